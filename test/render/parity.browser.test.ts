import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PlotlyFigure, renderFigure } from "../../lib/render";
import { pageBox } from "../../lib/render/boxes";
import type { DomElement } from "../../lib/render/document/element";
import { withDrawing } from "../../lib/render/draw";
import { figureJson } from "../../lib/render/figure";
import { figureSize } from "../../lib/render/options";
import { ChromiumPage, type NamedBox } from "./chromium";
import { corpus } from "./corpus";
import { readGrey, ssim } from "./ssim";

// PARITY_FOLDER=… keeps both pictures of each figure; PARITY_ONLY=… draws only the figures with that in their name.
const folder = process.env.PARITY_FOLDER;
const only = process.env.PARITY_ONLY ?? "";
const figures = Object.entries(corpus).filter(([name]) => name.includes(only));

/** No box is further off than this, in CSS pixels: the labels along a contour alone, whose place follows from path lengths. */
const exceptions: Readonly<Record<string, number>> = { contours: 2 };

interface Comparison {
  readonly name: string;
  readonly similarity: number;
  /** How far each box is from Chromium's, in CSS pixels. */
  readonly distances: readonly number[];
}

describe.each([1, 2])("at %i pixels per CSS pixel", (scale) => {
  let chromium: ChromiumPage;
  const compared: Comparison[] = [];

  beforeAll(async () => {
    chromium = await ChromiumPage.open(scale);
  });
  afterAll(async () => {
    await chromium?.close();
    report(scale, compared);
  });

  test.each(figures)("%s looks as in Chromium", async (name, figure) => {
    const comparison = await compare(chromium, name, figure, scale);
    compared.push(comparison);
    expect(Math.max(...comparison.distances)).toBeLessThan(exceptions[name] ?? 0.1);
    expect(comparison.similarity).toBeGreaterThan(0.98);
  });

  test("the whole lot is close", () => {
    const similarities = compared.map(({ similarity }) => similarity).sort((a, b) => a - b);
    const distances = compared.flatMap(({ distances: all }) => all);
    expect(similarities.at(similarities.length >> 1)).toBeGreaterThan(0.995);
    expect(similarities.at(Math.floor(similarities.length / 20))).toBeGreaterThan(0.985);
    expect(distances.filter((distance) => distance < 0.1).length / distances.length).toBeGreaterThan(0.99);
  });
});

async function compare(page: ChromiumPage, name: string, figure: PlotlyFigure, scale: number): Promise<Comparison> {
  await page.draw(figure);
  const theirs = await page.screenshot();
  const theirBoxes = await page.boxes();
  const ours = await renderFigure(figure, { format: "png", scale });
  const ourBoxes = await boxesOf(figure);
  if (folder) {
    mkdirSync(join(folder, String(scale)), { recursive: true });
    writeFileSync(join(folder, String(scale), `${name}.ours.png`), ours);
    writeFileSync(join(folder, String(scale), `${name}.chromium.png`), theirs);
  }
  expect(ourBoxes.map((box) => box.name)).toEqual(theirBoxes.map((box) => box.name));
  const distances = theirBoxes.map((box, index) => distance(box, ourBoxes[index] ?? box));
  return { name, similarity: ssim(readGrey(ours), readGrey(theirs)), distances };
}

/** How far the corners of two boxes are apart at most, along either axis. */
function distance(a: NamedBox, b: NamedBox): number {
  const right = Math.abs(a.x + a.width - b.x - b.width);
  const bottom = Math.abs(a.y + a.height - b.y - b.height);
  return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y), right, bottom);
}

/** The boxes that `figureBoxes` in page.js gathers, from our drawing. */
async function boxesOf(figure: PlotlyFigure): Promise<NamedBox[]> {
  const size = figureSize(figure.layout, { format: "svg" });
  return withDrawing({ json: figureJson(figure), ...size }, ({ layers }) =>
    layers.flatMap((layer) => [...layer.descendants()].flatMap(namedBox)),
  );
}

function namedBox(element: DomElement): NamedBox[] {
  const parent = element.parentNode?.getAttribute("class") ?? "";
  const isBackground = element.hasClass("bg") && /(^| )(bglayer|legend)( |$)/.test(parent);
  if (element.localName !== "text" && !isBackground) return [];
  const name = isBackground ? "rect" : element.textContent;
  const box = pageBox(element);
  return box && box.width > 0 && name !== "" ? [{ name, ...box }] : [];
}

function report(scale: number, compared: readonly Comparison[]): void {
  const sorted = [...compared].sort((a, b) => a.similarity - b.similarity);
  const boxes = compared.flatMap(({ distances }) => distances);
  const share = (limit: number): string =>
    `${((100 * boxes.filter((box) => box <= limit).length) / boxes.length).toFixed(1)} %`;
  const at = (quantile: number): string =>
    (sorted[Math.floor(quantile * (sorted.length - 1))]?.similarity ?? 0).toFixed(4);
  const lowest = sorted.slice(0, 5).map(({ name, similarity }) => `${name} ${similarity.toFixed(4)}`);
  console.log(
    [
      `${compared.length} figures at ${scale}x: SSIM least ${at(0)}, 5 % ${at(0.05)}, median ${at(0.5)}`,
      `${boxes.length} boxes: within 0.1 px ${share(0.1)}, within 1.5 px ${share(1.5)}`,
      `least alike: ${lowest.join("; ")}`,
    ].join("\n"),
  );
}
