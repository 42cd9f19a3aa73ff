import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UserError } from "../../lib/core/errors";
import { checkData } from "../../lib/tables/check";
import { DataError } from "../../lib/tables/data-error";
import { load } from "../../lib/tables/load";
import { temporaryFolder } from "./temporary-folder";

const header =
  "date,date_precision,product,unit,market,channel,price,price_low,price_high,currency,derived,source_id,confidence,note";
const rows = [
  "2023-03-01,month,A100 80GB,card,cn,distributor,80000,80000,90000,CNY,false,compute-stcn-wscn-2023-05,high,first",
  '2023-05-01,month,A100 80GB,card,cn,distributor,150000,,,CNY,false,compute-stcn-wscn-2023-05,high,"second, quoted"',
  "2023-06-19,day,A100 80GB,card,cn,grey,20000,,,USD,true,compute-stcn-wscn-2023-05,low,third",
];
const good = `${[header, ...rows].join("\n")}\n`;
const name = "compute/gpu_purchase_prices.csv";

/** The faults of the package when this text stands in the place of the table of purchase prices. */
function faultsOf(content: string | Uint8Array) {
  const folder = temporaryFolder({ [name]: content });
  return { folder, faults: checkData({ data: folder }).faults };
}

/** The good file with a text replaced on one line (2 is the first row). */
function edited(line: number, from: string, to: string): string {
  const lines = good.split("\n");
  const before = lines[line - 1] ?? "";
  expect(before).toContain(from);
  lines[line - 1] = before.replace(from, to);
  return lines.join("\n");
}

interface Variant {
  readonly what: string;
  readonly content: string | Uint8Array;
  readonly line: number;
  readonly column: string;
  readonly rule: RegExp;
  readonly mend: RegExp;
}

const utf16 = Buffer.from(`\ufeff${good}`, "utf16le");
const variants: Variant[] = [
  {
    what: "a missing column",
    content: good.replace(",market", "").replaceAll(",cn", ""),
    line: 1,
    column: "market",
    rule: /lacks this column/,
    mend: /header must be date,/,
  },
  {
    what: "an extra column",
    content: good.replaceAll("\n", ",x\n"),
    line: 1,
    column: "x",
    rule: /no such column/,
    mend: /Remove it/,
  },
  {
    what: "a column twice",
    content: good.replace("note\n", "note,price\n").replace(/(first|quoted"|third)\n/g, "$1,1\n"),
    line: 1,
    column: "price",
    rule: /this column twice/,
    mend: /Remove one/,
  },
  {
    what: "a column in capitals",
    content: good.replace("currency", "Currency"),
    line: 1,
    column: "Currency",
    rule: /no such column/,
    mend: /Write currency/,
  },
  {
    what: "semicolons between columns",
    content: good.replaceAll(",", ";"),
    line: 1,
    column: "date to note",
    rule: /another sign than a comma/,
    mend: /with commas/,
  },
  {
    what: "a day that does not exist",
    content: edited(2, "2023-03-01", "2023-02-30"),
    line: 2,
    column: "date",
    rule: /no calendar day/,
    mend: /first day/,
  },
  {
    what: "a date with slashes",
    content: edited(3, "2023-05-01", "2023/5/1"),
    line: 3,
    column: "date",
    rule: /no calendar day/,
    mend: /Write 2023-05-01/,
  },
  {
    what: "a date before the range",
    content: edited(2, "2023-03-01", "1923-03-01"),
    line: 2,
    column: "date",
    rule: /lies before 2000-01-01/,
    mend: /Correct the date/,
  },
  {
    what: "a date after the range",
    content: edited(2, "2023-03-01", "2032-03-01"),
    line: 2,
    column: "date",
    rule: /lies after 2026-11-23/,
    mend: /Correct the date/,
  },
  {
    what: "text in a number",
    content: edited(3, "150000", "about 150000"),
    line: 3,
    column: "price",
    rule: /no number/,
    mend: /words and units go into the note/,
  },
  {
    what: "white space in a number",
    content: edited(3, "150000", " 150000"),
    line: 3,
    column: "price",
    rule: /no number/,
    mend: /write 150000/,
  },
  {
    what: "separators of thousands",
    content: edited(3, "150000", '"150,000"'),
    line: 3,
    column: "price",
    rule: /no number/,
    mend: /Write 150000 without separators/,
  },
  {
    what: "a decimal comma",
    content: edited(3, "150000", '"1500,5"'),
    line: 3,
    column: "price",
    rule: /no number/,
    mend: /Write 1500\.5 with a point/,
  },
  {
    what: "full-width digits",
    content: edited(3, "150000", "１５００００"),
    line: 3,
    column: "price",
    rule: /no number/,
    mend: /write 150000/,
  },
  {
    what: "a percent sign",
    content: edited(3, "150000", "150000%"),
    line: 3,
    column: "price",
    rule: /no number/,
    mend: /Write 150000 without the sign/,
  },
  {
    what: "NaN",
    content: edited(3, "150000", "NaN"),
    line: 3,
    column: "price",
    rule: /no number/,
    mend: /Leave the cell empty/,
  },
  {
    what: "infinity",
    content: edited(3, "150000", "Infinity"),
    line: 3,
    column: "price",
    rule: /no number/,
    mend: /only finite numbers/,
  },
  {
    what: "a number past float64",
    content: edited(3, "150000", "1e999"),
    line: 3,
    column: "price",
    rule: /too large/,
    mend: /exponent/,
  },
  {
    what: "a hexadecimal number",
    content: edited(3, "150000", "0x249F0"),
    line: 3,
    column: "price",
    rule: /no number/,
    mend: /digits alone/,
  },
  {
    what: "a negative price",
    content: edited(3, "150000", "-150000"),
    line: 3,
    column: "price",
    rule: /lies below 0/,
    mend: /Correct the figure/,
  },
  {
    what: "low above high",
    content: edited(2, "80000,80000,90000", "80000,80000,70000"),
    line: 2,
    column: "price_high",
    rule: /lies below price, which is 80000/,
    mend: /swap/,
  },
  {
    what: "a word that is not listed",
    content: edited(3, "distributor", "dealer"),
    line: 3,
    column: "channel",
    rule: /not one of the words/,
    mend: /list/,
  },
  {
    what: "a listed word in capitals",
    content: edited(4, "USD", "usd"),
    line: 4,
    column: "currency",
    rule: /not one of the words/,
    mend: /Write USD/,
  },
  {
    what: "no truth value",
    content: edited(4, "true", "1"),
    line: 4,
    column: "derived",
    rule: /not one of the words/,
    mend: /true, false/,
  },
  {
    what: "an empty cell where one is required",
    content: edited(4, "A100 80GB", ""),
    line: 4,
    column: "product",
    rule: /is empty/,
    mend: /Fill it in/,
  },
  {
    what: "an unknown source",
    content: edited(4, "compute-stcn-wscn-2023-05", "compute-nobody"),
    line: 4,
    column: "source_id",
    rule: /no source_id of sources\.csv/,
    mend: /sources\.csv/,
  },
  {
    what: "a row twice",
    content: `${good}${rows[0]}\n`,
    line: 5,
    column: "date, product, unit, market, channel, price, price_low, price_high, currency, source_id, note",
    rule: /repeats the key of line 2/,
    mend: /Remove one/,
  },
  {
    what: "a row too short",
    content: edited(3, ",high,", ","),
    line: 3,
    column: "note",
    rule: /13 cells, the header 14/,
    mend: /missing commas/,
  },
  {
    what: "a row too long",
    content: edited(2, "first", "first, and more"),
    line: 2,
    column: "note",
    rule: /15 cells, the header 14/,
    mend: /quotation marks/,
  },
  {
    what: "a blank line",
    content: good.replace("\n2023-05", "\n\n2023-05"),
    line: 3,
    column: "date to note",
    rule: /blank/,
    mend: /Remove it/,
  },
  {
    what: "a quotation mark never closed",
    content: edited(4, "third", '"third'),
    line: 4,
    column: "note",
    rule: /not closed/,
    mend: /Close it/,
  },
  {
    what: "a quotation mark closed in the next row",
    content: edited(2, "first", '"first'),
    line: 2,
    column: "note",
    rule: /not closed/,
    mend: /Close it/,
  },
  {
    what: "a header and no rows",
    content: `${header}\n`,
    line: 1,
    column: "date to note",
    rule: /no rows/,
    mend: /at least one row/,
  },
  { what: "an empty file", content: "", line: 1, column: "date to note", rule: /empty/, mend: /Write the header/ },
  {
    what: "a byte-order mark",
    content: `\ufeff${good}`,
    line: 1,
    column: "date",
    rule: /BOM/,
    mend: /UTF-8 without BOM/,
  },
  {
    what: "line ends of Windows",
    content: good.replaceAll("\n", "\r\n"),
    line: 1,
    column: "note",
    rule: /CR LF/,
    mend: /LF line ends/,
  },
  {
    what: "line ends of old Macs",
    content: good.replaceAll("\n", "\r"),
    line: 1,
    column: "note",
    rule: /carriage return/,
    mend: /LF line ends/,
  },
  {
    what: "a NUL byte",
    content: edited(3, "150000", "15\u00000000"),
    line: 3,
    column: "price",
    rule: /NUL/,
    mend: /Remove it/,
  },
  { what: "UTF-16", content: utf16, line: 1, column: "date to note", rule: /UTF-16/, mend: /encoding UTF-8/ },
  {
    what: "GBK",
    content: insertBytes(good, "third", [0xb6, 0xd4]),
    line: 4,
    column: "note",
    rule: /0xb6 is no UTF-8/,
    mend: /encoding UTF-8/,
  },
  {
    what: "Latin-1",
    content: insertBytes(good, "first", [0xe9]),
    line: 2,
    column: "note",
    rule: /0xe9 is no UTF-8/,
    mend: /encoding UTF-8/,
  },
  {
    what: "a huge field",
    content: edited(4, "third", "x".repeat(20_000)),
    line: 4,
    column: "note",
    rule: /20000 characters, more than 10000/,
    mend: /Shorten it/,
  },
];

function insertBytes(text: string, before: string, bytes: readonly number[]): Buffer {
  const [head = "", tail = ""] = text.split(before, 2);
  return Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(before + tail)]);
}

test("the file that all variants are made from has no fault", () => {
  expect(faultsOf(good).faults).toEqual([]);
});

test.each(variants)("$what is one error with file, line, column and how to mend it", (variant) => {
  const { folder, faults } = faultsOf(variant.content);
  expect(faults).toHaveLength(1);
  const [fault] = faults;
  expect(fault?.file).toBe(join(folder, name));
  expect({ line: fault?.line, column: fault?.column }).toEqual({ line: variant.line, column: variant.column });
  expect(fault?.rule).toMatch(variant.rule);
  expect(fault?.mend).toMatch(variant.mend);
});

test("a folder in the place of the file is one error", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, name), { recursive: true });
  expect(checkData({ data: folder }).faults).toEqual([
    {
      file: join(folder, name),
      line: null,
      column: null,
      value: null,
      rule: "a folder stands where the file should be",
      mend: "Put the CSV file in its place",
    },
  ]);
});

test.each([
  { what: "leads nowhere", target: "nowhere.csv", rule: "the file is missing" },
  { what: "leads to itself", target: "gpu_purchase_prices.csv", rule: "the file cannot be read (ELOOP)" },
])("a link that $what is one error", ({ target, rule }) => {
  const folder = temporaryFolder({ "compute/note.txt": "" });
  symlinkSync(target, join(folder, name));
  const { faults } = checkData({ data: folder });
  expect(faults.map((fault) => [fault.file, fault.rule])).toEqual([[join(folder, name), rule]]);
});

test("a file without a line feed at its end loads whole", () => {
  const folder = temporaryFolder({ [name]: good.trimEnd() });
  expect(load("compute/gpu_purchase_prices", { data: folder }).column("note")).toEqual([
    "first",
    "second, quoted",
    "third",
  ]);
});

test("all bad cells are reported at once, in the order of the file, with the encoding's faults", () => {
  const bad = edited(2, "80000,80000,90000", "80000,80000,70000")
    .replace("150000", "NaN")
    .replace("2023-06-19", "19.6.2023")
    .replace(",low,", ",lowish,");
  const { faults } = faultsOf(`\ufeff${bad}`);
  expect(faults.map((fault) => [fault.line, fault.column])).toEqual([
    [1, "date"],
    [2, "price_high"],
    [3, "price"],
    [4, "date"],
    [4, "confidence"],
  ]);
});

test("a fault below a cell with line breaks has the line that an editor shows", () => {
  const { faults } = faultsOf(edited(2, "first", '"one\ntwo\nthree"').replace("150000", "x"));
  expect(faults.map((fault) => [fault.line, fault.column])).toEqual([[5, "price"]]);
});

test("a fault after a ragged row keeps its own line", () => {
  const { faults } = faultsOf(`${good}2023\n${rows[1]}\n`);
  expect(faults.map((fault) => [fault.line, fault.column, fault.rule])).toEqual([
    [5, "date_precision", "the row has 1 cell, the header 14"],
    [6, faults[1]?.column, "the row repeats the key of line 3"],
  ]);
});

test("columns may stand in another order", () => {
  const turned = good
    .trimEnd()
    .split("\n")
    .map((line, i) =>
      i === 2 ? `"second, quoted",${line.replace(/,"second, quoted"$/, "")}` : line.replace(/^(.*),([^,]*)$/, "$2,$1"),
    )
    .join("\n");
  const folder = temporaryFolder({ [name]: turned });
  expect(checkData({ data: folder }).faults).toEqual([]);
  expect(load("compute/gpu_purchase_prices", { data: folder }).row(1)).toMatchObject({
    date: "2023-05-01",
    price: 150000,
    price_low: null,
    derived: false,
    note: "second, quoted",
  });
});

test("loading a bad table throws one error a user can read, with all its faults", () => {
  const folder = temporaryFolder({ [name]: edited(3, "150000", "-1").replace("USD", "GBP") });
  const attempt = () => load("compute/gpu_purchase_prices", { data: folder });
  expect(attempt).toThrow(UserError);
  expect(attempt).toThrow(DataError);
  expect(attempt).toThrow(
    `2 faults in ${join(folder, name)}:\n` +
      `  ${join(folder, name)}, line 3, column price: "-1" lies below 0, the least this column may hold. Correct the figure.\n` +
      `  ${join(folder, name)}, line 4, column currency: "GBP" is not one of the words of this column. Write one of: USD, CNY, EUR.`,
  );
});

test("a faulty table of sources is reported once, not once per row that cites it", () => {
  const folder = temporaryFolder({
    "sources.csv": "source_id,title,publisher,url,published,kind\nx,t,p,,soon,press\n",
  });
  expect(checkData({ data: folder }).faults.map((fault) => fault.column)).toEqual(["published"]);
});
