import { type CrossCheck, rowCheck } from "./cross-checks";

/** Every table that a claim rests on exists. */
export const claimTables: CrossCheck = {
  table: "claims",
  broken(tables, data) {
    const names = new Set(data.descriptor.resources.map((resource) => resource.name));
    return tables("claims")
      .rows()
      .flatMap((claim, row) => {
        const strange = claim.tables.filter((name) => !names.has(name));
        if (strange.length === 0) return [];
        const mend = "Write names of tables as datapackage.json has them";
        return [{ row, column: "tables", value: strange.join(" "), rule: "is no table", mend }];
      });
  },
};

/** The default of an assumption lies within what may be set, and the range of sensitivity does too. */
export const assumptionRanges = rowCheck("assumptions", {
  column: "default",
  name: "min <= low <= default <= high <= max, or one of the options",
  mend: "Correct the default or the ends of the range",
  wrong(row) {
    if (row.type === "choice" || row.options?.includes(row.default)) {
      return row.options?.includes(row.default) ? null : `is not one of ${row.options?.join(", ") ?? "the options"}`;
    }
    const place = (end: string | number) => (row.type === "date_or_choice" ? Date.parse(String(end)) : Number(end));
    const ends = [row.min, row.low, row.default, row.high, row.max].filter((end) => end !== null);
    const rising = ends.every((end, i) => Number.isFinite(place(end)) && place(end) >= place(ends[i - 1] ?? end));
    return rising ? null : `does not lie between its ends: min, low, default, high and max are ${ends.join(", ")}`;
  },
});
