import { expect, test } from "vitest";
import { ratioAxis, ratioLine } from "../../../lib/figures/compute/ratio-axis";

test("ticks are the powers of two within the range, and the range is in powers of ten", () => {
  const axis = ratioAxis({ en: "Ratio", zh: "倍数" }, "zh", { from: -1.5, to: 2 });
  expect(axis).toMatchObject({ type: "log", tickvals: [0.5, 1, 2, 4], ticktext: ["1/2", "1", "2", "4"] });
  expect(axis.range).toEqual([expect.closeTo(Math.log10(2 ** -1.5), 12), expect.closeTo(Math.log10(4), 12)]);
  expect(axis.title).toMatchObject({ text: "倍数" });
});

test("a line stands upright at its ratio", () => {
  expect(ratioLine(2, "dash")).toMatchObject({ x0: 2, x1: 2, y0: 0, y1: 1 });
});
