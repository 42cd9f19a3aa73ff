import { expect, test } from "vitest";
import { cellWidth, inert, textTable } from "../../lib/core/text-table";

test("a Chinese character takes two cells and a Latin letter one", () => {
  expect(cellWidth("A100")).toBe(4);
  expect(cellWidth("显卡")).toBe(4);
  expect(cellWidth("8卡A100")).toBe(7);
});

test("columns stay aligned when Chinese and Latin cells mix", () => {
  const text = textTable(
    [{ heading: "name" }, { heading: "价格", align: "right" }],
    [
      ["显卡", "9"],
      ["card", "1000"],
    ],
  );
  expect(text.split("\n")).toEqual(["name  价格", "────  ────", "显卡     9", "card  1000"]);
});

test("an ANSI escape in a cell reaches the terminal as an inert mark", () => {
  expect(inert("\u001b[31mred\u001b[0m")).toBe("\uFFFD[31mred\uFFFD[0m");
  expect(textTable([{ heading: "x" }], [["a\u001b]0;title\u0007"]]).replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
});

test("a line break inside a cell does not break the table", () => {
  expect(textTable([{ heading: "x" }], [["a\nb"]])).toBe("x\n───\na b");
});

test("a long cell is broken at spaces into lines no wider than asked", () => {
  const lines = textTable([{ heading: "claim", width: 10 }], [["one two three four"]])
    .split("\n")
    .slice(2);
  expect(lines).toEqual(["one two", "three four"]);
});
