import { type Command, Option } from "commander";
import { judgedClaims } from "../claims";
import { claimRecords, ledgerText } from "../claims/ledger";
import type { Language } from "../core/text";
import { judge, load, type Results } from "../index";
import { gather, resultsOf } from "./settings";

/** What `five-problems claims` can be told. */
export interface ClaimsOptions {
  readonly json?: boolean;
  readonly lang?: Language;
  readonly claim?: readonly string[];
  readonly set?: readonly string[];
  readonly data?: string;
}

/** Adds `claims`. */
export function register(program: Command): void {
  program
    .command("claims")
    .description("Judge the article's statements by the data: verdict, number, 95 % interval, n.")
    .option("--json", "everything, for machines: rule, reason and sources with addresses too")
    .option("--claim <id>", "one claim, or the claims of one problem; may be repeated", gather)
    .addOption(new Option("--lang <language>", "en or zh (default: en)").choices(["en", "zh"]))
    .option("--set <key=value>", "another value for an assumption; may be repeated", gather)
    .option("--data <folder>", "your own tables, laid over the project's data")
    .action((options: ClaimsOptions) => claimsCommand(options));
}

/** Judges claims by the results (computed unless given) and prints the ledger. @throws UserError for an unknown claim or assumption */
export function claimsCommand(options: ClaimsOptions = {}, results: Results = resultsOf(options)): void {
  const place = options.data === undefined ? {} : { data: options.data };
  const verdicts = judge(results, ...(options.claim ?? []));
  const claims = load("claims", place);
  if (options.json) {
    console.log(JSON.stringify(claimRecords(verdicts, claims, load("sources", place)), null, 2));
    return;
  }
  const width = process.stdout.isTTY ? process.stdout.columns : 140;
  console.log(ledgerText(verdicts, claims, { language: options.lang ?? "en", width }));
  const missing = claims.length - judgedClaims.length;
  if (missing > 0 && options.claim === undefined) {
    console.log(
      `\n${judgedClaims.length} of ${claims.length} claims are judged; the other ${missing} have no analysis yet.`,
    );
  }
}
