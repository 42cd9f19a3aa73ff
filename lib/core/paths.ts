import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "./errors";

/**
 * The root of the clone: the nearest folder above this file that holds `data/datapackage.json`.
 * @throws UserError if there is none
 */
export function projectRoot(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "data", "datapackage.json"))) return folder;
    if (folder === dirname(folder)) {
      throw new UserError(
        `No folder above ${__dirname} holds data/datapackage.json: the library must stand in a clone of five-problems. Clone the repository again, or restore its data folder with "git checkout -- data".`,
      );
    }
  }
}

/** The folder of the project's own tables. */
export function defaultDataFolder(): string {
  return join(projectRoot(), "data");
}
