import { expect, test } from "vitest";
import { compareOutputs } from "../../lib/notebook/compare";
import type { Json } from "../../lib/notebook/json";
import type { Notebook, Output } from "../../lib/notebook/nbformat";

function notebook(...outputs: readonly Output[]): Notebook {
  const cell = { kind: "code" as const, id: "a", metadata: {}, source: "", executionCount: 1, outputs };
  return { metadata: {}, cells: [{ kind: "markdown", id: "m", metadata: {}, source: "" }, cell] };
}

const stream = (text: string): Output => ({ output_type: "stream", name: "stdout", text });
const display = (data: { readonly [type: string]: Json }): Output => ({
  output_type: "display_data",
  data,
  metadata: {},
});
const figure = (y: readonly number[], picture: string) =>
  display({ "application/vnd.plotly.v1+json": { data: [{ y }], layout: {} }, "image/png": picture });

test("the line that differs is told with both sides and its cell", () => {
  expect(compareOutputs(notebook(stream("a\nb\nc")), notebook(stream("a\nx\nc")))).toEqual([
    { number: 2, id: "a", lines: ['outputs[0].text, line 2: "b" → "x"'] },
  ]);
});

test("numbers of a figure are compared, the pictures beside it are not", () => {
  expect(compareOutputs(notebook(figure([1, 2], "old")), notebook(figure([1, 2], "new")))).toEqual([]);
  expect(compareOutputs(notebook(figure([1, 2], "same")), notebook(figure([1, 2.5], "same")))).toEqual([
    { number: 2, id: "a", lines: ["outputs[0].data.application/vnd.plotly.v1+json.data[0].y[1]: 2 → 2.5"] },
  ]);
});

test("a picture that is no fallback is compared", () => {
  expect(compareOutputs(notebook(display({ "image/png": "a" })), notebook(display({ "image/png": "b" })))).toHaveLength(
    1,
  );
});

test("missing and added outputs are told", () => {
  const lines = (before: Notebook, after: Notebook) => compareOutputs(before, after).flatMap((cell) => cell.lines);
  expect(lines(notebook(stream("a")), notebook())).toEqual([expect.stringMatching(/^outputs\[0\]: \{.*\} → nothing$/)]);
  expect(lines(notebook(), notebook(stream("a")))).toEqual([expect.stringMatching(/^outputs\[0\]: nothing → \{/)]);
  expect(lines(notebook(stream("a")), notebook(stream("a\n")))).toEqual(['outputs[0].text, line 2: nothing → ""']);
});

test("at most five places are listed for a cell", () => {
  const [before, after] = [1, 2].map((start) =>
    notebook(
      figure(
        Array.from({ length: 50 }, (_, i) => start + i),
        "",
      ),
    ),
  );
  expect(before && after && compareOutputs(before, after)[0]?.lines).toHaveLength(5);
});
