import { expect, test } from "vitest";
import { type DotRange, dotRange, markRows } from "../../../lib/figures/compute/dot-range";
import { isJsonObject, type Json } from "../../../lib/figures/figure";

const chart: DotRange = {
  rows: [
    { label: "first <b>", detail: "12 yuan", marks: [{ value: 2, low: 1, high: 4 }, null] },
    {
      label: "second",
      marks: [
        { value: 3, low: 3, high: 3 },
        { value: 5, low: 4, high: 9 },
      ],
      isAside: true,
    },
  ],
  series: [
    { name: "observed", color: "blue", symbol: "circle" },
    { name: "stated", color: "vermilion", symbol: "square" },
  ],
  references: [{ value: 10, label: "limit", dash: "dot" }],
  axisTitle: "yuan",
  range: [1, 100],
  ticks: [1, 10, 100],
  tickText: String,
  markText: ({ value }) => `v${value}`,
};

const texts = (layout: { readonly annotations?: Json }) => {
  const list: readonly Json[] = Array.isArray(layout.annotations) ? layout.annotations : [];
  return list.flatMap((entry) => (isJsonObject(entry) && typeof entry.text === "string" ? [entry.text] : []));
};

test("an interval is drawn as its distance from the dot", () => {
  const { data } = dotRange(chart, { language: "en" });
  expect(data[0]).toMatchObject({ x: [2, 3], error_x: { array: [2, 0], arrayminus: [1, 0] } });
  expect(data[1]).toMatchObject({ x: [5], error_x: { array: [4], arrayminus: [1] } });
});

test("rows that are asides are open", () => {
  const { data } = dotRange(chart, { language: "en" });
  expect(data[0]?.marker).toMatchObject({ color: [expect.not.stringMatching(/^#F{6}$/i), "#FFFFFF"] });
});

test("text from data never becomes markup", () => {
  expect(texts(dotRange(chart, { language: "en" }).layout)).toContain("first &lt;b&gt;<br>12 yuan");
  expect(texts(dotRange(chart, { language: "en", width: 390 }).layout)).toContain("first &lt;b&gt;: 12 yuan");
});

test("every mark, name, series and reference is written out", () => {
  const written = texts(dotRange(chart, { language: "en" }).layout).join("\n");
  for (const word of ["v2", "v3", "v5", "second", "observed", "stated", "limit"]) expect(written).toContain(word);
});

test("a log axis takes the logarithms of its ends and of its reference", () => {
  const { layout } = dotRange({ ...chart, isLog: true }, { language: "en" });
  expect(layout.xaxis).toMatchObject({ type: "log", range: [0, 2], tickvals: [1, 10, 100] });
  const list: readonly Json[] = Array.isArray(layout.annotations) ? layout.annotations : [];
  expect(list).toContainEqual(expect.objectContaining({ text: "limit", x: 1 }));
});

test("the rows beside the figure are the marks drawn", () => {
  expect(markRows(chart)).toEqual([
    { row: "first <b>: 12 yuan", series: "observed", value: 2, low: 1, high: 4 },
    { row: "second", series: "observed", value: 3, low: 3, high: 3 },
    { row: "second", series: "stated", value: 5, low: 4, high: 9 },
  ]);
});

test("series of one row stand apart unless each row has one only", () => {
  const apart = dotRange(chart, { language: "en" }).data;
  const ys = (index: number) => apart[index]?.y;
  expect(ys(0)).not.toEqual(ys(1));
  const stacked = dotRange({ ...chart, isStacked: true }, { language: "en" }).data;
  expect(stacked[0]?.y).toEqual([0, 1]);
  expect(stacked[1]?.y).toEqual([1]);
});
