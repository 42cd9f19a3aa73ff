import { Resvg } from "@resvg/resvg-js";
import { beforeAll, expect, test } from "vitest";
import { type JsonObject, renderFigure } from "../../lib/render";
import { pageBox } from "../../lib/render/boxes";
import { withDrawing } from "../../lib/render/draw";
import { figureJson } from "../../lib/render/figure";
import type { Box } from "../../lib/render/matrix";

async function svgOf(data: JsonObject[], layout: JsonObject = {}, text: "text" | "outlines" = "text"): Promise<string> {
  return Buffer.from(await renderFigure({ data, layout }, { format: "svg", text })).toString();
}

/** The boxes on the page of all elements that a selector finds. */
async function boxesOf(data: JsonObject[], layout: JsonObject, selector: string): Promise<Box[]> {
  const size = { width: Number(layout.width ?? 700), height: Number(layout.height ?? 450) };
  return withDrawing({ json: figureJson({ data, layout }), ...size }, ({ layers }) =>
    layers.flatMap((layer) => layer.querySelectorAll(selector)).flatMap((element) => pageBox(element) ?? []),
  );
}

const count = (svg: string, part: string): number => svg.split(part).length - 1;
const bars = { type: "bar", x: ["a", "b", "c", "d"], y: [4, 3, 2, 1] };

test("four values give four bars, as high as the values", async () => {
  const boxes = await boxesOf([bars], {}, ".bars .point path");
  expect(boxes.length).toBe(4);
  const heights = boxes.map((box) => box.height / (boxes[3]?.height ?? 1));
  for (const [index, height] of [4, 3, 2, 1].entries()) expect(heights[index]).toBeCloseTo(height, 1);
});

test("a document has the size asked for and names its name space", async () => {
  const svg = await svgOf([bars], { width: 390, height: 300 });
  expect(svg).toMatch(
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* width="390" height="300" viewBox="0 0 390 300">/,
  );
  expect(new Resvg(svg).width).toBe(390);
});

test("text is text in one form and outlines in the other", async () => {
  const layout = { title: { text: "租金 <b>fell</b> by half" } };
  const text = await svgOf([bars], layout);
  expect(text).toContain(">租金 ");
  expect(text).toContain('<tspan style="font-weight: bold;">fell</tspan>');
  expect(count(text, "@font-face")).toBeGreaterThanOrEqual(3);
  const outlines = await svgOf([bars], layout, "outlines");
  expect(outlines).not.toMatch(/<text|font-face|font-family/);
  expect(outlines.length).toBeGreaterThan(text.length / 10);
});

test.each([
  [
    "long names turned",
    { type: "bar", x: Array.from({ length: 20 }, (_, i) => `category ${i}`), y: Array(20).fill(1) },
    ".xtick text",
  ],
  [
    "Chinese names",
    { type: "bar", x: ["百度智能云", "阿里云", "腾讯云", "华为云", "火山引擎", "商汤科技"], y: [1, 2, 3, 4, 5, 6] },
    ".xtick text",
  ],
  ["dates", { x: ["2021-01-01", "2023-12-01"], y: [1, 2] }, ".xtick text"],
  ["large numbers", { y: [1e9, 5e9, 9e9] }, ".ytick text"],
])("no tick label touches its neighbour: %s", async (_, trace, selector) => {
  const boxes = await boxesOf([trace], { width: 600, xaxis: { automargin: true } }, selector);
  expect(boxes.length).toBeGreaterThan(2);
  const overlaps = boxes.slice(1).filter((box, index) => {
    const before = boxes[index];
    if (!before) return false;
    const [across, along] = [
      Math.min(box.x + box.width, before.x + before.width) - Math.max(box.x, before.x),
      Math.min(box.y + box.height, before.y + before.height) - Math.max(box.y, before.y),
    ];
    return across > 0 && along > 0;
  });
  expect(overlaps).toEqual([]);
});

test("a long label on an axis with automargin stays on the page", async () => {
  const y = ["processors bought on the grey market through third countries", "租用境外云算力"];
  const layout = { yaxis: { automargin: true }, width: 700 };
  const boxes = await boxesOf([{ type: "bar", orientation: "h", y, x: [1, 2] }], layout, ".ytick text");
  expect(boxes.length).toBe(2);
  for (const box of boxes) expect(box.x).toBeGreaterThanOrEqual(0);
  // Both end at the axis, and the margin is no wider than the longest needs.
  expect(Math.min(...boxes.map((box) => box.x))).toBeLessThan(20);
});

const hostile = {
  name: '<script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">j</a>',
  title:
    '</text></svg><script>alert(2)</script><a href="http://example.org/" style="background:url(http://example.org/i.png)">ok</a>',
  color: "url(http://example.org/#a)",
};

let attacked = "";
beforeAll(async () => {
  const font = { family: `x';}</style><script>alert(3)</script>`, color: hostile.color };
  const layout = { showlegend: true, title: { text: hostile.title, font }, paper_bgcolor: hostile.color };
  attacked = await svgOf([{ y: [1, 2], name: hostile.name }], layout);
});

test("text from data never becomes markup", () => {
  expect(attacked).not.toMatch(/<script|<img|<iframe|<foreignObject|<[^>]*\son\w+=/i);
  expect(attacked).not.toMatch(/="[^"]*javascript:/i);
  expect(count(attacked, "<svg")).toBe(1);
  expect(() => new Resvg(attacked)).not.toThrow();
});

test("a document points nowhere but to its links", () => {
  const addresses = attacked.match(/https?:\/\/[^"'\s)&<]+/g) ?? [];
  const foreign = addresses.filter((address) => !address.startsWith("http://www.w3.org/"));
  expect(new Set(foreign)).toEqual(new Set(["http://example.org/"]));
  expect(attacked).toContain('xlink:href="http://example.org/"');
  expect(attacked).not.toMatch(/url\(\s*['"]?http/);
});

test("control characters and lone surrogates leave the document readable", async () => {
  const svg = await svgOf([bars], { title: { text: "a\u0000b\u0007c\ud800d\ufffee" } });
  expect(svg).toContain(">abcde<");
  expect(() => new Resvg(svg)).not.toThrow();
});
