import { expect, test } from "vitest";
import { figureSize } from "../../lib/render/options";

test("a size comes from the options, else from the layout, else from plotly.js's defaults", () => {
  expect(figureSize({ width: 900, height: 560 }, { format: "svg", width: 390 })).toEqual({
    width: 390,
    height: 560,
    scale: 1,
  });
  expect(figureSize(undefined, { format: "png", scale: 2 })).toEqual({ width: 700, height: 450, scale: 2 });
});

test.each([
  [{ width: 1e9 }, {}, "width is 1000000000"],
  [{ width: "wide" }, {}, 'width is "wide"'],
  [{ height: null, width: 0 }, {}, "width is 0"],
  [{}, { height: 5 }, "height is 5"],
  [{}, { scale: 11 }, "scale is 11"],
  [{}, { scale: Number.NaN }, "scale is NaN"],
  [{ width: 9000, height: 9000 }, { scale: 10 }, "million pixels"],
])("a layout %j with options %j is refused", (layout, options, reason) => {
  expect(() => figureSize(layout, { format: "png", ...options })).toThrow(reason);
});

test("unknown formats are refused with the list of known ones", () => {
  const format: string = "gif";
  expect(() => Reflect.apply(figureSize, null, [{}, { format }])).toThrow("Formats: svg, png, pdf, html, json");
  expect(() => Reflect.apply(figureSize, null, [{}, { format: "svg", text: "paths" }])).toThrow('"text" or "outlines"');
});
