import { availableParallelism } from "node:os";
import { type Command, InvalidArgumentError } from "commander";
import { UserError } from "../core/errors";
import { type CellEvent, runNotebook } from "../notebook";
import { findNotebooks, outputPath, relativePath } from "./run-files";
import { inPool, type Outcome, onTerminal, type Runner } from "./run-progress";
import { report } from "./run-report";
import { checkSettings, type Settings, settingsFor } from "./run-settings";
import { gather } from "./settings";

/** What `five-problems run` can be told. */
export interface RunCommandOptions {
  readonly set?: readonly string[];
  readonly jobs?: number;
  readonly timeout?: number;
  readonly allowErrors?: boolean;
  readonly out?: string;
  readonly check?: boolean;
}

/** Adds `run [NOTEBOOK…]`. */
export function register(program: Command): void {
  program
    .command("run")
    .description("Execute notebooks in the tslab kernel and write them in place, each whole or not at all.")
    .argument("[notebook...]", "notebooks, or folders of notebooks (default: all of notebooks/)")
    .option("--set <key=value>", "another value for a parameter; may be repeated", gather)
    .option("--jobs <count>", "how many notebooks run at once (default: one for each processor)", readCount)
    .option("--timeout <seconds>", "how long one cell may take (default: as long as it needs)", readSeconds)
    .option("--allow-errors", "go on after a cell that fails")
    .option("--out <path>", "a folder, or for a single notebook a file, to write to instead")
    .option("--check", "write nothing; fail if an output differs from the one in the file")
    .action(async (notebooks: readonly string[], options: RunCommandOptions) => {
      process.exitCode = await runCommand(notebooks, options);
    });
}

/**
 * Runs notebooks, several at once, and prints a line for each, a table of times and what went wrong.
 *
 * @param notebooks files or folders; none means all of the project's
 * @returns the exit code: 0 if all ran (and, with `check`, gave what their files hold), 1 if a cell failed or differs, 2 if
 * a notebook could not be run at all
 * @throws UserError for a wrong option
 */
export async function runCommand(notebooks: readonly string[], options: RunCommandOptions = {}): Promise<number> {
  refuseContradictions(options);
  const files = findNotebooks(notebooks);
  const settings = checkSettings(options.set ?? [], files);
  const jobs = Math.min(options.jobs ?? availableParallelism(), files.length);
  const runner: Runner = process.stdout.isTTY ? onTerminal : inPool;
  const outcomes = await runner(files, jobs, (file, onCell) =>
    runOne(file, { ...options, settings, onCell }, files.length),
  );
  return report(outcomes, { check: options.check === true, settings });
}

interface OneRun extends RunCommandOptions {
  readonly settings: Settings;
  readonly onCell: (cell: CellEvent) => void;
}

async function runOne(file: string, options: OneRun, count: number): Promise<Outcome> {
  const parameters = settingsFor(options.settings, file);
  try {
    const run = await runNotebook(file, {
      ...(Object.keys(parameters).length > 0 ? { parameters } : {}),
      allowErrors: options.allowErrors === true,
      timeout: options.timeout,
      onCellStart: options.onCell,
      ...(options.check ? { out: null } : { out: outputPath(file, options.out, count), drawFigure }),
    });
    return { file: relativePath(file), run };
  } catch (error) {
    return { file: relativePath(file), error };
  }
}

/** Pixels of a figure's picture per CSS pixel: sharp enough to read, small enough for the repository. */
const pictureScale = 1.25;

async function drawFigure(
  figure: Parameters<typeof import("../render/index.js").renderFigure>[0],
): Promise<Uint8Array> {
  const { renderFigure } = await import("../render/index.js");
  return renderFigure(figure, { format: "png", scale: pictureScale });
}

function refuseContradictions(options: RunCommandOptions): void {
  if (!options.check) return;
  if (options.set)
    throw new UserError("--check compares with the committed outputs, so it cannot go with --set. Leave one out.");
  if (options.out) throw new UserError("--check writes nothing, so it cannot go with --out. Leave one out.");
}

function readCount(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError("It must be a whole number from 1.");
  return Number(text);
}

function readSeconds(text: string): number {
  const seconds = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || seconds <= 0 || seconds > 1e6) {
    throw new InvalidArgumentError("It must be a number of seconds above 0.");
  }
  return seconds;
}
