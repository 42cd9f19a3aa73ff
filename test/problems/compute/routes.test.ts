import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { computeRoutes } from "../../../lib/problems/compute/routes";
import type { Rows } from "../../../lib/tables";
import { type packageRow, priceRow, rentRow, tableOf, withParameters } from "./owning-tables";
import { changeRow, controlRows, realPriceTables } from "./price-rows";

const real = computeRoutes(realPriceTables(), withParameters());
const route = (id: string) => real.routes.find((one) => one.id === id);

test("the real rows: six routes after the rule of 2022, five after that of 2023, seven to this day", () => {
  expect(real.counts).toEqual({ afterFirst: 6, afterSecond: 5, solidAfterSecond: 5, hindsight: 7 });
  expect(real.routes.filter(({ afterSecond }) => afterSecond > 0).map(({ id }) => id)).toEqual([
    "direct",
    "dealers",
    "consumer",
    "rent_cn",
    "rent_abroad",
  ]);
});

test("nobody priced a second-hand card in China or a national centre", () => {
  expect(route("used")?.prices).toEqual([]);
  expect(route("centres")?.prices).toEqual([]);
  expect(real.caveats.some(({ en }) => en.includes("Second-hand, National computing centres"))).toBe(true);
});

test("dealers' premiums have the median of their eight pairs", () => {
  const values = (route("dealers")?.premiums ?? []).map(({ ratio }) => ratio.value).sort((a, b) => a - b);
  expect(values.length).toBe(8);
  expect(route("dealers")?.premium?.value).toBeCloseTo(((values[3] ?? 0) + (values[4] ?? 0)) / 2, 12);
  expect(real.statedPremiums.map(({ ratio }) => ratio)).toEqual([1.5]);
});

function made(changes: {
  readonly purchases?: readonly Rows["compute/gpu_purchase_prices"][];
  readonly rentals?: readonly Rows["compute/gpu_rental_prices"][];
}) {
  return computeRoutes(
    {
      ...realPriceTables(),
      purchases: tableOf("compute/gpu_purchase_prices", changes.purchases ?? []),
      rentals: tableOf("compute/gpu_rental_prices", changes.rentals ?? []),
      packages: tableOf("compute/gpu_rental_packages", [] as ReturnType<typeof packageRow>[]),
      changes: tableOf("compute/gpu_price_changes", [changeRow({})]),
      controls: tableOf("compute/export_controls", controlRows),
    },
    withParameters(),
  );
}

test.each([
  ["the day after the rule", "2023-10-18", "day", 1, 1],
  ["the day of the rule", "2023-10-17", "day", 0, 0],
  ["the month of the rule, which may lie before it", "2023-10-01", "month", 0, 0],
  ["the month after", "2023-11-01", "month", 1, 1],
  ["the day of the article", "2024-01-13", "day", 1, 1],
  ["the day after the article", "2024-01-14", "day", 0, 1],
] as const)("a price of %s (%s, %s): %i known to the article, %i in hindsight", (_, date, precision, known, later) => {
  const purchases = [priceRow({ price: 1e6, date: isoDate(date), date_precision: precision })];
  expect(made({ purchases }).counts).toMatchObject({ afterSecond: known, hindsight: later });
});

test("a route seen in a rumour alone counts, but not as solid", () => {
  const purchases = [priceRow({ price: 1e6, date: isoDate("2023-11-11"), confidence: "low" })];
  expect(made({ purchases }).counts).toMatchObject({ afterSecond: 1, solidAfterSecond: 0 });
});

test("without rows there is no route", () => {
  expect(made({}).counts).toEqual({ afterFirst: 0, afterSecond: 0, solidAfterSecond: 0, hindsight: 0 });
  expect(made({ rentals: [rentRow({ date: isoDate("2023-11-01") })] }).counts.afterSecond).toBe(1);
});
