import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../core/paths";
import { readDescriptor } from "../descriptor";
import { readAssumptions } from "./assumption-rows";
import { parameterTypes } from "./parameter-types";
import { rowTypes } from "./row-types";

/** Writes the generated sources anew, formatted as the project's formatter has it. Run by `npm run codegen`. */
export function writeTypes(root: string = projectRoot()): void {
  const data = join(root, "data");
  const files = [join(root, "lib/tables/rows.ts"), join(root, "lib/tables/parameter-types.ts")] as const;
  writeFileSync(files[0], rowTypes(readDescriptor(data)));
  writeFileSync(files[1], parameterTypes(readAssumptions(data)));
  execFileSync(process.execPath, [join(root, "node_modules/@biomejs/biome/bin/biome"), "format", "--write", ...files], {
    cwd: root,
    stdio: "inherit",
  });
}

if (require.main === module) writeTypes();
