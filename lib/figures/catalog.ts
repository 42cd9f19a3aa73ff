import { UserError } from "../core/errors";
import type { Results } from "../problems";
import { capitalFigures } from "./capital";
import { commercialFigures } from "./commercial";
import { computeFigures } from "./compute";
import type { Figure, FigureOptions } from "./figure";
import { modelsFigures } from "./models";

/** One figure of the catalogue: its name, the problem it belongs to, and how it is drawn from the results. */
export interface CatalogEntry {
  readonly id: string;
  readonly problem: keyof Results;
  readonly draw: (results: Results, options: FigureOptions) => Figure;
}

/** All figures, problem by problem in the order of the argument. */
export const catalog: readonly CatalogEntry[] = [
  ...entries("models", modelsFigures),
  ...entries("compute", computeFigures),
  ...entries("capital", capitalFigures),
  ...entries("commercial", commercialFigures),
];

/**
 * The catalogue's entries of the given ids, in the order given; all of them if none is given.
 * @throws UserError that names all unknown ids and lists the known ones
 */
export function findFigures(ids: readonly string[]): readonly CatalogEntry[] {
  const unknown = ids.filter((id) => !catalog.some((entry) => entry.id === id));
  if (unknown.length > 0) {
    const known = catalog.map((entry) => entry.id).join(", ");
    throw new UserError(
      `There is no figure called ${unknown.map((id) => JSON.stringify(id)).join(", ")}. The figures are: ${known}.`,
    );
  }
  return ids.length === 0 ? catalog : [...new Set(ids)].flatMap((id) => catalog.filter((entry) => entry.id === id));
}

type Drawings<Result> = Readonly<Record<string, (result: Result, options: FigureOptions) => Figure>>;

function entries<P extends keyof Results>(problem: P, drawings: Drawings<Results[P]>): CatalogEntry[] {
  return Object.entries(drawings).map(([id, draw]) => ({
    id,
    problem,
    draw: (results, options) => draw(results[problem], options),
  }));
}
