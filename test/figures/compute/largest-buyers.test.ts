import { expect, test } from "vitest";
import { largestBuyersFigure } from "../../../lib/figures/compute/largest-buyers";
import { axisTitle, drawings, drawnAt, english, expectComplete, real, rowsAt } from "./figure-checks";

const figure = largestBuyersFigure(real.buyers, english);

test.each(drawings((options) => largestBuyersFigure(real.buyers, options)))(
  "$language at $width: complete",
  (drawn) => {
    expectComplete(drawn, "compute-largest-buyers");
  },
);

test("the axis is named with its unit and the rows are the numbers drawn", () => {
  expect(axisTitle(figure, "xaxis")).toContain("Accelerators (log scale)");
  expect(drawnAt(figure, "x")).toEqual(rowsAt(figure, "value"));
});

test("the largest buyers: a joint figure stays apart and a start-up without a count is not drawn", () => {
  const names = largestBuyersFigure(real.buyers, english).rows.map((row) => row.row);
  expect(names).toContain("Baidu, ByteDance, Tencent, Alibaba");
  expect(names).toContain("Lianhua");
  expect(names).not.toContain("01.AI");
});

test("text from the data never becomes markup", () => {
  const [first, ...rest] = real.buyers.purchases;
  if (first === undefined) throw new Error("no purchase");
  const hostile = { ...first, members: ["<b>X</b>"], low: 9e5, high: 9e5 };
  const figure = largestBuyersFigure({ ...real.buyers, purchases: [hostile, ...rest] }, english);
  expect(JSON.stringify(figure.layout)).not.toContain("<b>X");
  expect(JSON.stringify(figure.layout)).toContain("&lt;b&gt;X");
});
