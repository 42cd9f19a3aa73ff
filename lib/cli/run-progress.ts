import { UserError } from "../core/errors";
import type { CellEvent, Run } from "../notebook";

/** What became of one notebook. */
export type Outcome = { readonly file: string } & (
  | { readonly run: Run; readonly error?: undefined }
  | { readonly run?: undefined; readonly error: unknown }
);

/** Runs one notebook and tells of each cell that starts. Never rejects. */
export type RunOne = (file: string, onCell: (cell: CellEvent) => void) => Promise<Outcome>;

/** Runs notebooks, at most `jobs` at once, in their order, and shows how far they are. */
export type Runner = (files: readonly string[], jobs: number, runOne: RunOne) => Promise<readonly Outcome[]>;

/** Shows a plain line for each notebook as it ends. */
export const inPool: Runner = async (files, jobs, runOne) => {
  const outcomes: Outcome[] = [];
  const waiting = [...files.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, file] = next;
      const outcome = await runOne(file, () => {});
      outcomes[index] = outcome;
      console.log(`${outcome.file}: ${summary(outcome)}`);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return outcomes;
};

/** Shows a live list with the cell that each notebook is at. */
export const onTerminal: Runner = async (files, jobs, runOne) => {
  const { Listr } = await import("listr2");
  process.once("exit", showCursor);
  const outcomes: Outcome[] = [];
  const tasks = [...files.entries()].map(([index, file]) => ({
    title: file,
    task: async (_: unknown, task: { title: string; output: string }) => {
      const outcome = await runOne(file, ({ number, of }) => {
        task.output = `cell ${number} of ${of}`;
      });
      outcomes[index] = outcome;
      task.title = `${outcome.file}: ${summary(outcome)}`;
      if (hasFailed(outcome)) throw new Error("failed");
    },
  }));
  await new Listr(tasks, {
    concurrent: jobs,
    exitOnError: false,
    rendererOptions: { showErrorMessage: false, collapseErrors: false },
  }).run();
  process.off("exit", showCursor);
  return outcomes;
};

/** The live list hides the cursor; an interrupt must not leave it hidden. */
function showCursor(): void {
  process.stdout.write("\u001b[?25h");
}

/** For example `14 cells in 3.2 s`. */
export function summary({ run, error }: Outcome): string {
  if (!run) return error instanceof UserError ? "not run" : "failed";
  const cells = run.cells.filter(({ status }) => status !== "skipped").length;
  const end = run.failure ? `failed at cell ${run.failure.number}` : `${cells} ${cells === 1 ? "cell" : "cells"}`;
  return `${end} in ${seconds(run.milliseconds)}`;
}

/** A duration in seconds with one decimal. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function hasFailed(outcome: Outcome): boolean {
  return outcome.run === undefined || outcome.run.failure !== null;
}
