import { expect, test } from "vitest";
import { tariffsFigure } from "../../../lib/figures/compute/tariffs";
import { electricity } from "../../../lib/problems/compute/electricity";
import { realTables, withParameters } from "../../problems/compute/owning-tables";
import { soundFigure } from "./drawn-figure";

const draw = (changes: Record<string, string | number> = {}) => {
  const result = electricity(realTables(), withParameters(changes));
  return soundFigure((options) => tariffsFigure(result, options));
};

test("sixteen tariffs on a log axis that says so", () => {
  const figure = draw();
  expect(figure.rows).toHaveLength(16);
  expect(figure.layout.xaxis).toMatchObject({ type: "log", title: { text: "yuan per kWh (log scale)" } });
  expect(figure.subtitle).toContain("log axis");
});

test.each([
  [0.63, "A tariff of 0.63 yuan lies among China's national means of 0.58 to 0.74"],
  [0.9, "A tariff of 0.9 yuan lies above China's national means of 0.58 to 0.74"],
  [0.3, "A tariff of 0.3 yuan lies below China's national means of 0.58 to 0.74"],
])("a tariff of %d: %s", (tariff, title) => {
  expect(draw({ tariff }).title).toBe(title);
});
