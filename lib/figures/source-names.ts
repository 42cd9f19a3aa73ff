import type { Source } from "../tables";

/**
 * The short names by which figures call their sources: the publisher without the place of the copy,
 * for example `证券时报` for `证券时报 via 华尔街见闻`. An unknown id stands for itself.
 */
export function sourceNames(sources: Iterable<Pick<Source, "source_id" | "publisher">>): (id: string) => string {
  const names = new Map<string, string>();
  for (const { source_id, publisher } of sources) names.set(source_id, shorten(publisher ?? "") || source_id);
  return (id) => names.get(id) ?? id;
}

function shorten(publisher: string): string {
  return publisher
    .replace(/\s*[(（].*$/, "")
    .replace(/,? via .*$/, "")
    .replace(/ (?:quoting|copy of|copy) .*$| copy$/, "")
    .trim();
}
