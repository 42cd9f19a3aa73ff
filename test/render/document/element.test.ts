import { expect, test } from "vitest";
import { DomDocument } from "../../../lib/render/document/document";

const space = "http://www.w3.org/2000/svg";
const document = new DomDocument();
const names = (parent: { childNodes: readonly { nodeName: string }[] }): string[] =>
  parent.childNodes.map((node) => node.nodeName);

test("children stand where they are put, and in one place only", () => {
  const parent = document.createElementNS(space, "g");
  const [a, b, c] = ["a", "b", "c"].map((name) => document.createElementNS(space, name));
  if (!a || !b || !c) throw new Error("three children");
  parent.appendChild(a);
  parent.appendChild(c);
  parent.insertBefore(b, c);
  expect(names(parent)).toEqual(["a", "b", "c"]);
  expect([b.previousSibling, b.nextSibling, parent.lastChild]).toEqual([a, c, c]);
  parent.appendChild(a);
  expect(names(parent)).toEqual(["b", "c", "a"]);
  parent.removeChild(c);
  expect(names(parent)).toEqual(["b", "a"]);
  expect([c.parentNode, c.nextSibling, parent.contains(a), parent.contains(c)]).toEqual([null, null, true, false]);
  expect(() => parent.removeChild(c)).toThrow("not a child");
});

test("text replaces what was inside", () => {
  const parent = document.createElementNS(space, "text");
  parent.appendChild(document.createElementNS(space, "tspan")).textContent = "old";
  expect(parent.textContent).toBe("old");
  parent.textContent = "new";
  expect([names(parent), parent.textContent]).toEqual([["#text"], "new"]);
  parent.textContent = "";
  expect(parent.firstChild).toBeNull();
});

test("a deep copy has attributes, style and children of its own", () => {
  const original = document.createElementNS(space, "g");
  original.setAttribute("class", "x");
  original.style.setProperty("fill", "red");
  original.appendChild(document.createElementNS(space, "path"));
  const copy = original.cloneNode(true);
  copy.style.setProperty("fill", "blue");
  expect([copy.getAttribute("class"), names(copy), original.style.cssText]).toEqual(["x", ["path"], "fill: red;"]);
  expect(original.cloneNode().firstChild).toBeNull();
});

test("a link keeps its prefix", () => {
  const use = document.createElementNS(space, "use");
  use.setAttributeNS("http://www.w3.org/1999/xlink", "href", "#a");
  expect([use.getAttribute("xlink:href"), use.getAttributeNS("http://www.w3.org/1999/xlink", "href")]).toEqual([
    "#a",
    "#a",
  ]);
});

test("classes come and go one by one", () => {
  const element = document.createElementNS(space, "g");
  element.classList.add("a");
  element.classList.add("b");
  element.classList.add("a");
  expect(element.getAttribute("class")).toBe("a b");
  element.classList.remove("a");
  expect([element.hasClass("a"), element.classList.contains("b")]).toEqual([false, true]);
});

test("an element is found by its id once it is in the document", () => {
  const element = document.createElementNS(space, "g");
  element.setAttribute("id", "here");
  expect(document.getElementById("here")).toBeNull();
  document.body.appendChild(element);
  expect(document.getElementById("here")).toBe(element);
  element.remove();
  expect(document.getElementById("here")).toBeNull();
});
