import { expect, test } from "vitest";
import { electricityShareFigure } from "../../../lib/figures/compute/electricity-share";
import { owningCost } from "../../../lib/problems/compute/owning-cost";
import { realTables, withParameters } from "../../problems/compute/owning-tables";
import { annotationTexts, numbersOf, soundFigure } from "./drawn-figure";

const result = owningCost(realTables(), withParameters());

test("all prices together and eleven by one, under two electricities", () => {
  const figure = soundFigure((options) => electricityShareFigure(result, options));
  expect(figure.rows).toHaveLength(2 * (1 + 6 + 5));
  expect(numbersOf(figure.data[0], "x")).toEqual(
    figure.rows.filter((row) => row.series === "observed power, PUE and tariffs").map((row) => row.value),
  );
  expect(annotationTexts(figure)).toContain("one tenth");
  expect(annotationTexts(figure).join()).toContain("6.5 kW, PUE 2, 0.63 yuan/kWh");
});

test("the series named after the parameters follows them", () => {
  const moved = owningCost(realTables(), withParameters({ tariff: 0.9 }));
  const figure = electricityShareFigure(moved, { language: "en" });
  expect(annotationTexts(figure).join()).toContain("6.5 kW, PUE 2, 0.9 yuan/kWh");
});

test.each([
  [0.02, 0.09, "less than a tenth"],
  [0.12, 0.3, "more than a tenth"],
  [0.02, 0.16, "is open"],
])("a share from %d to %d: %s", (low, high, words) => {
  if (result.share === null) throw new Error("expected a share");
  const share = { ...result.share, measured: { ...result.share.measured, low, high } };
  expect(electricityShareFigure({ ...result, share }, { language: "en" }).title).toContain(words);
});

test("without a price the figure says so", () => {
  const none = owningCost(realTables(), withParameters({ confidence: "high" }));
  expect(electricityShareFigure(none, { language: "en" }).title).toContain("No price");
});
