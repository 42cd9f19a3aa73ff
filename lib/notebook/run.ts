import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { UserError } from "../core/errors";
import { writeAtomically } from "../core/write";
import { type ExecuteNotebookOptions, type Execution, executeNotebook } from "./execute";
import { startKernel } from "./kernel";
import { type Notebook, parseNotebook } from "./nbformat";
import { serializeNotebook } from "./serialize";

export interface RunOptions extends ExecuteNotebookOptions {
  /** Where the executed notebook goes; by default it replaces the one that was read. */
  readonly out?: string;
  /** Program and arguments of the kernel; by default the tslab of this project. */
  readonly kernelCommand?: readonly string[];
}

/**
 * Executes a notebook's file in a fresh kernel and writes it, whole or not at all: after a failure the old file stays.
 * @throws UserError if the file is missing or no notebook
 */
export async function runNotebook(file: string, options: RunOptions = {}): Promise<Execution> {
  const notebook = readNotebook(file);
  const kernel = await startKernel({
    cwd: dirname(resolve(file)),
    ...(options.kernelCommand ? { command: options.kernelCommand } : {}),
  });
  try {
    const execution = await executeNotebook(notebook, kernel, options);
    if (!execution.failure) await writeAtomically(options.out ?? file, serializeNotebook(execution.notebook));
    return execution;
  } finally {
    await kernel.shutdown();
  }
}

/** The notebook in a file. @throws UserError if there is none */
export function readNotebook(file: string): Notebook {
  return parseNotebook(readText(file), file);
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? error.code : error;
    throw new UserError(
      `${file} cannot be read (${reason}). Give the path of a notebook, for example notebooks/02-compute.ipynb.`,
    );
  }
}
