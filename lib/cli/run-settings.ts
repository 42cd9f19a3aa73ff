import { UserError } from "../core/errors";
import { declaredParameters, type ParameterValues, readNotebook } from "../notebook";
import { load, parameters } from "../tables";
import { relativePath } from "./run-files";
import { readSettings } from "./settings";

/** The values of `--set`, checked, and the parameters that each notebook declares. */
export interface Settings {
  readonly values: ParameterValues;
  readonly declared: ReadonlyMap<string, readonly string[]>;
}

/**
 * The values of `--set key=value`, held against `data/assumptions.csv` and against the parameters cells of the notebooks:
 * each key must be declared by one of them at least.
 *
 * @param texts for example `["tariff=0.9", "confidence=high"]`
 * @throws UserError that lists the good keys or values
 */
export function checkSettings(texts: readonly string[], files: readonly string[]): Settings {
  if (texts.length === 0) return { values: {}, declared: new Map() };
  const declared = new Map(files.map((file) => [file, settableNames(file)]));
  const given = readSettings(texts);
  refuseUndeclared(Object.keys(given), declared);
  const checked = Object.entries(parameters(load("assumptions"), given));
  return { values: Object.fromEntries(checked.filter(([key]) => Object.hasOwn(given, key))), declared };
}

/** The values that one notebook declares. */
export function settingsFor(settings: Settings, file: string): ParameterValues {
  const names = settings.declared.get(file) ?? [];
  return Object.fromEntries(Object.entries(settings.values).filter(([key]) => names.includes(key)));
}

function settableNames(file: string): readonly string[] {
  const keys = load("assumptions").column("key");
  return declaredParameters(readNotebook(file)).filter((name) => keys.includes(name));
}

function refuseUndeclared(keys: readonly string[], declared: Settings["declared"]): void {
  const known = new Set([...declared.values()].flat());
  const unknown = keys.filter((key) => !known.has(key));
  if (unknown.length === 0) return;
  throw new UserError(
    `No parameters cell of these notebooks has a parameter ${unknown.join(", ")}. ${goodKeys(declared)}`,
  );
}

function goodKeys(declared: Settings["declared"]): string {
  const lists = [...declared].map(([file, names]) => `${relativePath(file)} has ${names.join(", ") || "none"}`);
  return `${lists.join("; ")}.`;
}
