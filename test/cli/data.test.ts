import { Command } from "commander";
import { expect, onTestFinished, test, vi } from "vitest";
import { register } from "../../lib/cli/data";
import { main } from "../../lib/cli/main";
import { UserError } from "../../lib/core/errors";
import { DataError } from "../../lib/tables/data-error";
import { temporaryFolder } from "../tables/temporary-folder";

/** What the command writes to standard output. */
async function run(...args: string[]): Promise<string> {
  let output = "";
  const take = (text: unknown) => {
    output += String(text);
    return true;
  };
  const write = vi.spyOn(process.stdout, "write").mockImplementation(take);
  const log = vi.spyOn(console, "log").mockImplementation((text) => void take(`${text}\n`));
  onTestFinished(() => void vi.restoreAllMocks());
  try {
    const program = new Command("five-problems").exitOverride().configureOutput({ writeErr: () => undefined });
    register(program);
    await program.parseAsync(["data", ...args], { from: "user" });
  } finally {
    write.mockRestore();
    log.mockRestore();
  }
  return output;
}

const prices = "compute/gpu_purchase_prices";
const header =
  "date,date_precision,product,unit,market,channel,price,price_low,price_high,currency,derived,source_id,confidence,note";
const row = (product: string, price: string, note: string) =>
  `2024-01-05,day,${product},card,cn,used,${price},,,CNY,false,compute-stcn-wscn-2023-05,medium,${note}`;

test("check of a sound package says how many tables and rows there are", async () => {
  expect(await run("check")).toMatch(/^No fault in \d{2} tables with \d{5} rows\.\n$/);
});

test("check names the tables that the user's folder changes", async () => {
  const folder = temporaryFolder({ [`${prices}.add.csv`]: `${header}\n${row("A100", "90000", "")}\n` });
  const output = await run("check", folder);
  expect(output.split("\n")[1]).toBe(`  ${prices}: 226 rows, with those of ${folder}`);
  expect(await run("check", "--data", folder)).toBe(output);
});

test("check lists every fault, more than two hundred of them", async () => {
  const rows = Array.from({ length: 300 }, (_, i) => row(`A${i}`, "much", `${i}`));
  const folder = temporaryFolder({ [`${prices}.csv`]: `${[header, ...rows].join("\n")}\n` });
  const error: unknown = await run("check", folder).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DataError);
  const lines = String(error).split("\n");
  expect(lines).toHaveLength(301);
  expect(lines[300]).toMatch(/line 301, column price: "much" is no number/);
});

test("show aligns a table, with the count of the rows that are not shown", async () => {
  expect(await run("show", "compute/capex", "--columns", "company_zh,period,capex", "--limit", "2")).toBe(
    [
      "company_zh  period        capex",
      "──────────  ──────  ───────────",
      "腾讯          2024  76760000000",
      "腾讯          2023  23913000000",
      "… 18 more rows (--limit 0 shows all 20)",
      "",
    ].join("\n"),
  );
});

test("show writes JSON and CSV of all rows unless a limit is given", async () => {
  const rows: unknown[] = JSON.parse(await run("show", "compute/gpu_orders", "--json"));
  expect(rows).toHaveLength(45);
  expect(rows[1]).toMatchObject({ buyer: "China as a whole", units: null, amount: 10000000000 });
  expect(await run("show", "compute/gpu_orders", "--csv", "--columns", "product,units", "--limit", "3")).toBe(
    'product,units\nV100 and T4,10000\ndata-centre GPUs,\n"A800, H800 and inference cards",\n',
  );
  expect(
    (await run("show", "lineage/tensor_names", "--csv", "--columns", "is_bias", "--limit", "1")).split("\n")[1],
  ).toBe("false");
});

test("escape sequences in data reach no terminal", async () => {
  const note = "\u001b[31mred\u001b[0m \u009b2J \u202eback";
  const folder = temporaryFolder({ [`${prices}.csv`]: `${header}\n${row("A100", "1", note)}\n` });
  for (const form of [[], ["--json"]]) {
    const output = await run("show", prices, "--data", folder, ...form);
    expect(output).toContain("[31mred");
    expect(output).not.toMatch(/[^\n\P{C}]/u);
  }
  const [only] = JSON.parse(await run("show", prices, "--data", folder, "--json")) as { note: string }[];
  expect(only?.note).toBe(note);
});

test("escape sequences in a refused cell reach no terminal", async () => {
  const folder = temporaryFolder({ [`${prices}.csv`]: `${header}\n${row("A100", "\u001b]0;x\u0007", "")}\n` });
  const error = await run("show", prices, "--data", folder).catch((reason: unknown) => reason);
  expect(String(error)).toContain(String.raw`"\u001b]0;x\u0007" is no number`);
});

test.each([
  { args: ["show", "gpus"], says: /There is no table "gpus"\. The tables are: sources, claims/ },
  {
    args: ["show", "claims", "--columns", "a,claim_id,b"],
    says: /claims has no column "a", "b"\. Its columns are: claim_id/,
  },
  { args: ["show", "claims", "--csv", "--json"], says: /exclude each other/ },
  { args: ["check", "/nowhere/at/all"], says: /\/nowhere\/at\/all does not exist/ },
])("$args is refused with what to do", async ({ args, says }) => {
  const error = await run(...args).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UserError);
  expect(String(error)).toMatch(says);
});

test("a limit must be a whole number", async () => {
  await expect(run("show", "claims", "--limit", "-1")).rejects.toThrow(/whole number/);
  await expect(run("show", "claims", "--limit", "two")).rejects.toThrow(/whole number/);
});

test("faults in data end the program with exit code 2 and the message alone, without a stack", async () => {
  const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const before = process.exitCode;
  onTestFinished(() => {
    process.exitCode = before;
    error.mockRestore();
  });
  const folder = temporaryFolder({ [`${prices}.csv`]: `${header}\n${row("A100", "much", "")}\n` });
  await main(["node", "five-problems", "data", "check", folder]);
  expect(process.exitCode).toBe(2);
  expect(error.mock.calls).toEqual([
    [expect.stringMatching(/^1 fault in [^\n]*csv:\n {2}[^\n]*line 2, column price: "much"[^\n]*$/)],
  ]);
});
