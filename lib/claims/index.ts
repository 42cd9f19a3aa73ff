import { UserError } from "../core/errors";
import type { Text } from "../core/text";
import type { Results } from "../problems";
import { capitalClaims } from "./capital";
import { capitalAnswer } from "./capital/answer";
import { commercialClaims } from "./commercial";
import { commercialAnswer } from "./commercial/answer";
import { computeClaims } from "./compute";
import { computeAnswer } from "./compute/answer";
import { modelsClaims } from "./models";
import { modelsAnswer } from "./models/answer";
import type { Verdict } from "./verdict";

export type { Verdict, VerdictKind } from "./verdict";

/** The judge of each claim, by the claim's id, in the order of the article. */
const judges: Readonly<Record<string, (results: Results) => Verdict>> = {
  ...judgesOf("models", modelsClaims),
  ...judgesOf("compute", computeClaims),
  ...judgesOf("capital", capitalClaims),
  ...judgesOf("commercial", commercialClaims),
};

/** The ids of the claims that have a judge. */
export const judgedClaims: readonly string[] = Object.keys(judges);

/**
 * The verdicts on the claims asked for, in the order given; on all of them if none is named. A problem's name stands for its claims.
 *
 * @example judge(results, "compute") // C1 to C9
 * @example judge(results, "C3")
 * @throws UserError for a claim that is unknown or has no judge yet
 */
export function judge(results: Results, ...wanted: readonly string[]): readonly Verdict[] {
  const ids = wanted.length === 0 ? judgedClaims : wanted.flatMap((name) => problemClaims[name] ?? [name]);
  return ids.map((id) => {
    const judgeOne = Object.hasOwn(judges, id) ? judges[id] : undefined;
    if (judgeOne) return judgeOne(results);
    throw new UserError(
      `There is no verdict on ${JSON.stringify(id)}. The claims with a verdict are: ${judgedClaims.join(", ")}.`,
    );
  });
}

const problemClaims: Readonly<Record<string, readonly string[] | undefined>> = {
  models: Object.keys(modelsClaims),
  compute: Object.keys(computeClaims),
  capital: Object.keys(capitalClaims),
  commercial: Object.keys(commercialClaims),
};

function judgesOf<P extends keyof Results>(
  problem: P,
  claims: Readonly<Record<string, (result: Results[P]) => Verdict>>,
): Record<string, (results: Results) => Verdict> {
  return Object.fromEntries(
    Object.entries(claims).map(([id, judgeOne]) => [id, (results: Results) => judgeOne(results[problem])]),
  );
}

/** The answer to a problem's question in two sentences with their numbers and intervals, composed from the results. */
export function answer(results: Results, problem: keyof Results): Text {
  return answers[problem](results);
}

const answers: Readonly<Record<keyof Results, (results: Results) => Text>> = {
  models: ({ models }) => modelsAnswer(models),
  compute: ({ compute }) => computeAnswer(compute),
  capital: ({ capital }) => capitalAnswer(capital),
  commercial: ({ commercial }) => commercialAnswer(commercial),
};
