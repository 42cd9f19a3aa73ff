import { inflateSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { renderFigure } from "../../lib/render";
import { corpus } from "./corpus";

const title = "<b>租金</b> fell<br>by half";

let file = Buffer.alloc(0);
let streams = "";
beforeAll(async () => {
  const figure = { data: [{ type: "bar", x: ["a", "b"], y: [1, 2] }], layout: { title: { text: title } } };
  file = Buffer.from(await renderFigure(figure, { format: "pdf", width: 800, height: 400 }));
  streams = inflated(file);
});

/** The text of all compressed streams of a PDF. */
function inflated(pdf: Buffer): string {
  const parts: string[] = [];
  for (let at = pdf.indexOf("stream\n"); at >= 0; at = pdf.indexOf("stream\n", at + 7)) {
    if (pdf.subarray(at - 3, at).toString() === "end") continue;
    const end = pdf.indexOf("\nendstream", at);
    try {
      parts.push(inflateSync(pdf.subarray(at + 7, end)).toString("latin1"));
    } catch {
      // Not a compressed stream.
    }
  }
  return parts.join("\n");
}

test("a page is three quarters of the figure's pixels in points", () => {
  expect(file.subarray(0, 5).toString()).toBe("%PDF-");
  expect(file.toString("latin1")).toContain("/MediaBox [0 0 600 300]");
});

test("text can be selected: letters map back to their characters", () => {
  const map = [...streams.matchAll(/begincmap[\s\S]*?endcmap/g)].map(([text]) => text.toLowerCase()).join("\n");
  // 租 and 金, and the letter f.
  for (const code of ["79df", "91d1", "0066"]) expect(map).toContain(`<${code}>`);
});

test("shapes are vectors and fonts are embedded subsets", () => {
  const source = file.toString("latin1");
  expect(source).not.toContain("/Subtype /Image");
  expect(source.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(2);
  expect(file.length).toBeLessThan(60_000);
});

test("the only date is a fixed one", () => {
  expect(file.toString("latin1").match(/D:\d{8}/g)).toEqual(["D:20240101"]);
});

test.each([
  "annotations",
  "contours",
  "stacked bars with text",
  "smooth heat map",
  "rich text",
  "line shapes and dashes",
])("%s can be written", async (name) => {
  const figure = corpus[name];
  if (!figure) throw new Error(`no figure ${name}`);
  const pdf = Buffer.from(await renderFigure(figure, { format: "pdf" }));
  expect(pdf.subarray(-7).toString()).toContain("%%EOF");
});
