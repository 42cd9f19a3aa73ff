import { expect, test } from "vitest";
import { publishedOn } from "../../../lib/problems/compute/published-on";
import { load } from "../../../lib/tables";
import { powerRows, tableOf } from "./owning-tables";

test("the article appeared in January 2024", () => {
  expect(publishedOn(load("compute/power_and_tariffs"))).toBe("2024-01-01");
});

test("a table without the article's figures has no such day", () => {
  expect(() => publishedOn(tableOf("compute/power_and_tariffs", powerRows.slice(2)))).toThrow(/no row of the article/);
});
