import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder that is removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "notebook-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A code cell as a notebook's file has it. */
export interface CellSource {
  readonly id: string;
  readonly source: string;
  readonly tags?: readonly string[];
}

/** Writes a notebook of code cells and gives its path. */
export function writeNotebook(folder: string, name: string, cells: readonly CellSource[]): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(notebookOf(cells)));
  return path;
}

/** A notebook of code cells, as its file has it. */
export function notebookOf(cells: readonly CellSource[]): object {
  return {
    cells: cells.map(({ id, source, tags }) => ({
      cell_type: "code",
      id,
      metadata: tags ? { tags } : {},
      source,
      execution_count: null,
      outputs: [],
    })),
    metadata: { kernelspec: { display_name: "TypeScript", language: "typescript", name: "tslab" } },
    nbformat: 4,
    nbformat_minor: 5,
  };
}
