import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { UserError } from "../core/errors";
import { defaultDataFolder } from "../core/paths";
import { DataError, type Fault } from "./data-error";
import { type Descriptor, type Resource, readDescriptor } from "./descriptor";

/** The project's tables with a user's folder laid over them. */
export interface DataFolder {
  readonly descriptor: Descriptor;
  /** Identifies the pair of folders. */
  readonly key: string;
  /** The table of this name. @throws UserError that lists the names if there is none */
  resource(name: string): Resource;
  /** The files whose rows make up a table, in order. */
  filesOf(resource: Resource): readonly string[];
  /** The user's folder, or null if the project's data stand alone. */
  readonly overlay: string | null;
  /** Whether the user's folder replaces the table of this name or adds to it. */
  laidOver(name: string): boolean;
}

/**
 * Opens the project's data, with a user's folder laid over it if one is given.
 *
 * In that folder `NAME.csv` stands in the place of the project's table `NAME`, and the rows of `NAME.add.csv` come after
 * those of the table. Both have the header of the project's table; everything else follows `datapackage.json` of the project.
 *
 * @param overlay the user's folder, for example `mine` with `mine/compute/gpu_purchase_prices.add.csv`
 * @throws UserError if the folder is missing, or holds a CSV file that belongs to no table
 */
export function openData(overlay?: string): DataFolder {
  const base = defaultDataFolder();
  const descriptor = readDescriptor(base);
  const resources = new Map(descriptor.resources.map((resource) => [resource.name, resource]));
  const over = overlay === undefined ? null : overlayFolder(overlay, base);
  const owned = over === null ? new Set<string>() : overlaidFiles(over, resources);
  return {
    descriptor,
    key: `${base}\n${over ?? ""}`,
    overlay: over,
    resource(name) {
      const resource = resources.get(name);
      if (!resource)
        throw new UserError(
          `There is no table ${JSON.stringify(name)}. The tables are: ${[...resources.keys()].join(", ")}.`,
        );
      return resource;
    },
    laidOver: (name) => owned.has(`${name}.csv`) || owned.has(`${name}.add.csv`),
    filesOf({ name, path }) {
      const replaced = over !== null && owned.has(`${name}.csv`);
      const files = [replaced ? join(over, `${name}.csv`) : join(base, path)];
      if (over !== null && owned.has(`${name}.add.csv`)) files.push(join(over, `${name}.add.csv`));
      return files;
    },
  };
}

/** The overlay's full path, or null if it is the project's own folder. */
function overlayFolder(overlay: string, base: string): string | null {
  const folder = resolve(overlay);
  if (!existsSync(folder)) {
    throw new UserError(
      `The data folder ${overlay} does not exist. Give a folder with CSV files named like those in data/, for example ${overlay}/compute/gpu_purchase_prices.add.csv.`,
    );
  }
  if (!statSync(folder).isDirectory()) {
    throw new UserError(`${overlay} is a file, not a folder. Give the folder that holds your CSV files.`);
  }
  return realpathSync(folder) === realpathSync(base) ? null : folder;
}

function overlaidFiles(folder: string, resources: ReadonlyMap<string, Resource>): Set<string> {
  const found = listCsvFiles(folder);
  const strangers = found.filter((file) => !resources.has(file.replace(/(?:\.add)?\.csv$/, "")));
  if (strangers.length > 0)
    throw new DataError(strangers.map((file) => strangerFault(join(folder, file), [...resources.keys()])));
  return new Set(found);
}

function listCsvFiles(folder: string): string[] {
  try {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    return files
      .map((file) => file.split(sep).join("/"))
      .filter((file) => file.toLowerCase().endsWith(".csv"))
      .sort();
  } catch (error) {
    throw new UserError(
      `The data folder ${folder} cannot be listed: ${error instanceof Error ? error.message : error}. Give yourself the right to read it.`,
    );
  }
}

function strangerFault(file: string, names: readonly string[]): Fault {
  const own = file
    .split(sep)
    .join("/")
    .toLowerCase()
    .replace(/(?:\.add)?\.csv$/, "");
  const near = names.find((name) => own.endsWith(name.split("/").pop() ?? name));
  const mend =
    near === undefined
      ? `Name it after a table: ${names.join(", ")}`
      : `Put it under ${near}.csv, or ${near}.add.csv to add rows`;
  return { file, line: null, column: null, value: null, rule: "the file belongs to no table", mend };
}
