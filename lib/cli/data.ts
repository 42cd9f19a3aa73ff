import type { Command } from "commander";
import { InvalidArgumentError } from "commander";
import { UserError } from "../core/errors";
import { checkData, DataError, type LoadOptions } from "../tables";
import { type ShowForm, showTable } from "./data-view";

/** Adds `data check [DIR]` and `data show TABLE`. */
export function register(program: Command): void {
  const data = program.command("data").description("Check the data tables, or show one.");
  data
    .command("check")
    .description(
      "Check every table: types, ranges, keys, sources and the rules between tables. Lists all faults and exits 2 if there are any.",
    )
    .argument("[dir]", "your own folder, laid over the project's data")
    .option("--data <dir>", "the same")
    .action((dir: string | undefined, options: LoadOptions) => check(dir === undefined ? options : { data: dir }));
  data
    .command("show")
    .description("Show a table, aligned for reading, or as CSV or JSON.")
    .argument("<table>", "its name, for example compute/gpu_orders")
    .option("--columns <names>", "the columns to show, separated by commas", (text) =>
      text.split(",").map((name) => name.trim()),
    )
    .option("--limit <rows>", "how many rows to show; 0 for all (default: 20 of an aligned table, else all)", readLimit)
    .option("--csv", "as CSV")
    .option("--json", "as JSON, a list of objects")
    .option("--data <dir>", "your own folder, laid over the project's data")
    .action(show);
}

function check(options: LoadOptions): void {
  const { tables, faults } = checkData(options);
  if (faults.length > 0) throw new DataError(faults, Number.POSITIVE_INFINITY);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`No fault in ${tables.length} tables with ${rows} rows.`);
  for (const { name, rows: count } of tables.filter((table) => table.laidOver)) {
    console.log(`  ${name}: ${count} rows, with those of ${options.data}`);
  }
}

interface ShowOptions extends LoadOptions {
  readonly columns?: readonly string[];
  readonly limit?: number;
  readonly csv?: boolean;
  readonly json?: boolean;
}

function show(table: string, options: ShowOptions): void {
  if (options.csv && options.json) throw new UserError("--csv and --json exclude each other. Give one of the two.");
  const form: ShowForm = options.csv ? "csv" : options.json ? "json" : "text";
  const { isTTY, columns: width } = process.stdout;
  const text = showTable(table, { ...options, form, terminal: isTTY === true, ...(isTTY && width ? { width } : {}) });
  process.stdout.write(text);
}

function readLimit(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("It must be a whole number from 0.");
  return Number(text);
}
