import { expect, test } from "vitest";
import { showTable } from "../../lib/cli/data-view";
import { cellWidth } from "../../lib/core/text-table";
import { temporaryFolder } from "../tables/temporary-folder";

test("on a narrow terminal the columns that do not fit are named instead", () => {
  const text = showTable("compute/gpu_orders", { form: "text", limit: 3, width: 60, terminal: true });
  const lines = text.trimEnd().split("\n");
  expect(lines[0]).toBe("date        date_precision  buyer             buyer_zh");
  expect(Math.max(...lines.slice(0, 5).map(cellWidth))).toBeLessThanOrEqual(60);
  expect(lines.at(-1)).toMatch(/^… and the columns vendor, product, .* \(choose with --columns\)$/);
});

test("at least one column is shown, however narrow the terminal", () => {
  expect(showTable("compute/gpu_orders", { form: "text", limit: 1, width: 1, terminal: true })).toMatch(/^date\n/);
});

test("CSV for a pipe is faithful, CSV for a terminal is inert", () => {
  const note = "a\u001b[31mb";
  const data = temporaryFolder({
    "sources.csv": `source_id,title,publisher,url,published,kind\nx,${note},p,,,press\n`,
  });
  const request = { form: "csv", columns: ["title"], data } as const;
  expect(showTable("sources", { ...request, terminal: false })).toBe(`title\n${note}\n`);
  expect(showTable("sources", { ...request, terminal: true })).toBe("title\na\\u001b[31mb\n");
});

test("limit 0 shows every row", () => {
  const text = showTable("compute/capex", { form: "text", limit: 0, columns: ["period"], terminal: false });
  expect(text.trimEnd().split("\n")).toHaveLength(22);
});
