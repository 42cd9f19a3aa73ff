import { expect, test } from "vitest";
import { ownOverRentFigure } from "../../../lib/figures/compute/own-over-rent";
import { buyOrRent } from "../../../lib/problems/compute/buy-or-rent";
import { realTables, withParameters } from "../../problems/compute/owning-tables";
import { numbersOf, soundFigure } from "./drawn-figure";

const result = buyOrRent(realTables(), withParameters());

test.each(["cn", "us"] as const)("%s: every rent with its interval on a log axis that says so", (market) => {
  const figure = soundFigure((options) => ownOverRentFigure(result, market, options));
  const { comparisons } = market === "cn" ? result.china : result.us;
  expect(figure.id).toBe(`compute-own-over-rent-${market}`);
  expect(figure.rows).toHaveLength(comparisons.length);
  expect(numbersOf(figure.data[0], "x")).toEqual(comparisons.map(({ ownOverRent }) => ownOverRent.value));
  expect(figure.layout.xaxis).toMatchObject({ type: "log" });
  expect(figure.subtitle).toContain("log axis");
});

test("the title counts the rents that owning clearly beats, or those that clearly beat owning", () => {
  expect(ownOverRentFigure(result, "cn", { language: "en" }).title).toBe(
    "Owning an A100 was clearly cheaper than 7 of 11 rents in China; 4 leave it open",
  );
  const dear = result.china.comparisons.map((row) => ({
    ...row,
    ownOverRent: { ...row.ownOverRent, low: 1.1, value: 2, high: 3 },
  }));
  const turned = { ...result, china: { ...result.china, comparisons: dear } };
  expect(ownOverRentFigure(turned, "cn", { language: "en" }).title).toBe(
    "Renting an A100 was clearly cheaper than owning at 11 of 11 rents in China; none leaves it open",
  );
});

test("without a price nothing is compared", () => {
  const none = buyOrRent(realTables(), withParameters({ confidence: "high" }));
  expect(ownOverRentFigure(none, "us", { language: "en" }).title).toBe(
    "No price or no rent is left for the United States",
  );
});
