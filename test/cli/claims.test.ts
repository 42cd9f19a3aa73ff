import { expect, test } from "vitest";
import { fiveProblems } from "./five-problems";

test("the electricity claim comes out as the article's own arithmetic, to the cent", () => {
  const { code, out } = fiveProblems("claims", "--claim", "C3", "--set", "draws=10000");
  expect(code).toBe(0);
  expect(out).toContain("196.56 yuan a day");
  expect(out).toContain("partly supported");
});

test("a dearer tariff moves the number and overturns the verdict", () => {
  const { code, out } = fiveProblems(
    "claims",
    "--claim",
    "C3",
    "--set",
    "tariff=0.9",
    "--set",
    "draws=10000",
    "--json",
  );
  expect(code).toBe(0);
  const [record] = JSON.parse(out);
  expect(record.reason.en).toContain("280.80 yuan a day"); // 6.5 kW × 2 × 24 h × 0.9
  expect(["not_supported", "contradicted"]).toContain(record.verdict);
});

test("the JSON of a claim carries its statement, rule, interval and addresses of its sources", () => {
  const { out } = fiveProblems("claims", "--claim", "C6", "--json");
  const [record] = JSON.parse(out);
  expect(record).toMatchObject({ claim: "C6", problem: "compute" });
  expect(record.claim_zh).toContain("出口管制");
  expect(record.estimate.low).toBeLessThanOrEqual(record.estimate.value);
  expect(record.estimate.high).toBeGreaterThanOrEqual(record.estimate.value);
  expect(record.sources.length).toBeGreaterThan(10);
  expect(record.sources.some((source: { url: string | null }) => source.url?.startsWith("http"))).toBe(true);
});

test.each([
  [["claims", "--claim", "Z9"], /no verdict on "Z9".*C1, C2/],
  [["claims", "--set", "tarif=0.9"], /no parameter "tarif".*tariff, pue/],
  [["claims", "--set", "tariff=cheap"], /tariff=cheap is refused: it must be a number from 0.01 to 10/],
  [["claims", "--set", "tariff"], /not of the form key=value/],
  [["claims", "--set", "tariff=1", "--set", "tariff=2"], /gives tariff twice/],
  [["claims", "--lang", "fr"], /en, zh/],
  [["figures", "compute-nothing"], /no figure called "compute-nothing".*compute-/],
  [["figures", "--format", "gif"], /none of svg, png/],
  [["figures", "--scale", "99"], /from 0.1 to 8/],
  [["nonsense"], /unknown command 'nonsense'/],
])("%j is refused with exit code 2, one clear message and no stack", (args, message) => {
  const { code, out, err } = fiveProblems(...args);
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err).toMatch(message);
  expect(err).not.toMatch(/^\s+at .*:\d+/m);
});
