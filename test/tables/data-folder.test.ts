import { join } from "node:path";
import { expect, test } from "vitest";
import { UserError } from "../../lib/core/errors";
import { defaultDataFolder } from "../../lib/core/paths";
import { checkData } from "../../lib/tables/check";
import { DataError } from "../../lib/tables/data-error";
import { load } from "../../lib/tables/load";
import { sourcesOf } from "../../lib/tables/sources-of";
import { temporaryFolder } from "./temporary-folder";

const header =
  "date,date_precision,product,unit,market,channel,price,price_low,price_high,currency,derived,source_id,confidence,note";
const sources = "source_id,title,publisher,url,published,kind\nmine-invoice,An invoice,Me,,2024-01-05,primary\n";
const price = "2024-01-05,day,A100 80GB,card,cn,used,90000,,,CNY,false,mine-invoice,medium,own purchase";

test("a user's rows come after the project's, and cite the user's own source", () => {
  const data = temporaryFolder({
    "compute/gpu_purchase_prices.add.csv": `${header}\n${price}\n`,
    "sources.add.csv": sources,
  });
  const before = load("compute/gpu_purchase_prices");
  const after = load("compute/gpu_purchase_prices", { data });
  expect(after.length).toBe(before.length + 1);
  expect(after.rows().slice(0, -1)).toEqual(before.rows());
  expect(after.row(before.length)).toMatchObject({ price: 90000, source_id: "mine-invoice" });
  expect(sourcesOf([after.row(before.length)], { data })).toMatchObject([{ title: "An invoice" }]);
  expect(checkData({ data }).faults).toEqual([]);
  expect(
    checkData({ data })
      .tables.filter((table) => table.laidOver)
      .map(({ name, rows }) => [name, rows]),
  ).toEqual([
    ["sources", load("sources").length + 1],
    ["compute/gpu_purchase_prices", before.length + 1],
  ]);
});

test("a file of the table's name stands in its place, and other tables stay", () => {
  const data = temporaryFolder({
    "compute/gpu_purchase_prices.csv": `${header}\n${price}\n`,
    "sources.add.csv": sources,
  });
  expect(load("compute/gpu_purchase_prices", { data }).column("price")).toEqual([90000]);
  expect(load("compute/gpu_orders", { data }).rows()).toEqual(load("compute/gpu_orders").rows());
});

test("a fault in added rows names the user's file, and a repeated row names the project's", () => {
  const known = load("fx/exchange_rates").row(0);
  const data = temporaryFolder({
    "fx/exchange_rates.add.csv":
      "date,date_precision,currency,quotation,rate,source_id,confidence,note\n" +
      `2026-07-01,month,CNY,currency_per_usd,seven,fx-fed-h10-datahub,high,\n${known.date},month,${known.currency},currency_per_usd,1,fx-fed-h10-datahub,high,\n`,
  });
  const { faults } = checkData({ data });
  const file = join(data, "fx/exchange_rates.add.csv");
  expect(faults.map((fault) => [fault.file, fault.line, fault.column])).toEqual([
    [file, 2, "rate"],
    [file, 3, "date, currency"],
  ]);
  expect(faults[1]?.rule).toBe("the row repeats the key of line 2 of data/fx/exchange_rates.csv");
});

test("a user's own source must be added before a row can cite it", () => {
  const data = temporaryFolder({ "compute/gpu_purchase_prices.add.csv": `${header}\n${price}\n` });
  expect(() => load("compute/gpu_purchase_prices", { data })).toThrow(/"mine-invoice" is no source_id of sources\.csv/);
});

test("files that belong to no table are named together, with the table they seem to be", () => {
  const data = temporaryFolder({
    "gpu_orders.csv": "",
    "compute/prices.csv": "",
    "compute/gpu_orders.csv.bak": "",
    "notes.txt": "",
  });
  const attempt = () => load("sources", { data });
  expect(attempt).toThrow(DataError);
  expect(attempt).toThrow(
    /prices\.csv: the file belongs to no table.*gpu_orders\.csv: the file belongs to no table\. Put it under compute\/gpu_orders\.csv/s,
  );
});

test("a folder that is missing or a file is refused", () => {
  const data = temporaryFolder({ "a.txt": "" });
  for (const folder of [join(data, "nowhere"), join(data, "a.txt")]) {
    expect(() => load("sources", { data: folder })).toThrow(UserError);
    expect(() => load("sources", { data: folder })).toThrow(folder);
  }
});

test("the project's own folder may be named as the user's", () => {
  expect(load("compute/capex", { data: defaultDataFolder() }).rows()).toEqual(load("compute/capex").rows());
});
