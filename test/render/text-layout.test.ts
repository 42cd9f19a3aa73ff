import { beforeAll, expect, test } from "vitest";
import { DomDocument } from "../../lib/render/document/document";
import type { DomElement } from "../../lib/render/document/element";
import { SvgElement } from "../../lib/render/document/svg-element";
import { loadSlicesFor } from "../../lib/render/shaping";
import { layoutText } from "../../lib/render/text-layout";

beforeAll(() => loadSlicesFor("企业（家），中文的价格年”」「。）"));

const space = "http://www.w3.org/2000/svg";

/** Builds an element from `["tspan", {attributes}, ...children]`. */
type Tree = string | readonly [string, Readonly<Record<string, string>>, ...Tree[]];

function build(tree: Exclude<Tree, string>, document = new DomDocument()): SvgElement {
  const [name, attributes, ...children] = tree;
  const element = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  for (const child of children) {
    element.appendChild(typeof child === "string" ? document.createTextNode(child) : build(child, document));
  }
  if (!(element instanceof SvgElement)) throw new Error("not an SVG element");
  return element;
}

// Measured in Chromium 156 with the same font: text length, then x, y, width and height of getBBox for a text at (10, 50).
test.each([
  ["AVATAR To. 2023", 12, "", 90.5625, [10, 36, 90.5625, 17]],
  ["AVATAR To. 2023", 17, "font-weight:bold", 135.15625, [9, 30, 136.15625, 25]],
  ["2020", 12, "", 26.640625, [10, 36, 26.98, 17]],
  ["fi ffl -1 − 10", 14, "", 69.875, [10, 34, 70.104, 20]],
  ["A100的价格", 12, "", 63.28125, [10, 36, 63.28125, 17]],
  ["A100的价格", 17, "font-weight:bold", 92, [9, 30, 93, 25]],
  ["（家），2023 年", 12, "", 83.34375, [10, 36, 83.34375, 17]],
  ["”中」，「文」。）", 14, "", 98, [10, 34, 98, 20]],
  ["Slanted", 17, "font-style:italic", 60.96875, [10, 30, 63.4217, 25]],
  ["企业", 12, "", 24.015625, [10, 36, 24.015625, 17]],
  ["x", 10, "", 4.984375, [10, 38, 5, 15]],
])("%s at %i px %s is as large as in Chromium", (text, size, style, length, box) => {
  const element = build(["text", { x: "10", y: "50", style: `font-size:${size}px;${style};white-space:pre` }, text]);
  const { x, y, width, height } = element.getBBox();
  expect(element.getComputedTextLength()).toBe(length);
  for (const [index, value] of [x, y, width, height].entries()) expect(value).toBeCloseTo(box[index] ?? 0, 2);
});

const spansOf = (element: DomElement): { text: string; x: number; y: number; size: number }[] =>
  layoutText(element).map(({ text, x, y, size }) => ({ text, x, y, size }));

test("lines start anew at their own x, one and a third sizes lower", () => {
  const element = build([
    "text",
    { x: "5", y: "20", style: "font-size:10px" },
    ["tspan", { class: "line", x: "5", dy: "0em" }, "one"],
    ["tspan", { class: "line", x: "5", dy: "1.3em" }, "two"],
  ]);
  expect(spansOf(element)).toEqual([
    { text: "one", x: 5, y: 20, size: 10 },
    { text: "two", x: 5, y: 33, size: 10 },
  ]);
});

test("a centred line has its middle at x, an ending one its end", () => {
  // Four digits of 555 thousandths at 100 px.
  const centred = build(["text", { x: "300", y: "0", "text-anchor": "middle", style: "font-size:100px" }, "2020"]);
  expect(layoutText(centred)[0]?.x).toBeCloseTo(300 - 111, 1);
  const ending = build(["text", { x: "300", y: "0", style: "font-size:100px;text-anchor:end" }, "2020"]);
  expect(layoutText(ending)[0]?.x).toBeCloseTo(300 - 222, 1);
});

test("an exponent is smaller and higher, and what follows returns to the line", () => {
  const element = build([
    "text",
    { x: "0", y: "0", style: "font-size:10px" },
    "x",
    ["tspan", { style: "font-size:70%", dy: "-0.6em" }, "2"],
    ["tspan", { dy: "0.42em" }, "y"],
  ]);
  const spans = spansOf(element);
  expect(spans.map((span) => span.size)).toEqual([10, 7, 10]);
  expect(spans.map((span) => Math.round(span.y * 100) / 100 + 0)).toEqual([0, -4.2, 0]);
});

test("kerning reaches over the border of elements of one font", () => {
  const style = "font-size:100px";
  const plain = build(["text", { style }, "r,"]).getComputedTextLength();
  const split = build(["text", { style }, ["tspan", {}, "r"], ","]).getComputedTextLength();
  const bold = build(["text", { style }, ["tspan", { style: "font-weight:bold" }, "r"], ","]).getComputedTextLength();
  expect(plain).toBeLessThan(38.8 + 27.8 - 1);
  expect(Math.abs(split - plain)).toBeLessThanOrEqual(1 / 32);
  expect(bold).toBeCloseTo(43.7 + 27.8, 1);
});

test("spaces collapse unless they are to be kept", () => {
  const collapsed = build(["text", {}, "  a \n b "]);
  expect(spansOf(collapsed)[0]?.text).toBe("a b");
  expect(spansOf(build(["text", { style: "white-space: pre" }, " a  b"]))[0]?.text).toBe(" a  b");
});

test("text in capitals is measured in capitals", () => {
  const style = "font-size:100px;text-transform:uppercase";
  expect(build(["text", { style }, "s"]).getComputedTextLength()).toBeCloseTo(59.6, 1);
});
