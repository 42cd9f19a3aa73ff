import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { UserError } from "../core/errors";
import { projectRoot } from "../core/paths";

/**
 * The notebooks that a list of files and folders means, each once; those of the project's `notebooks/` for an empty list.
 * @throws UserError if a path does not exist or a folder holds no notebook
 */
export function findNotebooks(paths: readonly string[]): readonly string[] {
  const given = paths.length > 0 ? paths : [join(projectRoot(), "notebooks")];
  const files = given.flatMap((path) => (isFolder(path) ? notebooksIn(path) : [existing(path)]));
  return [...new Map(files.map((file) => [realpathSync(file), file])).values()];
}

/** Where a notebook is written: in its own place unless `--out` names a folder or, for a single notebook, a file. */
export function outputPath(file: string, out: string | undefined, count: number): string {
  if (out === undefined) return file;
  return count === 1 && out.endsWith(".ipynb") && !isFolder(out) ? out : join(out, basename(file));
}

/** A path as a reader types it: relative to the current folder if it lies below it. */
export function relativePath(path: string): string {
  const short = relative(process.cwd(), resolve(path));
  return short === "" || short.startsWith("..") ? path : short;
}

function notebooksIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".ipynb") && !name.startsWith("."));
  if (names.length === 0) throw new UserError(`${relativePath(folder)} holds no notebook. Give the path of one.`);
  return names.sort().map((name) => relativePath(join(folder, name)));
}

function existing(path: string): string {
  if (existsSync(path)) return path;
  throw new UserError(`${path} does not exist. Give the path of a notebook, for example notebooks/02-compute.ipynb.`);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
