import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { rentalIndex } from "../../../lib/problems/compute/rental-index";
import { rentRow, tableOf, withParameters } from "./owning-tables";
import { changeRow, realPriceTables } from "./price-rows";

const parameters = withParameters({ resamples: 1000 });
const real = rentalIndex(realPriceTables(), parameters);

test("on demand one link moved in 2023: Google's 5.3158 to 5.2758 among five offers", () => {
  expect(real.headline.change?.value).toBeCloseTo(Math.exp(Math.log(5.2758 / 5.3158) / 5), 10);
  expect(real.headline.change).toMatchObject({ items: 11, unchanged: 10, lessors: ["AWS", "Google Cloud", "Lambda"] });
  expect(real.headline.change?.interval?.high).toBe(1);
});

test("spot offers ended 2023 at 0.9113 of its start, computed apart in Python, without an interval", () => {
  expect(real.spot.change?.value).toBeCloseTo(0.9112681, 6);
  expect(real.spot.change?.items).toBe(7);
  expect(real.spot.change?.interval).toBeNull();
});

test("the 40 GB lists did not move at all", () => {
  const small = real.indices.find(({ gpu, kind }) => gpu === "A100 40GB" && kind === "on_demand");
  expect(small?.change).toMatchObject({ value: 1, items: 8, unchanged: 8 });
});

test("bridging lets Lambda's rise of 17 % in, which lies between June 2023 and February 2024", () => {
  expect(real.headline.bridged?.lessors).toContain("Lambda");
  expect(real.headline.bridged?.value).toBeGreaterThan(1.02);
  expect(real.headline.bridged?.value).toBeLessThan(1.1);
});

test("no Chinese offer can be followed: eight readings, no chain", () => {
  expect(real.china.change).toBeNull();
  expect(real.china.stretches).toEqual([]);
  expect(real.chineseReadings.length).toBe(8);
});

test("no stretch runs over the gap of the second half of 2025", () => {
  const years = real.headline.stretches.map((stretch) => stretch.map(({ month }) => Math.floor(month / 12)));
  expect(years.map((own) => [own[0], own.at(-1)])).toEqual([
    [2022, 2025],
    [2025, 2025],
    [2026, 2026],
  ]);
});

test("the change of a year does not depend on the base month of the stretch", () => {
  const [stretch] = real.headline.stretches;
  const at = (month: number) => stretch?.find((point) => point.month === month)?.value ?? Number.NaN;
  const change = real.headline.change;
  expect(at(change?.to ?? 0) / at(change?.from ?? 0)).toBeCloseTo(change?.value ?? 0, 12);
});

test("two Chinese offers seen through 2023, one up by a fifth, give China an index of the root of 1.2", () => {
  const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, "0"));
  const rows = ["one", "two"].flatMap((cloud) =>
    months.map((month) =>
      rentRow({
        cloud,
        date: isoDate(`2023-${month}-05`),
        date_precision: "day",
        source_id: `page-2023-${month}`,
        price_per_gpu_hour: cloud === "one" && month > "06" ? 12 : 10,
      }),
    ),
  );
  const result = rentalIndex(
    {
      rentals: tableOf("compute/gpu_rental_prices", rows),
      changes: tableOf("compute/gpu_price_changes", [changeRow({})]),
    },
    parameters,
  );
  expect(result.china.change?.value).toBeCloseTo(Math.sqrt(1.2), 12);
  expect(result.headline.change).toBeNull();
  expect(result.clearRise).toBe(0.1);
});
