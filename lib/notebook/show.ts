import type { Language } from "../core/text";
import { type FigureLike, figureBundle } from "./figure-bundle";
import { textAt } from "./json";
import { escapeHtml, type MimeBundle, noMath } from "./mime";
import { tableBundle } from "./table-bundle";
import { type FrameLike, type GridSource, gridOf, isFrame, isTable, type TableLike } from "./table-grid";
import { isVerdict, type VerdictLike, verdictsBundle } from "./verdict-bundle";

/** What `show` can display. */
export type Showable = string | FigureLike | TableLike | FrameLike | VerdictLike | ListLike;

/** Figures, verdicts, or plain rows. */
export type ListLike = readonly object[];

/** How it is displayed. */
export interface ShowOptions {
  /** Heading of a table. */
  readonly title?: string;
  /** How many rows of a table are shown; 20 by default. The rest is counted. */
  readonly rows?: number;
  /** Which columns of a table are shown, in this order; all of them by default. */
  readonly columns?: readonly string[];
  /** Language of verdicts; English by default. */
  readonly language?: Language;
}

/**
 * Displays something in a notebook: a figure (interactive where the front end can, else its title and description), a
 * table or danfo frame or list of plain rows, one verdict or several, or a text. Outside a notebook it is printed.
 *
 * Every output carries `text/plain`, so that a terminal, a diff and a screen reader have something to read. Text from data
 * is escaped and never becomes markup.
 *
 * @example show(load("compute/gpu_rental_prices"), { rows: 5, columns: ["date", "cloud", "gpu", "price_per_gpu_hour"] })
 * @example show(claims.filter((verdict) => verdict.verdict === "partly"), { language: "zh" })
 */
export function show(value: Showable, options: ShowOptions = {}): void {
  for (const bundle of bundlesOf(value, options)) display(bundle);
}

/**
 * What `show` displays, one bundle per figure and else one in all.
 * @internal
 */
export function bundlesOf(value: Showable, options: ShowOptions = {}): readonly MimeBundle[] {
  if (typeof value === "string") {
    return [{ data: { "text/html": `<p class="${noMath}">${escapeHtml(value)}</p>`, "text/plain": value } }];
  }
  if (isList(value)) {
    if (value.length > 0 && value.every(isFigure)) return value.map(figureBundle);
    if (value.length > 0 && value.every(isVerdict)) return [verdictsBundle(value, options.language ?? "en")];
    return [showTable({ records: value }, options)];
  }
  if (isFigure(value)) return [figureBundle(value)];
  if (isVerdict(value)) return [verdictsBundle([value], options.language ?? "en")];
  if (isTable(value)) return [showTable({ table: value }, options)];
  if (isFrame(value)) return [showTable({ frame: value }, options)];
  throw new TypeError("show takes a figure, a table, a frame, a verdict, a list of these or of plain rows, or a text");
}

function showTable(source: GridSource, options: ShowOptions): MimeBundle {
  return tableBundle(gridOf(source, { rows: options.rows ?? 20, columns: options.columns }), options.title);
}

function isList(value: Showable): value is ListLike {
  return Array.isArray(value);
}

function isFigure(value: object): value is FigureLike {
  return "layout" in value && "data" in value && "title" in value && "alt" in value && Array.isArray(value.data);
}

/** Hands a bundle to the tslab that runs this code, or prints its text where none does. */
function display(bundle: MimeBundle): void {
  const write = kernelDisplay();
  if (write) write({ data: bundle.data, metadata: bundle.metadata ?? {}, transient: {} }, false);
  else process.stdout.write(`${textAt(bundle.data, "text/plain")}\n`);
}

type WriteDisplay = (content: object, update: boolean) => void;

/** tslab's own way to a cell's output. Its module is only looked up, not loaded: outside a kernel there is none. */
function kernelDisplay(): WriteDisplay | null {
  const loaded = require.cache[require.resolve("tslab/dist/jupyter")];
  return loaded?.exports.lastWriteDisplayData ?? null;
}
