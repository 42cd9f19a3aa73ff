import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { createRandom } from "../../../lib/core/random";
import { endsRatio, fitPrices } from "../../../lib/problems/compute/price-fit";
import { quote } from "./price-rows";

const options = () => ({ random: createRandom(1), resamples: 500 });

/** One quote a month from January, growing by a factor a month, each from its own source. */
function growing(factor: number, months: number) {
  return Array.from({ length: months }, (_, i) =>
    quote({
      date: isoDate(`2023-${String(i + 1).padStart(2, "0")}-10`),
      low: 1000 * factor ** i,
      high: 1000 * factor ** i,
      source: `s${i}`,
    }),
  );
}

test("a price that doubles in twelve months has a yearly ratio of 2 with a point interval", () => {
  const fit = fitPrices(growing(2 ** (1 / 12), 7), options());
  expect(fit?.perYear.value).toBeCloseTo(2, 10);
  expect(fit?.interval?.low).toBeCloseTo(2, 8);
  expect(fit?.interval?.high).toBeCloseTo(2, 8);
  expect(fit?.withinQuotes.value).toBeCloseTo(Math.SQRT2, 10);
  expect(fit?.span).toBeCloseTo(0.5, 12);
  expect(fit?.interval?.n).toBe(7);
});

test("one wild quote among seven does not carry the trend away", () => {
  const quotes = growing(1, 7).map((one, i) => (i === 3 ? { ...one, low: 9000, high: 9000 } : one));
  expect(fitPrices(quotes, options())?.perYear.value).toBeCloseTo(1, 12);
});

test("quotes of one month give no slope, and a jump within two months none either", () => {
  expect(
    fitPrices([quote({ date: isoDate("2023-03-01") }), quote({ date: isoDate("2023-03-30") })], options()),
  ).toBeNull();
  expect(fitPrices(growing(2, 3), options())).toBeNull();
  expect(fitPrices(growing(2, 4), options())).not.toBeNull();
});

test("two sources carry no interval, nor do three of which one alone dates the start", () => {
  const two = growing(1.1, 5).map((one, i) => ({ ...one, source: i < 3 ? "a" : "b" }));
  expect(fitPrices(two, options())?.interval).toBeNull();
  const start = quote({ date: isoDate("2023-02-01"), source: "early" });
  const late = ["b", "c", "d"].map((source) => quote({ date: isoDate("2023-10-15"), source, low: 2e5, high: 2e5 }));
  const fit = fitPrices([start, ...late], options());
  expect(fit?.interval).toBeNull();
  expect(fit?.perYear.value).toBeCloseTo(2 ** (12 / 8), 10);
});

test("a range counts at both ends: from 1 in January to 1–4 in July the median slope is that of doubling", () => {
  const quotes = [
    quote({ date: isoDate("2023-01-10"), low: 1, high: 1 }),
    quote({ date: isoDate("2023-07-10"), low: 1, high: 4 }),
  ];
  // Slopes over half a year: 0, 0, ln 4, ln 4; their median is ln 2, that is 4 over a year.
  expect(fitPrices(quotes, options())?.perYear.value).toBeCloseTo(4, 10);
});

test("a quote dated to a quarter may lie half of it to either side, and the ratio with it", () => {
  const quotes = [
    quote({ date: isoDate("2023-01-01"), precision: "quarter", low: 1, high: 1 }),
    quote({ date: isoDate("2023-07-10"), low: 2, high: 2 }),
  ];
  const fit = fitPrices(quotes, options());
  expect(fit?.perYear.value).toBeCloseTo(4, 10);
  // Placed in November 2022 there are eight months to July, in February 2023 five.
  expect(fit?.dates.low).toBeCloseTo(2 ** (12 / 8), 10);
  expect(fit?.dates.high).toBeCloseTo(2 ** (12 / 5), 10);
});

test("leaving out each source in turn shows what one source does", () => {
  const quotes = growing(1, 6).map((one, i) => (i > 3 ? { ...one, low: 2000, high: 2000, source: "high" } : one));
  const fit = fitPrices(quotes, options());
  expect(fit?.leaveOneOut?.low).toBeCloseTo(1, 10);
  expect(fit?.leaveOneOut?.high).toBeGreaterThan(fit?.perYear.value ?? Number.POSITIVE_INFINITY);
});

test("last over first quote is that of the medians, its extremes those of the opposite ends", () => {
  const quotes = [
    quote({ date: isoDate("2023-03-02"), low: 80, high: 90 }),
    quote({ date: isoDate("2023-03-20"), low: 100, high: 100 }),
    quote({ date: isoDate("2023-06-01"), low: 150, high: 200 }),
  ];
  const ends = endsRatio(quotes);
  // Logs of March: 80, 90, 100, 100 with the median √(90·100); of June √(150·200).
  expect(ends?.value).toBeCloseTo(Math.sqrt(150 * 200) / Math.sqrt(90 * 100), 12);
  expect(ends?.low).toBeCloseTo(150 / 100, 12);
  expect(ends?.high).toBeCloseTo(200 / 80, 12);
  expect(endsRatio(quotes.slice(0, 2))).toBeNull();
});
