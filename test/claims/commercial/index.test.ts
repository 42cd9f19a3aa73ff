import { expect, test } from "vitest";
import { commercialClaims } from "../../../lib/claims/commercial";
import { real } from "../../problems/commercial/real";

test("the verdicts on the real rows, each with number, interval, n, rule and sources, or with what is missing", () => {
  const verdicts = Object.values(commercialClaims).map((judge) => judge(real));
  expect(verdicts.map(({ claim, verdict }) => [claim, verdict])).toEqual([
    ["B1", "not_supported"],
    ["B2", "partly"],
    ["B3", "partly"],
    ["B4", "not_supported"],
    ["B5", "partly"],
    ["B6", "partly"],
    ["B7", "untestable"],
  ]);
  for (const { estimate: number, verdict, rule, reason, sources } of verdicts) {
    expect(sources.length).toBeGreaterThan(0);
    for (const text of [rule.en, reason.en]) expect(text).toMatch(/[a-z]{3}.*\.$/s);
    for (const text of [rule.zh, reason.zh]) expect(text).toMatch(/\p{Script=Han}.*。$/su);
    expect(`${reason.en}${reason.zh}`).not.toMatch(/undefined|NaN|Infinity/);
    if (verdict === "untestable") continue;
    expect(number?.n).toBeGreaterThan(0);
    expect(number?.low).toBeLessThanOrEqual(number?.value ?? Number.NaN);
    expect(number?.high).toBeGreaterThanOrEqual(number?.value ?? Number.NaN);
  }
});
