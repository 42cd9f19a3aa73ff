import { expect, test } from "vitest";
import { whoBought } from "../../../lib/problems/compute/buyers";
import { buyerTables, orderRow, realBuyerTables } from "./buyer-tables";
import { tableOf, withParameters } from "./owning-tables";

const parameters = withParameters({ resamples: 500 });
const result = whoBought(buyerTables(), parameters);
const view = (id: string) => result.views.find((candidate) => candidate.id === id);

test("each origin's count of the groups is set against the other named buyers", () => {
  expect(view("estimate")?.named.value).toBeCloseTo(100 / 116, 12);
  expect(view("paper")?.named.value).toBeCloseTo(120 / 136, 12);
});

test("in the worst case every nameless cluster is somebody else's, in the best the groups'", () => {
  expect(view("estimate")?.worst).toBeCloseTo(100 / (100 + 16 + 30), 12);
  expect(view("estimate")?.best).toBeCloseTo(130 / (130 + 16), 12);
});

test("the cards that nobody recorded and that would bring the groups to one half", () => {
  const missing = view("estimate")?.unrecordedToHalf ?? Number.NaN;
  expect(missing).toBe(100 - 16 - 30);
  expect(100 / (100 + 16 + 30 + missing)).toBe(0.5);
});

test("one joint figure is not resampled, firm-by-firm counts are", () => {
  const joint = view("paper")?.named;
  expect([joint?.low, joint?.high]).toEqual([joint?.value, joint?.value]);
  const single = view("estimate")?.named;
  expect(single?.low).toBeLessThan(single?.value ?? 0);
});

test("the overall share is the middle of the complete counts, its interval the envelope", () => {
  expect(result.share?.value).toBeCloseTo((100 / 116 + 120 / 136) / 2, 12);
  expect(result.share?.low).toBeLessThanOrEqual(100 / 146);
  expect(result.share?.high).toBeGreaterThanOrEqual(150 / 166);
});

test("an origin that covers one firm only is a lower bound and does not enter the overall share", () => {
  const orders = tableOf("compute/gpu_orders", [
    ...buyerTables().orders.rows(),
    orderRow({ units: 1, source_id: "rumour" }),
  ]);
  const wider = whoBought({ ...buyerTables(), orders }, parameters);
  expect(wider.views.find(({ id }) => id === "rumour")?.complete).toBe(false);
  expect(wider.views.find(({ id }) => id === "least-per-firm")?.low).toBe(1 + 40);
  expect(wider.views.find(({ id }) => id === "most-per-firm")?.high).toBe(60 + 40);
});

test("two counts of one firm by one origin are not added", () => {
  const orders = tableOf("compute/gpu_orders", [...buyerTables().orders.rows(), orderRow({ units: 90 })]);
  const wider = whoBought({ ...buyerTables(), orders }, parameters);
  expect(wider.views.find(({ id }) => id === "estimate")).toMatchObject({ low: 60 + 40, high: 90 + 40 });
});

test("kinds are counted apart, orders without a number are told", () => {
  expect(result.kinds).toContainEqual({ kind: "startup", low: 0, high: 0, n: 0, uncounted: 1 });
  expect(result.kinds).toContainEqual({ kind: "listed_newcomer", low: 16, high: 16, n: 1, uncounted: 0 });
  expect(result.kinds.find(({ kind }) => kind === "tech_group")).toMatchObject({ low: 100, high: 120 });
});

test("the groups' documented money over the country's published total", () => {
  expect(result.money.share).toEqual({ low: 0.04, high: 0.04 });
  expect(whoBought(buyerTables(), withParameters({ resamples: 200, confidence: "medium" })).money.total).toBeNull();
});

test("without other buyers there is no share", () => {
  const orders = buyerTables().orders.filter(({ buyer }) => buyer !== "Seasoning");
  expect(whoBought({ ...buyerTables(), orders }, parameters).share).toBeNull();
});

test("the data of 2023: shares reckoned apart from this code", () => {
  const real = whoBought(realBuyerTables(), parameters);
  const of = (id: string) => real.views.find((candidate) => candidate.id === id);
  expect(of("ft")).toMatchObject({ complete: true, low: 100_000, high: 100_000 });
  expect(of("omdia")).toMatchObject({ complete: true, low: 125_000, high: 125_000 });
  expect(of("omdia")?.named.value).toBeCloseTo(125_000 / 130_464, 9);
  expect(of("ft")?.worst).toBeCloseTo(0.6564323809, 9);
  expect(real.kinds.find(({ kind }) => kind === "anonymised")).toMatchObject({ low: 26_900, n: 14 });
  expect(real.money.share?.low).toBeCloseTo(0.2416, 3);
  expect(real.nationalStock).toEqual({ low: 40_000, high: 50_000 });
});

test("the result is plain JSON and the same twice", () => {
  const again = whoBought(buyerTables(), parameters);
  expect(JSON.parse(JSON.stringify(result))).toEqual(JSON.parse(JSON.stringify(again)));
});
