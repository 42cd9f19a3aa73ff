import { expect, test } from "vitest";
import { commercialAnswer } from "../../../lib/claims/commercial/answer";
import { real } from "../../problems/commercial/real";
import { estimate } from "../compute/estimates";

test("the answer has two sentences in each language and the numbers of the verdicts", () => {
  const { en, zh } = commercialAnswer(real);
  expect(en.match(/[a-z)]\. |[a-z)]\.$/g)).toHaveLength(2);
  expect(zh.match(/。/g)).toHaveLength(2);
  for (const text of [en, zh]) expect(text).toContain("61.3 %");
  expect(`${en}${zh}`).not.toMatch(/undefined|NaN|Infinity/);
});

test("other numbers give another answer", () => {
  const byNumber = { value: 0.4, low: 0.35, high: 0.45, n: 1000 };
  const cases = real.hallucination.cases.map((use) => ({ ...use, margin: estimate(2, 1.5, 3) }));
  const { en } = commercialAnswer({
    ...real,
    consumers: real.consumers,
    tenders: { ...real.tenders, byNumber },
    hallucination: { ...real.hallucination, cases },
    prices: real.prices,
  });
  expect(en).toContain("no kind of buyer dominates");
  expect(en).toContain("no use is surely blocked");
});
