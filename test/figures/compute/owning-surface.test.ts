import { expect, test } from "vitest";
import { owningSurfaceFigure } from "../../../lib/figures/compute/owning-surface";
import { buyOrRent } from "../../../lib/problems/compute/buy-or-rent";
import { realTables, withParameters } from "../../problems/compute/owning-tables";
import { annotationTexts, numbersOf, soundFigure } from "./drawn-figure";

const result = buyOrRent(realTables(), withParameters());

test.each(["cn", "us"] as const)("%s: the surface, the break-even lines and the parameters' own point", (market) => {
  const figure = soundFigure((options) => owningSurfaceFigure(result, market, options));
  const { surface, ownHour } = market === "cn" ? result.china : result.us;
  expect(figure.data[0]).toMatchObject({ type: "heatmap", y: surface?.life });
  const cells = figure.rows.filter((row) => row.kind === "cost of owning");
  expect(cells).toHaveLength(20 * 29);
  expect(cells.find((row) => row.life === 5 && row.utilisation === 0.6)?.value).toBeCloseTo(ownHour ?? 0, 10);
  expect(figure.layout.yaxis).toMatchObject({ title: { text: "life of the server, years" } });
  expect(annotationTexts(figure)).toContain("assumed range");
});

test("a line runs through the utilisations at which owning costs the rent", () => {
  const figure = owningSurfaceFigure(result, "us", { language: "en" });
  const line = figure.data.find((trace) => trace.name === "Lambda 80GB, Feb 2024");
  const [x, y] = [numbersOf(line, "x"), numbersOf(line, "y")];
  const atFive = x[y.indexOf(5)] ?? 0;
  // 0.65639 a calendar GPU-hour over the rent of 1.79 less 0.10368 of electricity.
  expect(atFive / 100).toBeCloseTo(0.65639 / (1.79 - 0.10368), 4);
});

test("the title gives intervals and says never where none is reached", () => {
  expect(owningSurfaceFigure(result, "cn", { language: "en" }).title).toMatch(
    /against the dearest of 6 rents, at 4\d % or more \(or never\) against the cheapest$/,
  );
  const out = result.china.comparisons.map((row) => ({
    ...row,
    breakEvenSpread: row.breakEvenSpread && { ...row.breakEvenSpread, value: 3, low: 2, high: 4 },
  }));
  const turned = { ...result, china: { ...result.china, comparisons: out } };
  expect(owningSurfaceFigure(turned, "cn", { language: "zh" }).title).toContain("永远达不到");
});

test("without a price nothing is drawn", () => {
  const none = buyOrRent(realTables(), withParameters({ confidence: "high" }));
  const figure = owningSurfaceFigure(none, "cn", { language: "en" });
  expect(figure.data).toEqual([]);
  expect(figure.title).toContain("No price");
});
