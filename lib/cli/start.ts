import type { Command } from "commander";
import { analyse } from "../index";
import { claimsCommand } from "./claims";
import { figuresCommand } from "./figures";
import { runCommand } from "./run";

/** Adds `start`, the whole job behind `npm start`. */
export function register(program: Command): void {
  program
    .command("start")
    .description("Run all notebooks, export all figures, print the verdicts: the whole job.")
    .option("--jobs <count>", "how many notebooks run at once (default: one for each processor)", Number)
    .action(async (options: { readonly jobs?: number }) => {
      process.exitCode = await startCommand(options);
    });
}

/** The whole job. @returns the exit code: 0 only if every notebook ran and every figure was written */
export async function startCommand(options: { readonly jobs?: number } = {}): Promise<number> {
  const ran = await runCommand([], options.jobs === undefined ? {} : { jobs: options.jobs });
  console.log();
  const results = analyse();
  const drew = await figuresCommand([], {}, results);
  console.log();
  claimsCommand({}, results);
  return Math.max(ran, drew);
}
