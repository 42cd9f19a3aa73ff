import { entityDomain } from "../entities";
import type { CrossCheck } from "./cross-checks";

/** A spelling names one organisation, one accelerator or one model, never two. */
export const entityNames: CrossCheck = {
  table: "entities",
  broken(tables) {
    const owner = new Map<string, string>();
    return tables("entities")
      .rows()
      .flatMap((entity, row) =>
        [entity.name, ...(entity.aliases ?? [])].flatMap((spelling) => {
          const key = `${entityDomain(entity.kind)}\n${spelling}`;
          const other = owner.get(key);
          owner.set(key, other ?? entity.id);
          if (other === undefined) return [];
          const mend = "Leave the spelling to one of the two";
          return [{ row, column: "aliases", value: spelling, rule: `names ${other} already`, mend }];
        }),
      );
  },
};
