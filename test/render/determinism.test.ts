import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { renderFigure } from "../../lib/render";
import { corpus } from "./corpus";

const names = ["chinese titles", "heat map", "stacked bars with text", "histogram", "subplots"];
const library = join(__dirname, "../../lib/dist/render/index.js");

const script = `
const { createHash } = require("node:crypto");
const { renderFigure } = require(${JSON.stringify(library)});
(async () => {
  const sums = {};
  for (const [name, figure] of JSON.parse(process.env.FIGURES)) {
    for (const format of ["svg", "png", "pdf", "html"]) {
      const file = await renderFigure(figure, { format, scale: 2 });
      sums[name + "." + format] = createHash("sha256").update(file).digest("hex");
    }
  }
  console.log(JSON.stringify(sums));
})();`;

function sumsOf(order: readonly string[], environment: Readonly<Record<string, string>>): Record<string, string> {
  const FIGURES = JSON.stringify(order.map((name) => [name, corpus[name]]));
  const env = { ...process.env, ...environment, FIGURES };
  return JSON.parse(execFileSync(process.execPath, ["-e", script], { env, encoding: "utf8" }));
}

test("two processes write the same bytes, whatever the order, time zone and language", () => {
  const first = sumsOf(names, { TZ: "UTC", LANG: "C" });
  const second = sumsOf([...names].reverse(), { TZ: "Asia/Shanghai", LANG: "zh_CN.UTF-8" });
  expect(Object.keys(first).length).toBe(20);
  expect(second).toEqual(first);
});

test("ids follow from the figure and differ between figures", async () => {
  const idsOf = async (name: string): Promise<string[]> => {
    const svg = Buffer.from(await renderFigure(corpus[name] ?? { data: [] }, { format: "svg" })).toString();
    return [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id);
  };
  const [first, again, other] = [await idsOf("heat map"), await idsOf("heat map"), await idsOf("histogram")];
  expect(first.length).toBeGreaterThan(3);
  expect(again).toEqual(first);
  expect(other.filter((id) => first.includes(id))).toEqual([]);
});

test("figures drawn at once do not mix", async () => {
  const figures = names.map((name) => corpus[name] ?? { data: [] });
  const together = await Promise.all(figures.map((figure) => renderFigure(figure, { format: "svg" })));
  for (const [index, figure] of figures.entries()) {
    const alone = await renderFigure(figure, { format: "svg" });
    expect(Buffer.from(together[index] ?? []).equals(alone)).toBe(true);
  }
});
