import { readFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Language } from "./core/text";
import { makeFolder, writeAtomically } from "./core/write";
import type { Figure } from "./figures/figure";
import { type FigureFormat, renderBatch } from "./render";

/** What to export and where. */
export interface ExportOptions {
  readonly formats: readonly FigureFormat[];
  /** Pixels of a PNG per CSS pixel. */
  readonly scale: number;
  /** The folder that gets the files and `index.json`. */
  readonly folder: string;
  readonly workers?: number;
  /** Whether files that an earlier index lists and the new one does not are removed, so that the folder holds the catalogue. */
  readonly replace?: boolean;
  /** Called after each file, with how many of how many are done. */
  readonly onDone?: (done: number, total: number) => void;
}

/** One figure of `index.json`. */
export interface IndexEntry {
  readonly id: string;
  readonly title: Readonly<Partial<Record<Language, string>>>;
  readonly alt: Readonly<Partial<Record<Language, string>>>;
  readonly files: readonly string[];
  readonly sources: readonly string[];
  readonly n: number;
}

/** What became of an export: the index written, and the files that failed with the reason. */
export interface ExportReport {
  readonly index: readonly IndexEntry[];
  readonly files: readonly string[];
  readonly failures: readonly { readonly file: string; readonly message: string }[];
}

/**
 * Renders figures to files named `<id>.<language>.<format>` and writes `index.json` beside them. Each file is written whole or
 * not at all; one that fails does not stop the others.
 *
 * @throws UserError if the folder cannot be written
 */
export async function exportFigures(figures: readonly Figure[], options: ExportOptions): Promise<ExportReport> {
  await makeFolder(options.folder);
  const items = figures.flatMap((figure) =>
    options.formats.map((format) => ({
      name: `${figure.id}.${figure.language}.${format}`,
      figure: { data: figure.data, layout: figure.layout },
      format,
      scale: options.scale,
    })),
  );
  const files: string[] = [];
  const failures: { file: string; message: string }[] = [];
  await renderBatch(items, {
    ...(options.workers === undefined ? {} : { workers: options.workers }),
    onDone: async ({ name, content, error }) => {
      if (error) {
        failures.push({ file: name, message: error.message });
      } else {
        await writeAtomically(join(options.folder, name), content);
        files.push(name);
      }
      options.onDone?.(files.length + failures.length, items.length);
    },
  });
  files.sort();
  const index = indexOf(figures, files);
  if (options.replace) await removeStale(options.folder, files);
  await writeAtomically(join(options.folder, "index.json"), `${JSON.stringify(index, null, 2)}\n`);
  return { index, files, failures };
}

/** One entry a figure, both languages together, in the order drawn. */
function indexOf(figures: readonly Figure[], files: readonly string[]): readonly IndexEntry[] {
  const ids = [...new Set(figures.map((figure) => figure.id))];
  return ids.flatMap((id) => {
    const versions = figures.filter((figure) => figure.id === id);
    const [first] = versions;
    if (!first) return [];
    const inEach = (text: (figure: Figure) => string) =>
      Object.fromEntries(versions.map((figure) => [figure.language, text(figure)]));
    return {
      id,
      title: inEach((figure) => figure.title),
      alt: inEach((figure) => figure.alt),
      files: files.filter((file) => versions.some((figure) => file.startsWith(`${id}.${figure.language}.`))),
      sources: first.sources,
      n: first.n,
    };
  });
}

/** Removes what an earlier index lists and the new one does not; other files in the folder are left alone. */
async function removeStale(folder: string, files: readonly string[]): Promise<void> {
  const text = await readFile(join(folder, "index.json"), "utf8").catch(() => "[]");
  for (const file of filesListed(text)) {
    if (!files.includes(file) && basename(file) === file) await rm(join(folder, file), { force: true });
  }
}

function filesListed(text: string): readonly string[] {
  try {
    const entries: unknown = JSON.parse(text);
    if (!Array.isArray(entries)) return [];
    return entries
      .flatMap((entry) => (Array.isArray(entry?.files) ? entry.files : []))
      .filter((file) => typeof file === "string");
  } catch {
    return [];
  }
}
