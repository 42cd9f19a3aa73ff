import { expect, test } from "vitest";
import { UserError } from "../../lib/core/errors";
import { figureJson, traceTypes } from "../../lib/render/figure";
import { openPlotlyPage } from "../../lib/render/plotly";

const holdsItself: Record<string, unknown> = {};
holdsItself.self = holdsItself;

test.each([
  ["a list", [1, 2], "not a list"],
  ["null", null, "not null"],
  ["a text", '{"data":[]}', "not the string"],
  ["no data", { layout: {} }, '"data" is missing'],
  ["data that is an object", { data: {} }, '"data" is an object'],
  ["a layout that is a list", { data: [], layout: [] }, '"layout" is a list'],
  ["a trace that is a number", { data: [{}, 7] }, "data[1] is the number"],
  ["a trace of another bundle", { data: [{ type: "surface" }] }, 'data[0].type is "surface"'],
  ["a WebGL trace", { data: [{ type: "scattergl" }] }, 'Use "scatter" instead'],
  ["a type that is no text", { data: [{ type: ["bar"] }] }, "data[0].type is a list"],
  [
    "a picture on the network",
    { data: [], layout: { images: [{ source: "https://example.org/a.png" }] } },
    "Nothing is fetched",
  ],
  [
    "a picture that is a program",
    { data: [], layout: { images: [{ source: "data:image/svg+xml,<svg/>" }] } },
    "layout.images[0]",
  ],
  ["an image trace on the network", { data: [{ type: "image", source: "//example.org/a" }] }, "data[0].source"],
  ["data that holds itself", { data: [{ meta: holdsItself }] }, "it holds itself"],
  ["a text without end", { data: [], layout: { title: { text: "x".repeat(200_000) } } }, "200000 characters"],
])("%s is refused with its place and reason", (_, figure, reason) => {
  expect(() => figureJson(figure)).toThrow(UserError);
  expect(() => figureJson(figure)).toThrow(reason);
});

test("the known trace types are those of the bundle", () => {
  const { plotly } = openPlotlyPage();
  const schema = Reflect.get(plotly, "PlotSchema").get();
  expect(Object.keys(schema.traces).sort()).toEqual([...traceTypes].sort());
});

test("typed arrays become lists and numbers JSON lacks become null", () => {
  const json = figureJson({ data: [{ y: new Float64Array([1, 2.5]), x: [Number.NaN, 1] }] });
  expect(json).toBe('{"data":[{"y":[1,2.5],"x":[null,1]}],"layout":{}}');
});

test("a key that reaches into JavaScript's own objects is left out", () => {
  const figure: unknown = JSON.parse(
    '{"data":[{"y":[1],"__proto__":{"a":1}}],"layout":{"__proto__":{"b":2},"width":300}}',
  );
  expect(figureJson(figure)).toBe('{"data":[{"y":[1]}],"layout":{"width":300}}');
});

test("a long embedded picture is no long text", () => {
  const source = `data:image/png;base64,${"A".repeat(200_000)}`;
  expect(figureJson({ data: [], layout: { images: [{ source }] } })).toContain(source);
});
