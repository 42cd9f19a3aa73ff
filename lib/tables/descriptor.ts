import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../core/errors";

/** What a cell of a column may hold, after the Table Schema of the Data Package standard, version 2. */
export interface Constraints {
  readonly required?: boolean;
  readonly enum?: readonly string[];
  /** A regular expression that the whole text must match. */
  readonly pattern?: string;
  readonly minimum?: number | string;
  readonly maximum?: number | string;
}

/** One column of a table. */
export interface Field {
  readonly name: string;
  readonly type: "string" | "number" | "integer" | "boolean" | "date" | "list";
  readonly description: string;
  /** Unit of the figures, or the name of the column that holds it. */
  readonly unit?: string;
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  /** What the spellings of this column name in `entities`: organisation, gpu or model. Not part of the standard. */
  readonly entity?: "organisation" | "gpu" | "model";
  /** What parts the items of a list. */
  readonly delimiter?: string;
  /** An empty list: an empty cell is an empty text, not a missing value. */
  readonly missingValues?: readonly string[];
  readonly constraints?: Constraints;
}

/** Whether a cell of the column may be empty, and is then null. */
export function mayBeNull(field: Field): boolean {
  return field.constraints?.required !== true && field.missingValues?.length !== 0;
}

/** A column whose texts must occur in a column of another table. */
export interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}

/** Columns and rules of one table. */
export interface TableSchema {
  readonly fields: readonly Field[];
  readonly primaryKey?: readonly string[];
  /** Columns that together occur once; an empty cell counts as a value of its own. */
  readonly uniqueKeys?: readonly (readonly string[])[];
  readonly foreignKeys?: readonly ForeignKey[];
  /** Columns whose cells must not fall from left to right; empty cells are passed over. Not part of the standard. */
  readonly ordered?: readonly (readonly string[])[];
}

/** One table of the package. */
export interface Resource {
  /** Path below the data folder without `.csv`. */
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly schema: TableSchema;
}

/** The whole package: what `data/datapackage.json` says. */
export interface Descriptor {
  readonly title: string;
  readonly description: string;
  /** Day on which the facts were gathered: no observation is later. */
  readonly asOf: string;
  readonly resources: readonly Resource[];
}

/**
 * Reads `datapackage.json` of a data folder.
 *
 * @throws UserError if the file is missing, is no JSON or lists no tables
 */
export function readDescriptor(folder: string): Descriptor {
  const path = join(folder, "datapackage.json");
  const stat = statSync(path, { throwIfNoEntry: false });
  const stamp = `${stat?.mtimeMs}:${stat?.size}`;
  const known = read.get(path);
  if (known?.stamp === stamp) return known.descriptor;
  const descriptor = parseDescriptor(path);
  read.set(path, { stamp, descriptor });
  return descriptor;
}

const read = new Map<string, { readonly stamp: string; readonly descriptor: Descriptor }>();

function parseDescriptor(path: string): Descriptor {
  try {
    const descriptor = JSON.parse(readFileSync(path, "utf8")) as Descriptor;
    if (Array.isArray(descriptor.resources) && descriptor.resources.length > 0) return descriptor;
  } catch (error) {
    throw new UserError(
      `${path} cannot be read: ${error instanceof Error ? error.message : error}. Restore it with "git checkout -- data".`,
    );
  }
  throw new UserError(`${path} lists no tables. Restore it with "git checkout -- data".`);
}
