import { expect, test } from "vitest";
import { boundingBox, pageBox } from "../../lib/render/boxes";
import { DomDocument } from "../../lib/render/document/document";
import type { DomElement } from "../../lib/render/document/element";

const document = new DomDocument();

function svg(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: DomElement[]
): DomElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  for (const child of children) element.appendChild(child);
  return element;
}

const square = (x: number, y: number, more: Readonly<Record<string, string>> = {}): DomElement =>
  svg("rect", { x, y, width: 10, height: 10, ...more });

test.each([
  ["rect", svg("rect", { x: 1, y: 2, width: 3, height: 4 }), { x: 1, y: 2, width: 3, height: 4 }],
  ["circle", svg("circle", { cx: 5, cy: 5, r: 2 }), { x: 3, y: 3, width: 4, height: 4 }],
  ["ellipse", svg("ellipse", { cx: 0, cy: 0, rx: 3, ry: 1 }), { x: -3, y: -1, width: 6, height: 2 }],
  ["line", svg("line", { x1: 4, y1: 1, x2: 0, y2: 1 }), { x: 0, y: 1, width: 4, height: 0 }],
  ["polygon", svg("polygon", { points: "0,0 4,0 2,6" }), { x: 0, y: 0, width: 4, height: 6 }],
  ["path", svg("path", { d: "M0,0h7v2z" }), { x: 0, y: 0, width: 7, height: 2 }],
])("the box of a %s is its geometry", (_, element, box) => {
  expect(boundingBox(element)).toEqual(box);
});

test("strokes do not count", () => {
  expect(boundingBox(square(0, 0, { style: "stroke-width: 20px; stroke: red" }))).toMatchObject({ x: 0, width: 10 });
});

test("a group spans its children through their transforms, not its own", () => {
  const group = svg(
    "g",
    { transform: "translate(100,100)" },
    square(0, 0),
    square(0, 0, { transform: "translate(20,5) scale(2)" }),
  );
  expect(boundingBox(group)).toEqual({ x: 0, y: 0, width: 40, height: 25 });
});

test("what is not drawn does not count", () => {
  const group = svg(
    "g",
    {},
    square(0, 0),
    square(50, 0, { style: "display: none" }),
    svg("defs", {}, square(90, 0)),
    svg("clipPath", {}, square(90, 0)),
    svg("rect", { x: 70, y: 0, width: 0, height: 10 }),
    svg("path", { d: "" }),
  );
  expect(boundingBox(group)).toEqual({ x: 0, y: 0, width: 10, height: 10 });
  expect(boundingBox(svg("g"))).toBeNull();
});

test("the page box goes through every transform on the way", () => {
  const inner = square(1, 0);
  svg("g", { transform: "translate(10,20)" }, svg("g", { transform: "rotate(90)" }, inner));
  expect(pageBox(inner)).toEqual({ x: 0, y: 21, width: 10, height: 10 });
});
