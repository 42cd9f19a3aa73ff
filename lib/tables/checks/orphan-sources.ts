import type { CrossCheck } from "./cross-checks";

/** Every source is cited: by a source column of some row, or by its id in a note. Not asked of a user's folder, which may leave rows out. */
export const orphanSources: CrossCheck = {
  table: "sources",
  broken(tables, data) {
    if (data.overlay !== null) return [];
    const cited = new Set<string>();
    const notes: string[] = [];
    for (const { name, schema } of data.descriptor.resources) {
      if (name === "sources") continue;
      const table = tables(name as "claims");
      for (const field of schema.fields) {
        if (/source_ids?$/.test(field.name)) for (const id of idsIn(table.column(field.name as never))) cited.add(id);
        if (field.name === "note") notes.push(...new Set(table.column("note" as never) as readonly string[]));
      }
    }
    const text = notes.join("\n");
    return tables("sources")
      .rows()
      .flatMap(({ source_id }, row) => {
        if (cited.has(source_id) || text.includes(source_id)) return [];
        return [
          {
            row,
            column: "source_id",
            value: source_id,
            rule: "is cited by no row of any table",
            mend: "Remove the source, or cite it",
          },
        ];
      });
  },
};

function idsIn(cells: readonly unknown[]): string[] {
  return cells.flatMap((cell) => (Array.isArray(cell) ? cell.map(String) : cell === null ? [] : [String(cell)]));
}
