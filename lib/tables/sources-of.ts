import { type LoadOptions, load } from "./load";
import type { Rows } from "./rows";

/** Where figures stand: one source as `sources.csv` has it. */
export type Source = Readonly<Rows["sources"]>;

/** A row that says where it stands: one id, or several. */
export interface Sourced {
  readonly source_id: string | readonly string[] | null;
}

/** The distinct source ids of rows, in alphabetical order. */
export function sourceIds(rows: Iterable<Sourced>): readonly string[] {
  const ids = new Set<string>();
  for (const { source_id } of rows) {
    for (const id of typeof source_id === "string" ? [source_id] : (source_id ?? [])) ids.add(id);
  }
  return [...ids].sort();
}

/**
 * The sources that rows rest on, each once, in the order of their ids.
 *
 * @param rows rows of any table, or a table
 * @param options as for `load`, where the rows come from a user's folder
 * @throws Error if a row names a source that is not in `sources.csv`, which a loaded row cannot
 * @example sourcesOf(load("compute/clusters")).map((source) => source.publisher)
 */
export function sourcesOf(rows: Iterable<Sourced>, options: LoadOptions = {}): readonly Source[] {
  const known = new Map(
    load("sources", options)
      .rows()
      .map((source) => [source.source_id, source]),
  );
  return sourceIds(rows).map((id) => {
    const source = known.get(id);
    if (!source) throw new Error(`no source ${JSON.stringify(id)} in sources.csv`);
    return source;
  });
}
