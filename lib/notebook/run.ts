import { chmodSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { UserError } from "../core/errors";
import { writeAtomically } from "../core/write";
import { type CellDifference, compareOutputs } from "./compare";
import { type ExecuteNotebookOptions, type Execution, executeNotebook } from "./execute";
import { addFallbacks, type DrawFigure } from "./fallback";
import { injectParameters, type ParameterValues } from "./inject";
import { objectAt, textAt } from "./json";
import { startKernel } from "./kernel";
import { type Notebook, parseNotebook } from "./nbformat";
import { serializeNotebook } from "./serialize";

/** How a notebook's file is run. */
export interface RunOptions extends ExecuteNotebookOptions {
  /** Values for names that the notebook's parameters cell declares. */
  readonly parameters?: ParameterValues;
  /** Where the executed notebook goes: by default it replaces the one that was read; `null` writes nothing. */
  readonly out?: string | null;
  /** Draws the picture beside each Plotly figure; without it figures get none. */
  readonly drawFigure?: DrawFigure;
  /** Program and arguments of the kernel; by default that of this project. */
  readonly kernelCommand?: readonly string[];
  /** Environment variables of the kernel beside those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A notebook's run. */
export interface Run extends Execution {
  readonly file: string;
  /** The file that was written, or `null` if none was. */
  readonly written: string | null;
  /** Size of the executed notebook's file. */
  readonly bytes: number;
  /** Milliseconds in all, the kernel's start and end included. */
  readonly milliseconds: number;
  /** Cells whose outputs are not those in the file that was read; not looked for where parameters are given. */
  readonly differences: readonly CellDifference[];
  /** Figures that could not be drawn, one sentence each. */
  readonly warnings: readonly string[];
}

/**
 * Executes a notebook's file in a fresh kernel in its folder and writes it, whole or not at all: after a failure the old
 * file stays. Same notebook, library and data, same bytes.
 *
 * @throws UserError if the file is missing or no notebook, or does not declare a parameter
 */
export async function runNotebook(file: string, options: RunOptions = {}): Promise<Run> {
  const start = performance.now();
  const read = readNotebook(file);
  if (!options.kernelCommand) refuseOtherKernels(read, file);
  const committed = injectParameters(read, {}, file);
  const execution = await inFreshKernel(injectParameters(read, options.parameters ?? {}, file), file, options);
  const warnings: string[] = [];
  const { drawFigure } = options;
  const notebook = drawFigure
    ? await addFallbacks(execution.notebook, drawFigure, (cell, error) => {
        warnings.push(
          `${file}, cell ${cell}: a figure has no picture (${error instanceof Error ? error.message : error})`,
        );
      })
    : execution.notebook;
  const text = serializeNotebook(notebook);
  const written = execution.failure || options.out === null ? null : (options.out ?? file);
  if (written !== null) await replaceFile(written, text);
  return {
    ...execution,
    notebook,
    file,
    written,
    bytes: Buffer.byteLength(text),
    milliseconds: performance.now() - start,
    differences: options.parameters ? [] : compareOutputs(committed, notebook),
    warnings,
  };
}

/** The notebook in a file. @throws UserError if there is none */
export function readNotebook(file: string): Notebook {
  return parseNotebook(readText(file), file);
}

async function inFreshKernel(notebook: Notebook, file: string, options: RunOptions): Promise<Execution> {
  const kernel = await startKernel({
    cwd: dirname(resolve(file)),
    ...(options.kernelCommand ? { command: options.kernelCommand } : {}),
    ...(options.environment ? { environment: options.environment } : {}),
  });
  try {
    return await executeNotebook(notebook, kernel, options);
  } finally {
    await kernel.shutdown();
  }
}

function refuseOtherKernels(notebook: Notebook, file: string): void {
  const name = textAt(objectAt(notebook.metadata, "kernelspec"), "name");
  if (name === "" || name === "tslab") return;
  throw new UserError(
    `${file} wants the kernel "${name}", and only notebooks for "tslab" (TypeScript) run here. Run it with Jupyter, or change its kernel.`,
  );
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    const cause =
      reason === "ENOENT" ? "does not exist" : reason === "EISDIR" ? "is a folder" : `cannot be read (${reason})`;
    throw new UserError(
      `${file} ${cause}. Give the path of a notebook, for example ${join("notebooks", "02-compute.ipynb")}.`,
    );
  }
}

/** Replaces what a path means: a symbolic link stays one, and a file keeps its mode. */
async function replaceFile(path: string, text: string): Promise<void> {
  const old = statSync(path, { throwIfNoEntry: false });
  const target = old ? realpathSync(path) : path;
  await writeAtomically(target, text);
  if (old && old.mode !== statSync(target).mode) chmodSync(target, old.mode);
}
