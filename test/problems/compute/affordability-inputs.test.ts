import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { affordabilityInputs } from "../../../lib/problems/compute/affordability-inputs";
import { capital } from "./capital-tables";
import { withParameters } from "./owning-tables";

const parameters = withParameters();
const date = isoDate("2024-01-31");

test("the tables give contracts, the range for compute and the published shares of the final run", () => {
  const read = affordabilityInputs(date, capital, parameters);
  expect(read.contracts.map(({ company }) => company)).toEqual(["Baichuan", "MiniMax"]);
  expect(read.finalRunShare).toMatchObject({ low: 0.1, high: 0.3 });
  expect(read.shareRange).toEqual({ low: 0.1, high: 0.8 });
  expect(read.startUps.map(({ company }) => company)).toContain("01.AI");
  expect(read.startUps.map(({ company }) => company)).not.toContain("OpenAI");
});
