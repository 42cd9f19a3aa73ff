import { expect, test } from "vitest";
import { owningTornado } from "../../../lib/problems/compute/owning-tornado";
import { load } from "../../../lib/tables";
import { withParameters } from "./owning-tables";

const prices = [
  { low: 876_000, high: 876_000 },
  { low: 1_000_000, high: 1_200_000 },
  { low: 1_752_000, high: 1_752_000 },
];
const bars = owningTornado(load("assumptions"), withParameters(), prices);
const bar = (key: string) => bars.find((candidate) => candidate.key === key);

test("each input runs over the low and high of the table of assumptions, the price over its rows", () => {
  expect(bar("tariff")).toMatchObject({ low: 0.3, high: 0.74, standard: 0.63 });
  expect(bar("pue")).toMatchObject({ low: 1.25, high: 2.2, standard: 2 });
  expect(bar("power")).toMatchObject({ low: 4.9, high: 6.5, standard: 6.5 });
  expect(bar("utilisation")).toMatchObject({ low: 0.3, high: 0.9, standard: 0.6 });
  expect(bar("life")).toMatchObject({ low: 3, high: 6, standard: 5 });
  expect(bar("resaleShare")).toMatchObject({ low: 0, high: 0.3, standard: 0.1 });
  expect(bar("hostingShare")).toMatchObject({ low: 0, high: 0.1, standard: 0.05 });
  expect(bar("price")).toMatchObject({ low: 876_000, high: 1_752_000, standard: 1_100_000 });
});

test("the bars share one middle and are ordered by their width", () => {
  const middles = new Set(bars.map((candidate) => candidate.shareAtStandard));
  expect(middles.size).toBe(1);
  const widths = bars.map((candidate) => Math.abs(candidate.shareAtHigh - candidate.shareAtLow));
  expect(widths).toEqual([...widths].sort((a, b) => b - a));
});

test("the tariff at 0.3 by hand", () => {
  // 1.1 million: capital 1.1e6 × 0.9 / 5 + hosting 55 000 a year over 8760 × 0.6 h; electricity 6.5 × 2 × 0.3.
  const calendar = (198_000 + 55_000) / (8760 * 0.6);
  expect(bar("tariff")?.shareAtLow).toBeCloseTo(3.9 / (3.9 + calendar), 10);
  expect(bar("tariff")?.hourAtLow).toBeCloseTo((3.9 + calendar) / 8, 10);
});
