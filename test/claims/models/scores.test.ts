import { expect, test } from "vitest";
import { modelsClaims } from "../../../lib/claims/models";
import { modelsAnswer } from "../../../lib/claims/models/answer";
import { m3, m4, m5 } from "../../../lib/claims/models/scores";
import { load } from "../../../lib/tables";
import { estimate } from "../compute/estimates";
import { real } from "./real";

const { wrapping, perturbation, gap } = real;

test.each([
  [estimate(2, 1.1, 3), estimate(2, 1.8, 2.2), "supported"],
  [estimate(0.5, 0.2, 0.9), estimate(2, 1.8, 2.2), "contradicted"],
  [estimate(1.5, 0.9, 3), estimate(2, 1.8, 2.2), "partly"],
  [estimate(0.9, 0.5, 3), estimate(2, 1.8, 2.2), "not_supported"],
  [estimate(1.5, 0.9, 3), estimate(1.1, 0.9, 1.2), "not_supported"],
  [null, estimate(2, 1.8, 2.2), "untestable"],
])("M3: Chinese odds %j and world-wide odds %j are %s", (oddsRatio, world, verdict) => {
  const result = {
    ...wrapping,
    chinese: { ...wrapping.chinese, oddsRatio },
    board: { ...wrapping.board, oddsRatio: world },
  };
  expect(m3(result).verdict).toBe(verdict);
});

test("M3 with four derived models is untestable", () => {
  expect(m3({ ...wrapping, chinese: { ...wrapping.chinese, derived: 4 } }).verdict).toBe("untestable");
});

function m4At(changes: readonly (readonly [number, number])[], contrasts: readonly (readonly [number, number])[]) {
  const pairs = perturbation.tests[0]?.pairs.slice(0, 6) ?? [];
  const made = (kind: "slight" | "split") => ({
    test: kind,
    label: { en: kind, zh: kind },
    kind,
    pairs,
    chinese: null,
    other: null,
  });
  const slight = changes.map(([low, high]) => ({
    ...made("slight"),
    all: estimate((low + high) / 2, low, high),
    contrast: null,
  }));
  const split = contrasts.map(([difference, p]) => ({ ...made("split"), all: null, contrast: { difference, p } }));
  return m4({ ...perturbation, tests: [...slight, ...split] }).verdict;
}

test.each([
  [
    [
      [-3, -1],
      [-5, -2],
      [-1, 1],
    ],
    [
      [-5, 0.01],
      [-5, 0.04],
      [1, 0.01],
    ],
    "supported",
  ],
  [
    [
      [-3, -1],
      [-5, -2],
      [-1, 1],
    ],
    [
      [-5, 0.01],
      [-5, 0.06],
      [1, 0.01],
    ],
    "partly",
  ],
  [
    [
      [-3, -1],
      [-5, -2],
      [-1, 1],
    ],
    [],
    "partly",
  ],
  [
    [
      [-3, -1],
      [-5, 2],
      [-1, 1],
    ],
    [[-5, 0.01]],
    "not_supported",
  ],
  [
    [
      [1, 3],
      [2, 5],
      [-1, 1],
    ],
    [[-5, 0.01]],
    "contradicted",
  ],
  [[], [[-5, 0.01]], "untestable"],
] as const)("M4: slight changes %j with contrasts %j are %s", (changes, contrasts, verdict) => {
  expect(m4At(changes, contrasts)).toBe(verdict);
});

test.each([
  [{ close: 3, of: 3 }, { close: 2, of: 3 }, "supported"],
  [{ close: 3, of: 3 }, { close: 1, of: 3 }, "partly"],
  [{ close: 1, of: 3 }, { close: 2, of: 3 }, "partly"],
  [{ close: 1, of: 3 }, { close: 1, of: 3 }, "not_supported"],
])("M5: close on %j known boards and %j held-out tests is %s", (closePublic, closeHeldOut, verdict) => {
  expect(m5({ ...gap, closePublic, closeHeldOut }).verdict).toBe(verdict);
});

test("M5 is contradicted if no board is close, untestable with four boards", () => {
  expect(m5({ ...gap, closeBoards: { ...estimate(0, 0, 0.4), n: 6 } }).verdict).toBe("contradicted");
  expect(m5({ ...gap, closeBoards: { ...estimate(0.5, 0.1, 0.9), n: 4 } }).verdict).toBe("untestable");
  expect(m5({ ...gap, closeBoards: null }).verdict).toBe("untestable");
});

test("the rules of I1 to I4 and M1 to M7 give these verdicts on the project's data", () => {
  const verdicts = Object.entries(modelsClaims).map(([id, judge]) => [id, judge(real).verdict]);
  expect(Object.fromEntries(verdicts)).toEqual({
    I1: "supported",
    I2: "partly",
    I3: "supported",
    I4: "partly",
    M1: "supported",
    M2: "partly",
    M3: "not_supported",
    M4: "partly",
    M5: "partly",
    M6: "untestable",
    M7: "untestable",
  });
});

test("each verdict has a rule, a reason and sources that exist, in both languages, and no hole in its words", () => {
  const known = new Set(load("sources").column("source_id"));
  for (const [id, judge] of Object.entries(modelsClaims)) {
    const verdict = judge(real);
    expect(verdict.claim).toBe(id);
    expect(verdict.sources.length, id).toBeGreaterThan(0);
    for (const source of verdict.sources) expect(known).toContain(source);
    for (const text of [verdict.measure, verdict.rule, verdict.reason]) {
      expect(text.en, id).toMatch(/[a-z]{3}/);
      expect(text.zh, id).toMatch(/\p{Script=Han}{2}/u);
      expect(`${text.en} ${text.zh}`, id).not.toMatch(/undefined|NaN|null|Infinity/);
    }
  }
});

test("the answer names the share of originals with its interval and turns with the numbers", () => {
  expect(modelsAnswer(real).en).toMatch(
    /^Mostly built on others' models, as far as makers say: 28 % \(95 %: 22 %–35 %\) of 170/,
  );
  const own = real.origins.declared.map((one) =>
    one.kind === "original" ? { ...one, share: estimate(0.7, 0.6, 0.8) } : one,
  );
  const turned = Object.create(real, { origins: { value: { ...real.origins, declared: own } } });
  expect(modelsAnswer(turned).en).toMatch(/^Not mostly built on others' models/);
});
