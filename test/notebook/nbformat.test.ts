import { expect, test } from "vitest";
import { UserError } from "../../lib/core/errors";
import { parseNotebook, tagsOf } from "../../lib/notebook/nbformat";

const code = { cell_type: "code", id: "a", metadata: {}, source: "1", outputs: [], execution_count: null };

function notebook(changes: object): string {
  return JSON.stringify({ cells: [code], metadata: {}, nbformat: 4, nbformat_minor: 5, ...changes });
}

function refusal(text: string): unknown {
  try {
    return parseNotebook(text, "n.ipynb");
  } catch (error) {
    return error;
  }
}

test.each([
  ["no JSON", "{", /^n\.ipynb is not JSON: /],
  ["a Git conflict", '<<<<<<< HEAD\n{"cells": []}', /is not JSON/],
  ["an empty file", "", /is not JSON/],
  ["a list", "[]", /outermost value is not an object/],
  ["another JSON file", '{"name": "package"}', /it has no nbformat, and 4 is needed/],
  ["format 3", notebook({ nbformat: 3 }), /it has nbformat 3, and 4 is needed/],
  ["no cells", notebook({ cells: undefined }), /no list of cells/],
  ["no metadata", notebook({ metadata: undefined }), /no metadata object/],
  ["a cell that is text", notebook({ cells: [code, "x"] }), /cell 2 is not an object/],
  [
    "an unknown type of cell",
    notebook({ cells: [{ ...code, cell_type: "sql" }] }),
    /cell 1 has the unknown type "sql"/,
  ],
  ["a source that is a number", notebook({ cells: [{ ...code, source: 1 }] }), /cell 1 has no source text/],
  ["a source with a number in it", notebook({ cells: [{ ...code, source: ["a", 1] }] }), /cell 1 has no source text/],
  ["a cell without metadata", notebook({ cells: [{ ...code, metadata: null }] }), /cell 1 has no metadata object/],
  ["an id with a blank", notebook({ cells: [{ ...code, id: "a b" }] }), /the id of cell 1 must be/],
  ["an output without a type", notebook({ cells: [{ ...code, outputs: [{}] }] }), /cell 1 has an output without/],
  ["two cells of one id", notebook({ cells: [code, code] }), /cells 1 and 2 share the id "a"/],
])("%s is refused with its reason", (_, text, reason) => {
  const error = refusal(text);
  expect(error).toBeInstanceOf(UserError);
  expect(error).toHaveProperty("message", expect.stringMatching(reason));
});

test("lines are joined in sources, streams and texts of bundles, and lists in JSON types stay lists", () => {
  const data = { "text/plain": ["a\n", "b"], "application/vnd.plotly.v1+json": ["x", "y"], "image/png": "QUJD" };
  const outputs = [
    { output_type: "stream", name: "stdout", text: ["1\n", "2\n"] },
    { output_type: "display_data", data, metadata: {} },
    { output_type: "error", ename: "E", evalue: "v", traceback: ["one", "two"] },
  ];
  const [cell] = parseNotebook(notebook({ cells: [{ ...code, source: ["x\n", "y"], outputs }] }), "n").cells;
  expect(cell).toMatchObject({
    source: "x\ny",
    outputs: [
      { text: "1\n2\n" },
      { data: { "text/plain": "a\nb", "application/vnd.plotly.v1+json": ["x", "y"], "image/png": "QUJD" } },
      { traceback: ["one", "two"] },
    ],
  });
});

test("cells of a notebook older than format 4.5 are named by their place", () => {
  const { id: _, ...old } = code;
  const cells = parseNotebook(
    notebook({ cells: [old, { ...old, cell_type: "markdown" }], nbformat_minor: 2 }),
    "n",
  ).cells;
  expect(cells.map(({ id }) => id)).toEqual(["cell-1", "cell-2"]);
});

test("only texts count as tags", () => {
  const [cell] = parseNotebook(notebook({ cells: [{ ...code, metadata: { tags: ["a", 1, "b"] } }] }), "n").cells;
  expect(cell && tagsOf(cell)).toEqual(["a", "b"]);
});
