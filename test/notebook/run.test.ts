import { chmodSync, copyFileSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { UserError } from "../../lib/core/errors";
import { type ExecuteNotebookOptions, type Execution, executeNotebook } from "../../lib/notebook/execute";
import { objectAt } from "../../lib/notebook/json";
import { type Kernel, startKernel } from "../../lib/notebook/kernel";
import type { CodeCell, Notebook } from "../../lib/notebook/nbformat";
import { type Run, type RunOptions, readNotebook, runNotebook } from "../../lib/notebook/run";
import { scriptKernel } from "./kernels/script-command";
import { temporaryFolder, writeNotebook } from "./temporary";

const files = join(__dirname, "files");

let warm: Kernel;
beforeAll(async () => {
  warm = await startKernel({ cwd: files });
});
afterAll(() => warm.shutdown());

/** Executes a notebook of the folder `files` in a kernel that others used before: a cell may declare any name again. */
function executeFile(name: string, options: ExecuteNotebookOptions = {}): Promise<Execution> {
  return executeNotebook(readNotebook(join(files, `${name}.ipynb`)), warm, options);
}

/** Runs a notebook of the folder `files` in a fresh kernel without writing it. */
function runFile(name: string, options: RunOptions = {}): Promise<Run> {
  return runNotebook(join(files, `${name}.ipynb`), { out: null, ...options });
}

function cell(notebook: Notebook, id: string): CodeCell {
  const found = notebook.cells.find((one) => one.id === id);
  if (found?.kind !== "code") throw new Error(`no code cell ${id}`);
  return found;
}

/** What a cell printed and displayed as text. */
function printed(notebook: Notebook, id: string): string {
  return cell(notebook, id)
    .outputs.map((output) => String(output.text ?? objectAt(output, "data")["text/plain"] ?? output.ename))
    .join("|");
}

test("values, streams and redeclared names", async () => {
  const { notebook, failure } = await runFile("plain");
  expect(failure).toBeNull();
  const texts = ["declare", "value", "print", "later", "declare-again"].map((id) => printed(notebook, id));
  expect(texts).toEqual(["", "42\n", "sum 43\n|to stderr\n", "after a wait\n", "redeclared\n"]);
  expect(notebook.cells.map((one) => (one.kind === "code" ? one.executionCount : "text"))).toEqual([
    "text",
    1,
    2,
    3,
    4,
    5,
  ]);
});

test("a cell tagged raises-exception may fail in any way, and the next one runs", async () => {
  const { notebook, failure, cells } = await executeFile("errors");
  expect(failure).toBeNull();
  const errors = notebook.cells.map(({ id }) => printed(notebook, id));
  expect(errors).toEqual([
    "RangeError",
    "goes on\n",
    "CompileError",
    "2\n",
    "Error",
    "before\n|Thrown",
    "CompileError",
    "Error",
    "end\n",
  ]);
  expect(cells.filter(({ status }) => status === "error")).toHaveLength(6);
});

test("an error elsewhere ends the run, is told with its cell, and nothing is written", async () => {
  const folder = temporaryFolder();
  const file = join(folder, "fails.ipynb");
  copyFileSync(join(files, "fails.ipynb"), file);
  const before = readFileSync(file, "utf8");
  const { failure, written, notebook } = await runNotebook(file);
  expect(failure).toMatchObject({ number: 3, id: "breaks", of: 4, kind: "error", message: "Error: as it should" });
  expect(written).toBeNull();
  expect(readFileSync(file, "utf8")).toBe(before);
  expect(readdirSync(folder)).toEqual(["fails.ipynb"]);
  expect(printed(notebook, "breaks")).toBe("about to fail\n|Error");
  expect(printed(notebook, "never")).toBe("");
});

test("allowErrors goes on to the end", async () => {
  const { failure, notebook } = await executeFile("fails", { allowErrors: true });
  expect(failure).toBeNull();
  expect(printed(notebook, "never")).toBe("never printed\n");
});

test("a stock tslab kernel, which turns requests away for a while after an error, gives the same texts", async () => {
  const kernelCommand = [
    process.execPath,
    require.resolve("tslab/bin/tslab"),
    "kernel",
    "--config-path={connection_file}",
  ];
  const { failure, notebook } = await runFile("errors", { kernelCommand });
  expect(failure).toBeNull();
  expect(["next", "after-types", "end"].map((id) => printed(notebook, id))).toEqual(["goes on\n", "2\n", "end\n"]);
  const broken = await runFile("fails", { kernelCommand });
  expect(broken.failure?.message).toMatch(/Error: as it should/);
});

test("skipped and empty cells keep their outputs, all others lose old outputs and times", async () => {
  const { notebook, cells } = await executeFile("tags");
  expect(cells.map(({ id, status }) => [id, status])).toEqual([
    ["first", "ok"],
    ["skipped", "skipped"],
    ["empty", "skipped"],
    ["blank", "skipped"],
    ["comment", "ok"],
    ["stale", "ok"],
  ]);
  expect(cell(notebook, "skipped")).toMatchObject({ executionCount: 7, outputs: [{ text: "kept from before\n" }] });
  expect(cell(notebook, "blank")).toMatchObject({ executionCount: 3, outputs: [{ text: "kept from before\n" }] });
  expect(printed(notebook, "stale")).toBe("first\n");
  expect(cell(notebook, "stale").metadata).toEqual({ tags: ["remove-cell"] });
});

test("streams keep their order, split characters and carriage returns", async () => {
  const { notebook } = await executeFile("streams");
  expect(printed(notebook, "interleaved")).toBe("out 0\n|err 0\n|out 1\n|err 1\n|out 2\n|err 2\nerr last\n");
  expect(printed(notebook, "returns")).toBe("done\nline\r\nnexttrue\n");
  expect(printed(notebook, "bytes")).toBe("分节 €");
  expect(printed(notebook, "callback")).toBe("written\ncalled back\n");
});

test("10 MB in one line and 50 000 lines arrive whole", async () => {
  const { notebook } = await executeFile("big");
  expect(printed(notebook, "one-line")).toBe(`${"y".repeat(10_000_000)}\n`);
  expect(printed(notebook, "many-lines")).toBe(Array.from({ length: 50_000 }, (_, i) => `line ${i}\n`).join(""));
});

test("displays are updated from later cells; show sends one bundle each, in order with what is printed", async () => {
  const { notebook } = await executeFile("display");
  expect(cell(notebook, "create").outputs.map(({ data }) => data)).toEqual([
    { "text/html": "<b>updated</b>" },
    { "text/plain": "last word" },
  ]);
  expect(cell(notebook, "update").outputs).toEqual([]);
  const shown = cell(notebook, "show").outputs;
  expect(shown.map(({ output_type }) => output_type)).toEqual(["display_data", "stream", "display_data"]);
  expect(shown.map((output) => Object.keys(objectAt(output, "data")).sort())).toEqual([
    ["text/html", "text/plain"],
    [],
    ["application/vnd.plotly.v1+json", "text/plain"],
  ]);
});

test("the death of the kernel is told with its cell", async () => {
  const { failure } = await runFile("death");
  expect(failure).toMatchObject({ number: 2, id: "exit", kind: "death", message: "The kernel ended with code 3." });
});

test("a cell that takes longer than it may is told, with what it printed", async () => {
  const { failure, notebook } = await executeFile("timeout", { timeout: 0.5 });
  expect(failure).toMatchObject({ number: 2, id: "loop", kind: "timeout" });
  expect(failure?.message).toMatch(/did not finish within 0\.5 s and was interrupted/);
  expect(printed(notebook, "loop")).toMatch(/^looping\n/);
});

test("with allowErrors the run goes on after an interrupted cell", async () => {
  const { failure, notebook } = await executeFile("waiting", { timeout: 0.5, allowErrors: true });
  expect(failure).toBeNull();
  expect(printed(notebook, "after")).toBe("after\n");
});

test("stdin is refused: a cell that reads it finds it empty", async () => {
  expect(printed((await executeFile("stdin")).notebook, "read")).toBe('""\n');
});

test("clear_output and display ids, by a kernel that sends them", async () => {
  const { notebook } = await runFile("script", { kernelCommand: scriptKernel });
  const texts = Object.fromEntries(notebook.cells.map(({ id }) => [id, printed(notebook, id)]));
  expect(texts).toMatchObject({
    "clear-now": "kept\n",
    "clear-wait": "kept\n",
    "clear-wait-nothing": "stays\n",
    "clear-twice": "c",
    display: "updated|two|other",
    "same-id": "updated|s",
    update: "",
  });
});

test("what a kernel sends for a cell after it is idle is not recorded", async () => {
  const late = JSON.stringify([{ type: "late", content: { name: "stdout", text: "late" } }]);
  const file = writeNotebook(temporaryFolder(), "late.ipynb", [
    { id: "a", source: late },
    { id: "b", source: "[]" },
  ]);
  const { notebook } = await runNotebook(file, { kernelCommand: scriptKernel });
  expect(notebook.cells.map(({ id }) => printed(notebook, id))).toEqual(["", ""]);
});

test("parameters change what follows, running without them gives back the committed bytes", async () => {
  const file = join(temporaryFolder(), "parameters.ipynb");
  copyFileSync(join(files, "parameters.ipynb"), file);
  const first = await runNotebook(file);
  expect(printed(first.notebook, "use")).toBe("12.6 all\n");
  const committed = readFileSync(file);
  const changed = await runNotebook(file, { parameters: { tariff: 0.9, confidence: "high" } });
  expect(printed(changed.notebook, "use")).toBe("18 high\n");
  expect(printed(changed.notebook, "again")).toBe("number strict\n");
  expect(readFileSync(file, "utf8")).toContain("injected-parameters");
  await runNotebook(file);
  expect(readFileSync(file)).toEqual(committed);
});

test("two runs write the same bytes, and report no difference", async () => {
  const folder = temporaryFolder();
  const [first, second] = [join(folder, "1.ipynb"), join(folder, "2.ipynb")];
  await runNotebook(join(files, "display.ipynb"), { out: first });
  await runNotebook(join(files, "display.ipynb"), { out: second });
  expect(readFileSync(second)).toEqual(readFileSync(first));
});

test("a run tells which cells differ from the file", async () => {
  const file = join(temporaryFolder(), "plain.ipynb");
  await runNotebook(join(files, "plain.ipynb"), { out: file });
  expect((await runNotebook(file, { out: null })).differences).toEqual([]);
  writeFileSync(file, readFileSync(file, "utf8").replace("sum 43", "sum 44"));
  const { differences } = await runNotebook(file, { out: null });
  expect(differences).toEqual([{ number: 4, id: "print", lines: ['outputs[0].text, line 1: "sum 44" → "sum 43"'] }]);
});

test("each figure gets a picture; one that cannot be drawn is a warning", async () => {
  const drawn: object[] = [];
  const drawFigure = async (figure: object) => {
    drawn.push(figure);
    return Buffer.from("picture");
  };
  const { notebook, warnings } = await runFile("display", { drawFigure });
  expect(drawn).toEqual([{ data: [{ type: "scatter", x: [1, 2], y: [3, 4] }], layout: { width: 400 } }]);
  expect(objectAt(cell(notebook, "show").outputs[2] ?? {}, "data")["image/png"]).toBe("cGljdHVyZQ==");
  expect(warnings).toEqual([]);
  const broken = await runFile("display", { drawFigure: () => Promise.reject(new Error("no font")) });
  expect(broken.warnings).toEqual([
    expect.stringMatching(/display\.ipynb, cell 4: a figure has no picture \(no font\)/),
  ]);
});

test("hooks tell of each cell that runs, in order", async () => {
  const told: string[] = [];
  await executeFile("plain", {
    onCellStart: ({ number, of }) => told.push(`start ${number}/${of}`),
    onCellDone: ({ number, status, milliseconds }) => told.push(`${status} ${number} ${milliseconds > 0}`),
  });
  expect(told.slice(0, 4)).toEqual(["start 2/6", "ok 2 true", "start 3/6", "ok 3 true"]);
  expect(told).toHaveLength(10);
});

test("the file's mode and a symbolic link to it are kept", async () => {
  const folder = temporaryFolder();
  const [file, link] = [join(folder, "plain.ipynb"), join(folder, "link.ipynb")];
  copyFileSync(join(files, "plain.ipynb"), file);
  chmodSync(file, 0o664);
  symlinkSync(file, link);
  const { written } = await runNotebook(link);
  expect(written).toBe(link);
  expect(readFileSync(file, "utf8")).toContain("after a wait\\n");
  expect(statSync(file).mode & 0o777).toBe(0o664);
  expect(readdirSync(folder)).toEqual(["link.ipynb", "plain.ipynb"]);
});

test.each([
  ["a missing file", "missing.ipynb", /missing\.ipynb does not exist\. Give the path of a notebook/],
  ["a folder", ".", /is a folder\. Give the path of a notebook/],
])("%s is a user error", async (_, name, reason) => {
  const run = runNotebook(join(temporaryFolder(), name));
  await expect(run).rejects.toThrow(UserError);
  await expect(run).rejects.toThrow(reason);
});

test("a notebook for another kernel is a user error", async () => {
  const run = runNotebook(join(files, "script.ipynb"));
  await expect(run).rejects.toThrow(UserError);
  await expect(run).rejects.toThrow(/wants the kernel "script"/);
});
