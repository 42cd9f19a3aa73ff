import { expect, test } from "vitest";
import { monthText } from "../../../lib/figures/compute/month-text";

test.each([
  [2023 * 12, "Jan 2023", "2023年1月"],
  [2023 * 12 + 11, "Dec 2023", "2023年12月"],
])("month %i is %s", (month, en, zh) => {
  expect(monthText(month)).toEqual({ en, zh });
});
