import { expect, test } from "vitest";
import { DomDocument } from "../../../lib/render/document/document";
import { compileSelector } from "../../../lib/render/document/selector";

const document = new DomDocument();
const outer = document.createElement("div");
outer.setAttribute("class", "plot main");
const group = outer.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "g"));
group.setAttribute("class", "trace scatter");
group.setAttribute("data-index", "3");
const path = group.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "path"));
path.setAttribute("class", "legendpoints");
path.setAttribute("id", "first");

test.each([
  ["path", true],
  ["*", true],
  ["rect", false],
  [".legendpoints", true],
  [".legend", false],
  ["#first", true],
  ["path.legendpoints#first", true],
  ["path.legendpoints.other", false],
  ["g path", true],
  [".plot path", true],
  ["div > path", false],
  ["g.trace>path", true],
  [".plot > g > path", true],
  ["rect, path", true],
  ["rect,circle", false],
  ['[class^="legend"]', true],
  ["[class*=points]", true],
  ["[class$=x]", false],
  ["[id]", true],
  ["[missing]", false],
  ['.plot [data-index="3"] path', true],
  ['[data-index="4"] path', false],
  ["path:hover", false],
])("%s: %s", (selector, matches) => {
  expect(compileSelector(selector)(path)).toBe(matches);
});

test("a search finds in document order, inside alone", () => {
  expect(outer.querySelectorAll("*").map((element) => element.localName)).toEqual(["g", "path"]);
  expect(group.querySelector("g")).toBeNull();
  expect(document.querySelector(".plot")).toBeNull();
});

test("what is no selector is refused", () => {
  expect(() => compileSelector("a!b")).toThrow("not a selector");
});
