import { expect, test } from "vitest";
import { c3, c4 } from "../../../lib/claims/compute/owning";
import { electricity } from "../../../lib/problems/compute/electricity";
import { owningCost } from "../../../lib/problems/compute/owning-cost";
import { madeUpTables, realTables, withParameters } from "../../problems/compute/owning-tables";

const day = electricity(madeUpTables(), withParameters());
const owning = owningCost(madeUpTables(), withParameters());

function c3At(difference: number, low: number, high: number) {
  if (day.simulation === null) throw new Error("expected a simulation");
  const cost = { ...day.simulation.cost, low, high };
  return c3({
    ...day,
    reproduction: { ...day.reproduction, difference },
    simulation: { ...day.simulation, cost },
  }).verdict;
}

test.each([
  [0.1, 150, 200, "supported"],
  [-0.1, 200, 250, "supported"],
  [0.1, 150, 199.9, "partly"],
  [0, 200.1, 250, "partly"],
  [0.1001, 150, 250, "not_supported"],
  [-0.1001, 150, 250, "not_supported"],
  [0.1001, 150, 199.9, "contradicted"],
  [-0.5, 201, 250, "contradicted"],
])("C3: arithmetic off by %d and an interval from %d to %d is %s", (difference, low, high, verdict) => {
  expect(c3At(difference, low, high)).toBe(verdict);
});

test("C3 without a simulation is untestable, with the arithmetic told", () => {
  const verdict = c3({ ...day, simulation: null });
  expect(verdict).toMatchObject({ verdict: "untestable", estimate: null });
  expect(verdict.reason.en).toContain("196.56 yuan a day");
  expect(verdict.reason.en).toContain("No observed row");
});

function c4At(low: number, high: number) {
  if (owning.share === null) throw new Error("expected a share");
  const measured = { ...owning.share.measured, low, high };
  return c4({ ...owning, share: { ...owning.share, measured } }).verdict;
}

test.each([
  [0.01, 0.0999, "contradicted"],
  [0.01, 0.1, "not_supported"],
  [0.1, 0.2, "not_supported"],
  [0.1001, 0.2, "partly"],
  [0.2, 0.9, "partly"],
  [1 / 3, 0.9, "partly"],
  [0.34, 0.9, "supported"],
])("C4: a share from %d to %d is %s", (low, high, verdict) => {
  expect(c4At(low, high)).toBe(verdict);
});

test("C4 without a price is untestable and names what is missing", () => {
  const verdict = c4(owningCost(realTables(), withParameters({ confidence: "high" })));
  expect(verdict).toMatchObject({ verdict: "untestable", estimate: null });
  expect(verdict.reason.en).toMatch(/^No price/);
  expect(verdict.reason.zh).toContain("没有");
});

test("on the real data the arithmetic holds and the simulation does not", () => {
  const verdict = c3(electricity(realTables(), withParameters()));
  expect(verdict.verdict).toBe("partly");
  expect(verdict.reason.en).toContain(
    "is 196.56 yuan a day, 196\u2009560 for 1000 servers: 1.7 % below the article's 200",
  );
  expect(verdict.reason.zh).toContain("等于每天196.56元");
});

test("a tariff of 0.9 moves the verdict of C3 and the numbers of both claims", () => {
  const verdict = c3(electricity(realTables(), withParameters({ tariff: 0.9 })));
  expect(verdict.verdict).toBe("not_supported");
  expect(verdict.reason.en).toContain("280.80 yuan a day");
  expect(verdict.reason.en).toContain("40.4 % above");
  const share = (tariff: number) => c4(owningCost(realTables(), withParameters({ tariff }))).estimate?.value ?? 0;
  expect(share(0.9)).toBeGreaterThan(share(0.63));
});

test("C4 on the real data: the interval spans a tenth", () => {
  const verdict = c4(owningCost(realTables(), withParameters()));
  expect(verdict.verdict).toBe("not_supported");
  expect(verdict.estimate).toMatchObject({ n: 23, unit: "share" });
  expect(verdict.sources).toContain("compute-stcn-wscn-2023-05");
});
