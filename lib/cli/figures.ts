import { type Command, InvalidArgumentError } from "commander";
import { projectRoot } from "../core/paths";
import type { Language } from "../core/text";
import { type ExportReport, exportFigures } from "../export";
import { figures as draw, type Results } from "../index";
import { type FigureFormat, figureFormats } from "../render";
import { withProgress } from "./progress";
import { relativePath } from "./run-files";
import { gather, resultsOf } from "./settings";

/** What `five-problems figures` can be told. */
export interface FiguresOptions {
  readonly format?: readonly FigureFormat[];
  readonly lang?: readonly Language[];
  readonly scale?: number;
  readonly width?: number;
  readonly out?: string;
  readonly set?: readonly string[];
  readonly data?: string;
}

/** Adds `figures [ID…]`. */
export function register(program: Command): void {
  program
    .command("figures")
    .description("Export figures without a browser, and an index.json with their titles, sources and alt texts.")
    .argument("[id...]", "the figures (default: all of the catalogue)")
    .option(
      "--format <formats>",
      `separated by commas: ${figureFormats.join(", ")} (default: svg,png)`,
      readList(figureFormats),
    )
    .option("--lang <languages>", "separated by commas: en, zh (default: both)", readList(["en", "zh"] as const))
    .option("--scale <factor>", "pixels of a PNG per CSS pixel, up to 8 (default: 2)", readNumber(0.1, 8))
    .option("--width <pixels>", "width in CSS pixels, 320 to 2000 (default: 900; a phone: 390)", readNumber(320, 2000))
    .option("--out <folder>", "where they go (default: figures/ of the clone)")
    .option("--set <key=value>", "another value for an assumption; may be repeated", gather)
    .option("--data <folder>", "your own tables, laid over the project's data")
    .action(async (ids: readonly string[], options: FiguresOptions) => {
      process.exitCode = await figuresCommand(ids, options);
    });
}

/**
 * Draws and exports figures, prints what was written and what failed.
 *
 * @param results what is drawn, if it has been computed already
 * @returns the exit code: 0, or 1 if a figure failed
 * @throws UserError for an unknown id, assumption or folder
 */
export async function figuresCommand(
  ids: readonly string[],
  options: FiguresOptions = {},
  results?: Results,
): Promise<number> {
  const folder = options.out ?? `${projectRoot()}/figures`;
  const report = await withProgress(
    `Figures into ${relativePath(folder)}`,
    (tell) => {
      tell("analysing");
      const shown = results ?? resultsOf(options);
      const languages = options.lang ?? (["en", "zh"] as const);
      const drawn = languages.flatMap((language) => draw(ids, shown, language, options.width));
      return exportFigures(drawn, {
        formats: options.format ?? ["svg", "png"],
        scale: options.scale ?? 2,
        folder,
        replace: ids.length === 0 && options.out === undefined,
        onDone: (done, total) => tell(`${done} of ${total} files`),
      });
    },
    summary,
  );
  for (const { file, message } of report.failures) console.error(`${file} failed: ${message}`);
  return report.failures.length > 0 ? 1 : 0;
}

function summary(report: ExportReport): string {
  const failed = report.failures.length > 0 ? `, ${report.failures.length} failed` : "";
  return `${report.index.length} figures in ${report.files.length} files, and index.json${failed}`;
}

function readList<T extends string>(known: readonly T[]): (text: string) => readonly T[] {
  return (text) =>
    text.split(",").map((part) => {
      const found = known.find((one) => one === part.trim().toLowerCase());
      if (found === undefined)
        throw new InvalidArgumentError(`${JSON.stringify(part.trim())} is none of ${known.join(", ")}.`);
      return found;
    });
}

function readNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+(\.\d+)?$/.test(text) || value < least || value > most) {
      throw new InvalidArgumentError(`It must be a number from ${least} to ${most}.`);
    }
    return value;
  };
}
