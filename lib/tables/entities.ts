import type { Rows } from "./rows";
import type { Table } from "./table";

/** What a spelling may name: the same word can name a company and a model. */
export type EntityDomain = "organisation" | "gpu" | "model";

/** One organisation, accelerator or model. */
export type Entity = Readonly<Rows["entities"]>;

/** Finds who or what a spelling in a table names. */
export type FindEntity = (domain: EntityDomain, spelling: string | null) => Entity | null;

/**
 * A finder over names and aliases, for joins between tables that spell one thing in several ways.
 * A spelling must agree to the letter; null is found nowhere.
 *
 * @param entities the table `entities`
 * @example entityFinder(load("entities"))("organisation", "Zhipu AI; Tsinghua University")?.name // "Zhipu AI"
 */
export function entityFinder(entities: Table<Rows["entities"]>): FindEntity {
  const bySpelling = new Map<string, Entity>();
  for (const entity of entities) {
    const domain = entityDomain(entity.kind);
    for (const spelling of [entity.name, ...(entity.aliases ?? [])]) bySpelling.set(`${domain}\n${spelling}`, entity);
  }
  return (domain, spelling) => bySpelling.get(`${domain}\n${spelling}`) ?? null;
}

/** The domain that names of this kind live in. */
export function entityDomain(kind: Entity["kind"]): EntityDomain {
  return kind === "gpu" || kind === "model" ? kind : "organisation";
}
