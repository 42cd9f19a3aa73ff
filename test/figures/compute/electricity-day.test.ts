import { expect, test } from "vitest";
import { electricityDayFigure } from "../../../lib/figures/compute/electricity-day";
import { electricity } from "../../../lib/problems/compute/electricity";
import { madeUpTables, powerRows, realTables, tableOf, withParameters } from "../../problems/compute/owning-tables";
import { annotationTexts, numbersOf, soundFigure } from "./drawn-figure";

const draw = (changes: Record<string, string | number> = {}) => {
  const result = electricity(realTables(), withParameters(changes));
  return soundFigure((options) => electricityDayFigure(result, options));
};

test("the bars hold all draws, stand on zero and equal the rows", () => {
  const figure = draw();
  const heights = numbersOf(figure.data[0], "y");
  expect(heights.reduce((total, height) => total + height, 0)).toBeCloseTo(100, 6);
  expect(figure.rows.map((row) => row.share_pct)).toEqual(heights);
  expect(figure.layout.yaxis).toMatchObject({ range: [0, expect.any(Number)], title: { text: "share of draws, %" } });
  expect(figure.layout.xaxis).toMatchObject({ title: { text: "yuan a day" } });
});

test("the article's figure and the median are marked, the title says where it falls", () => {
  const figure = draw();
  expect(annotationTexts(figure)).toEqual(expect.arrayContaining(["article: 200", "median: 111"]));
  expect(figure.title).toBe(
    "Observed inputs put a day's electricity at 48.2 to 185 yuan: the article's 200 is above that",
  );
  expect(figure.alt).toContain("196.56");
});

test("a tariff of 0.9 turns the sentence and adds the parameters' line", () => {
  const figure = draw({ tariff: 0.9 });
  expect(figure.title).toBe("The article's 200 yuan a day lies within what observed inputs give: 133 to 257");
  expect(annotationTexts(figure)).toContain("parameters: 280.80");
});

test("cheap inputs put the article above them, dear ones below", () => {
  const { simulation, ...rest } = electricity(madeUpTables(), withParameters());
  if (simulation === null) throw new Error("expected a simulation");
  const at = (low: number, high: number) =>
    electricityDayFigure(
      { ...rest, simulation: { ...simulation, cost: { ...simulation.cost, low, high } } },
      { language: "en" },
    );
  expect(at(50, 60).title).toContain("200 is above that");
  expect(at(250, 260).title).toContain("200 is below that");
});

test("without rows the figure says so", () => {
  const power = tableOf(
    "compute/power_and_tariffs",
    powerRows.filter((row) => row.item !== "pue"),
  );
  const result = electricity(madeUpTables({ power }), withParameters());
  const figure = electricityDayFigure(result, { language: "en" });
  expect(figure.title).toContain("no observed rows are left");
  expect(figure.rows).toEqual([]);
});
