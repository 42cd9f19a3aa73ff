import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseNotebook } from "../../lib/notebook/nbformat";
import { serializeNotebook } from "../../lib/notebook/serialize";

const files = join(__dirname, "files");

test.each(readdirSync(files).filter((name) => name.endsWith(".ipynb")))(
  "%s, written by Python's nbformat, comes out byte for byte",
  (name) => {
    const text = readFileSync(join(files, name), "utf8");
    expect(serializeNotebook(parseNotebook(text, name))).toBe(text);
  },
);

function withOutput(data: object): string {
  return serializeNotebook({
    metadata: {},
    cells: [
      {
        kind: "code",
        id: "a",
        metadata: {},
        source: "",
        executionCount: 1,
        outputs: [{ output_type: "display_data", data: JSON.parse(JSON.stringify(data)), metadata: {} }],
      },
    ],
  });
}

test("inside a figure a list of plain values takes one line, and elsewhere one line each", () => {
  const figure = { data: [{ x: [1, 2, null, "a"], nested: [[1], [2]] }] };
  const text = withOutput({ "application/vnd.plotly.v1+json": figure });
  expect(text).toContain('"x": [1,2,null,"a"]');
  expect(text).toContain('"nested": [\n');
});

test("texts are cut where Python's splitlines cuts", () => {
  // "a\r\nb\rc\nd\x0be\x0cf\x1cg\x85h\u2028i\u2029j".splitlines(True)
  const written = JSON.parse(withOutput({ "text/plain": "a\r\nb\rc\nd\ve\ff\u001cg\u0085h\u2028i\u2029j" }));
  expect(written.cells[0].outputs[0].data["text/plain"]).toEqual([
    "a\r\n",
    "b\r",
    "c\n",
    "d\v",
    "e\f",
    "f\u001c",
    "g\u0085",
    "h\u2028",
    "i\u2029",
    "j",
  ]);
});

test("any source and any output survive being written and read", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.jsonValue({ maxDepth: 3 }),
      fc.dictionary(fc.string(), fc.string()),
      (source, json, metadata) => {
        const output = {
          output_type: "display_data",
          metadata: {},
          data: { "text/plain": source, "application/json": json },
        };
        const cell = {
          kind: "code" as const,
          id: "a",
          metadata,
          source,
          executionCount: null,
          outputs: [JSON.parse(JSON.stringify(output))],
        };
        const notebook = { metadata: {}, cells: [cell] };
        const read = parseNotebook(serializeNotebook(notebook), "n");
        expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(notebook)));
        expect(serializeNotebook(read)).toBe(serializeNotebook(notebook));
      },
    ),
  );
});
