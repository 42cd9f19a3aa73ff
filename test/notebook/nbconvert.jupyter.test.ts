import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { fallbackType } from "../../lib/notebook/fallback";
import { isJsonObject } from "../../lib/notebook/json";
import { plotlyType } from "../../lib/notebook/mime";
import type { Notebook, Output } from "../../lib/notebook/nbformat";
import { readNotebook, runNotebook } from "../../lib/notebook/run";
import { scriptKernel } from "./kernels/script-command";
import { temporaryFolder } from "./temporary";

// Debian's jupyter-nbconvert, python3-nbclient and python3-nbformat. Where they are missing these tests fail.

const run = promisify(execFile);
const root = join(__dirname, "..", "..");
const files = join(__dirname, "files");
const notebooks = join(root, "notebooks");

beforeAll(async () => {
  await run("jupyter", ["nbconvert", "--version"]);
});

/** What nbconvert makes of a notebook, with the project's kernelspec and that of the kernel for tests. */
async function nbconvert(file: string, ...options: readonly string[]): Promise<Notebook> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "kernels"));
  symlinkSync(join(__dirname, "kernels", "script"), join(folder, "kernels", "script"));
  const jupyterPath = `${join(root, "lib", "share", "jupyter")}:${folder}`;
  const args = [
    "nbconvert",
    "--to",
    "notebook",
    "--execute",
    file,
    "--output-dir",
    folder,
    "--output",
    "out.ipynb",
    ...options,
  ];
  await run("jupyter", args, { env: { ...process.env, JUPYTER_PATH: jupyterPath }, maxBuffer: 1 << 28 });
  return readNotebook(join(folder, "out.ipynb"));
}

/** The outputs of all code cells, without the pictures that we add to figures. */
function outputsOf(notebook: Notebook): object {
  const cells = notebook.cells.flatMap((cell) => (cell.kind === "code" ? [cell] : []));
  return Object.fromEntries(cells.map(({ id, outputs }) => [id, outputs.map(withoutPicture)]));
}

function withoutPicture(output: Output): object {
  if (!isJsonObject(output.data) || output.data[plotlyType] === undefined) return output;
  const { [fallbackType]: _picture, ...data } = output.data;
  return { ...output, data };
}

function committedNotebooks(): string[] {
  return existsSync(notebooks) ? readdirSync(notebooks).filter((name) => name.endsWith(".ipynb")) : [];
}

const executable = ["plain", "errors", "tags", "streams", "unicode", "big", "display", "stdin", "parameters"];

describe("our runner gives the outputs that nbconvert gives", () => {
  test.each(executable)("%s.ipynb", async (name) => {
    const file = join(files, `${name}.ipynb`);
    const theirs = await nbconvert(file);
    const ours = await runNotebook(file, { out: null });
    expect(outputsOf(ours.notebook)).toEqual(outputsOf(theirs));
    expect(ours.notebook.metadata).toEqual(theirs.metadata);
    expect(counts(ours.notebook)).toEqual(counts(theirs));
  });

  test("script.ipynb, by a kernel that sends clear_output, updates, results and errors", async () => {
    const file = join(files, "script.ipynb");
    const ours = await runNotebook(file, { out: null, kernelCommand: scriptKernel });
    expect(outputsOf(ours.notebook)).toEqual(outputsOf(await nbconvert(file)));
  });

  test("fails.ipynb, with errors allowed", async () => {
    const file = join(files, "fails.ipynb");
    const ours = await runNotebook(file, { out: null, allowErrors: true });
    expect(outputsOf(ours.notebook)).toEqual(outputsOf(await nbconvert(file, "--allow-errors")));
  });

  test.each(committedNotebooks())("notebooks/%s, and they stand in the committed file", async (name) => {
    const file = join(notebooks, name);
    const theirs = outputsOf(await nbconvert(file));
    expect(outputsOf(readNotebook(file))).toEqual(theirs);
    expect(outputsOf((await runNotebook(file, { out: null })).notebook)).toEqual(theirs);
  });
});

test("the project has notebooks to compare", () => {
  expect(committedNotebooks()).not.toEqual([]);
});

function counts(notebook: Notebook): readonly unknown[] {
  return notebook.cells.map((cell) => (cell.kind === "code" ? cell.executionCount : cell.kind));
}

test.each([
  ["fails", "Error: as it should"],
  ["death", "Kernel died"],
])("%s.ipynb fails under nbconvert as it does here", async (name, message) => {
  const file = join(files, `${name}.ipynb`);
  await expect(nbconvert(file)).rejects.toThrow(message);
  expect((await runNotebook(file, { out: null })).failure).not.toBeNull();
});

test("a cell that takes too long fails under nbconvert as it does here", async () => {
  const file = join(files, "timeout.ipynb");
  await expect(nbconvert(file, "--ExecutePreprocessor.timeout=1")).rejects.toThrow(/CellTimeoutError/);
  expect((await runNotebook(file, { out: null, timeout: 1 })).failure?.kind).toBe("timeout");
});

test("the kernelspec works from a relative JUPYTER_PATH, too", async () => {
  const folder = temporaryFolder();
  const env = { ...process.env, JUPYTER_PATH: join("lib", "share", "jupyter") };
  const args = ["nbconvert", "--to", "notebook", "--execute", join("test", "notebook", "files", "plain.ipynb")];
  await run("jupyter", [...args, "--output-dir", folder, "--output", "out.ipynb"], { cwd: root, env });
  expect(readFileSync(join(folder, "out.ipynb"), "utf8")).toContain("sum 43");
});

describe("Python's nbformat", () => {
  const script = `
import sys, nbformat
for path in sys.argv[1:]:
    text = open(path, encoding="utf8").read()
    notebook = nbformat.reads(text, as_version=4)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5), path
    nbformat.validate(notebook)
    print(nbformat.writes(notebook) + "\\n" == text)
`;

  test("validates what we write, and would write the same bytes", async () => {
    const folder = temporaryFolder();
    const written = await Promise.all(
      ["errors", "tags", "streams", "unicode", "parameters"].map(async (name) => {
        const out = join(folder, `${name}.ipynb`);
        await runNotebook(join(files, `${name}.ipynb`), { out });
        return out;
      }),
    );
    const { stdout } = await run("/usr/bin/python3", ["-c", script, ...written]);
    expect(stdout.trim().split("\n")).toEqual(written.map(() => "True"));
  });

  test("validates every notebook of the project, none of which has 2 MB", async () => {
    const paths = committedNotebooks().map((name) => join(notebooks, name));
    const parameters = join(temporaryFolder(), "parameters.ipynb");
    await runNotebook(join(files, "parameters.ipynb"), { out: parameters, parameters: { tariff: 0.9 } });
    await run("/usr/bin/python3", ["-c", script, ...paths, parameters]);
    for (const path of paths) expect(readFileSync(path).byteLength, path).toBeLessThan(2_000_000);
  });
});
