import { UserError } from "../core/errors";
import { inert, textTable } from "../core/text-table";
import { type Run, verdictTexts } from "../notebook";
import { relativePath } from "./run-files";
import { type Outcome, seconds } from "./run-progress";
import type { Settings } from "./run-settings";

/** What a report needs to know beside the outcomes. */
export interface ReportOptions {
  readonly check: boolean;
  readonly settings: Settings;
}

const sizeLimit = 2_000_000;

/**
 * Prints the times of all notebooks, then what went wrong, and gives the exit code.
 * @throws the first fault that is no user's and no cell's: a bug
 */
export function report(outcomes: readonly Outcome[], options: ReportOptions): number {
  const runs = outcomes.flatMap(({ run }) => (run ? [run] : []));
  if (runs.length > 0) console.log(`\n${runs.length === 1 ? cellTimes(runs) : notebookTimes(runs)}`);
  for (const run of runs) reportRun(run, options);
  const faults = outcomes.flatMap(({ error }) => (error === undefined ? [] : [error]));
  for (const fault of faults) if (fault instanceof UserError) console.error(fault.message);
  const bug = faults.find((fault) => !(fault instanceof UserError));
  if (bug !== undefined) throw bug;
  if (runs.some((run) => run.failure || (options.check && run.differences.length > 0))) return 1;
  return faults.length > 0 ? 2 : 0;
}

function reportRun(run: Run, options: ReportOptions): void {
  const file = relativePath(run.file);
  for (const warning of run.warnings) console.error(warning);
  if (run.failure) {
    const { number, id, message } = run.failure;
    console.error(
      `\n${file}, cell ${number} (id ${id}) failed, and the notebook was not written:\n${shorten(message)}`,
    );
    return;
  }
  if (options.check) reportDifferences(file, run);
  if (run.written !== null && run.bytes > sizeLimit) {
    console.error(
      `${relativePath(run.written)} has ${(run.bytes / 1e6).toFixed(1)} MB; a committed notebook should stay under 2 MB.`,
    );
  }
  reportSettings(file, run, options.settings);
}

function reportDifferences(file: string, run: Run): void {
  if (run.differences.length === 0) {
    console.log(`${file}: all outputs are those of the file.`);
    return;
  }
  const count = run.differences.length;
  console.error(`\n${file}: ${count} ${count === 1 ? "cell differs" : "cells differ"} from the file (file → now):`);
  for (const { number, id, lines } of run.differences) {
    console.error(`  cell ${number} (id ${id})`);
    for (const line of lines) console.error(`    ${inert(line)}`);
  }
}

function reportSettings(file: string, run: Run, settings: Settings): void {
  const values = Object.entries(settings.values).filter(([key]) => settings.declared.get(run.file)?.includes(key));
  if (values.length === 0 || run.written === null) return;
  const list = values.map(([key, value]) => `${key}=${value}`).join(", ");
  console.log(`\n${relativePath(run.written)} was written with ${list}.`);
  if (relativePath(run.written) === file) {
    console.log(`To restore it run it again without --set: five-problems run ${file}`);
  }
  for (const text of verdictTexts(run.notebook)) console.log(`\n${text}`);
}

/** At most the first ten lines of an error. */
function shorten(message: string): string {
  const lines = message.split("\n").map((line) => inert(line));
  return [...lines.slice(0, 10), ...(lines.length > 10 ? [`… ${lines.length - 10} more lines`] : [])].join("\n");
}

function notebookTimes(runs: readonly Run[]): string {
  const rows = runs.map((run) => {
    const slowest = [...run.cells].sort((a, b) => b.milliseconds - a.milliseconds)[0];
    const inCells = run.cells.reduce((sum, cell) => sum + cell.milliseconds, 0);
    return [
      relativePath(run.file),
      String(run.cells.length),
      seconds(run.milliseconds - inCells),
      seconds(run.milliseconds),
      slowest ? `${slowest.number} (${slowest.id}), ${seconds(slowest.milliseconds)}` : "",
    ];
  });
  return textTable(
    [
      { heading: "Notebook" },
      { heading: "Code cells", align: "right" },
      { heading: "Outside cells", align: "right" },
      { heading: "Time", align: "right" },
      { heading: "Slowest cell" },
    ],
    rows,
  );
}

function cellTimes(runs: readonly Run[]): string {
  const rows = runs.flatMap((run) =>
    run.cells.map((cell) => [String(cell.number), cell.id, cell.status, seconds(cell.milliseconds)]),
  );
  return textTable(
    [
      { heading: "Cell", align: "right" },
      { heading: "Id" },
      { heading: "Result" },
      { heading: "Time", align: "right" },
    ],
    rows,
  );
}
