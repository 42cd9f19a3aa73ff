import { Command, CommanderError } from "commander";
import { UserError } from "../core/errors";
import { register as claims } from "./claims";
import { register as data } from "./data";
import { register as figures } from "./figures";
import { register as lineage } from "./lineage";
import { register as run } from "./run";
import { register as start } from "./start";

/**
 * The command `five-problems`. Sets the exit code: 0 all went well, 1 something failed (a bug, a failing cell), 2 the user can mend it.
 *
 * @param argv as `process.argv`
 */
export async function main(argv: readonly string[]): Promise<void> {
  process.stdout.on("error", endQuietly);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => process.exit(signal === "SIGINT" ? 130 : 143));
  }
  try {
    await createProgram().parseAsync(argv);
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** The command-line program with all its commands. */
export function createProgram(): Command {
  const program = new Command("five-problems")
    .description("Data, analyses, figures and verdicts on the five problems of China's large-model industry.")
    .showHelpAfterError('Run "five-problems --help" for the commands.')
    .exitOverride();
  for (const register of [start, run, figures, claims, data, lineage]) register(program);
  for (const command of program.commands) command.exitOverride();
  return program;
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UserError) {
    console.error(error.message);
    return 2;
  }
  console.error(error);
  return 1;
}

/** A reader that closes its end of a pipe (such as `head`) is no fault. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
}
