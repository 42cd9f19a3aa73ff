import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UserError } from "../../lib/core/errors";
import { declaredParameters, injectParameters } from "../../lib/notebook/inject";
import { type Notebook, parseNotebook, tagsOf } from "../../lib/notebook/nbformat";
import { serializeNotebook } from "../../lib/notebook/serialize";
import { notebookOf } from "./temporary";

const text = readFileSync(join(__dirname, "files", "parameters.ipynb"), "utf8");
const committed = parseNotebook(text, "parameters.ipynb");

function withParameters(source: string): Notebook {
  return parseNotebook(JSON.stringify(notebookOf([{ id: "p", source, tags: ["parameters"] }])), "n");
}

test("the names of a parameters cell are read, those in comments not", () => {
  expect(declaredParameters(committed)).toEqual(["tariff", "pue", "confidence"]);
  const source =
    "// const no = 1;\nconst a = 1;\n  let b: string = 'x';\nvar c = 2; // const d = 3\nfoo(a == 1);\nconst f = () => 1;";
  expect(declaredParameters(withParameters(source))).toEqual(["a", "b", "c", "f"]);
  expect(declaredParameters(withParameters("const 电价 = 1;"))).toEqual(["电价"]);
});

test("the injected cell stands behind the parameters cell and declares as that does, in its order", () => {
  const { cells } = injectParameters(committed, { confidence: "high", pue: 1.3 }, "n");
  expect(cells.map(({ id }) => id)).toEqual(["intro", "parameters", "injected-parameters", "use", "again"]);
  expect(cells[2]?.source).toBe(
    '// Parameters\nconst pue: number = 1.3;\nlet confidence: "all" | "medium" | "high" = "high";',
  );
  expect(cells[2] && tagsOf(cells[2])).toEqual(["injected-parameters"]);
});

test("injecting again replaces the injected cell, and injecting nothing gives back the committed bytes", () => {
  const once = injectParameters(committed, { pue: 1.3 }, "n");
  const twice = injectParameters(once, { tariff: 0.9 }, "n");
  expect(twice.cells).toHaveLength(committed.cells.length + 1);
  expect(twice.cells[2]?.source).toBe("// Parameters\nconst tariff = 0.9;");
  expect(serializeNotebook(injectParameters(twice, {}, "n"))).toBe(text);
});

test("a text with quotes and markup is injected as a literal", () => {
  const source = injectParameters(withParameters('const name = "x";'), { name: '";evil("\n' }, "n").cells[1]?.source;
  expect(source).toBe('// Parameters\nconst name = "\\";evil(\\"\\n";');
});

test("an undeclared name is refused with those that are declared", () => {
  const inject = () => injectParameters(committed, { mfu: 0.3, tariff: 1 }, "n.ipynb");
  expect(inject).toThrow(UserError);
  expect(inject).toThrow("The parameters cell of n.ipynb does not declare mfu. It declares: tariff, pue, confidence.");
});

test("a notebook without a parameters cell takes none", () => {
  const plain = parseNotebook(JSON.stringify(notebookOf([{ id: "a", source: "const tariff = 1;" }])), "n");
  expect(() => injectParameters(plain, { tariff: 2 }, "n.ipynb")).toThrow(/n\.ipynb has no cell tagged "parameters"/);
});
