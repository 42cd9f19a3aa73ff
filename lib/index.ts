import type { Language } from "./core/text";
import { findFigures } from "./figures/catalog";
import type { Figure } from "./figures/figure";
import { sourceNames } from "./figures/source-names";
import { analyse as analyseTables, type Results } from "./problems";
import { type LoadOptions, load, parameters } from "./tables";

export { answer, judge, type Verdict, type VerdictKind } from "./claims";
export type { Estimate } from "./core/estimate";
export type { Language, Text } from "./core/text";
export type { Figure } from "./figures/figure";
export { show } from "./notebook/show";
export type { Results } from "./problems";
export { load, type Parameters, type Rows, sourcesOf, type Table, type TableName, tableNames, toFrame } from "./tables";

/**
 * Runs the analyses with the assumptions of `data/assumptions.csv`, or with your own values in their place.
 * Each analysis runs when its result is first looked at.
 *
 * @param overrides values by key, for example `{ tariff: 0.9 }`
 * @param options `data`: a folder of your own tables laid over the project's
 * @throws UserError that names unknown keys and refused values, with the good ones
 * @example analyse({ tariff: 0.9 }).compute.electricity
 */
export function analyse(overrides: Readonly<Record<string, string | number>> = {}, options: LoadOptions = {}): Results {
  return analyseTables((name) => load(name, options), parameters(load("assumptions", options), overrides));
}

/**
 * Draws figures of the catalogue.
 *
 * @param ids their names, for example `compute-a100-price`; all of them if none is given
 * @param width in CSS pixels: 900 by default, 390 for a phone
 * @throws UserError for an unknown id, with the list of the known
 * @example show(figures(["compute-a100-price"], results))
 */
export function figures(
  ids: readonly string[],
  results: Results,
  language: Language = "en",
  width?: number,
): readonly Figure[] {
  const sourceName = sourceNames(load("sources"));
  const options = { language, sourceName, ...(width === undefined ? {} : { width }) };
  return findFigures(ids).map((entry) => entry.draw(results, options));
}
