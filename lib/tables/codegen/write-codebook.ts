import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../core/paths";
import { readDescriptor } from "../descriptor";
import { codebook } from "./codebook";

/** Writes `data/CODEBOOK.md` anew. Run by `npm run codebook`. */
export function writeCodebook(root: string = projectRoot()): void {
  writeFileSync(join(root, "data/CODEBOOK.md"), codebook(readDescriptor(join(root, "data"))));
}

if (require.main === module) writeCodebook();
