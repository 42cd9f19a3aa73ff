import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** What a run of the built command left behind. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built `five-problems` with arguments, as a user would. */
export function fiveProblems(...args: readonly string[]): Ended {
  const program = join(__dirname, "..", "..", "lib", "bin", "five-problems.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
}
