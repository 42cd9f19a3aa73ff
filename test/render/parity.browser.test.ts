import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type PlotlyFigure, renderFigure } from "../../lib/render";
import { pageBox } from "../../lib/render/boxes";
import { DomElement } from "../../lib/render/document/element";
import { withDrawing } from "../../lib/render/draw";
import { figureJson } from "../../lib/render/figure";
import { figureSize } from "../../lib/render/options";
import { ChromiumPage, type NamedBox } from "./chromium";
import { corpus } from "./corpus";
import { readGrey, ssim } from "./ssim";

const scale = Number(process.env.PARITY_SCALE ?? 2);
const folder = process.env.PARITY_FOLDER;
const only = process.env.PARITY_ONLY;
const figures = Object.entries(corpus).filter(([name]) => !only || name.includes(only));

let chromium: ChromiumPage;
beforeAll(async () => {
  chromium = await ChromiumPage.open(scale);
});
afterAll(async () => {
  await chromium?.close();
});

test("figures look as in Chromium", async () => {
  const rows: { name: string; ssim: number; worst: number; off: number; boxes: number; what: string }[] = [];
  for (const [name, figure] of figures) {
    await chromium.draw(figure);
    const [theirs, theirBoxes] = [await chromium.screenshot(), await chromium.boxes()];
    const ours = await renderFigure(figure, { format: "png", scale });
    const ourBoxes = await boxesOf(figure);
    if (folder) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${name}.ours.png`), ours);
      writeFileSync(join(folder, `${name}.chromium.png`), theirs);
      writeFileSync(join(folder, `${name}.chromium.html`), await chromium.markup());
      writeFileSync(join(folder, `${name}.ours.svg`), await renderFigure(figure, { format: "svg" }));
    }
    const distance = theirBoxes.map((box, index) => [apart(box, ourBoxes[index]), box, ourBoxes[index]] as const);
    distance.sort((a, b) => b[0] - a[0]);
    const [worst] = distance;
    rows.push({
      name,
      ssim: ssim(readGrey(ours), readGrey(theirs)),
      worst: worst?.[0] ?? 0,
      off: distance.filter(([d]) => d > 1.5).length,
      boxes: theirBoxes.length,
      what: worst && worst[0] > 0.05 ? `${JSON.stringify(worst[1])} ${JSON.stringify(worst[2])}` : "",
    });
    if (ourBoxes.length !== theirBoxes.length) console.log(name, "box counts", ourBoxes.length, theirBoxes.length);
  }
  rows.sort((a, b) => a.ssim - b.ssim);
  console.log(
    rows.map((r) => `${r.ssim.toFixed(4)} ${r.worst.toFixed(2)} ${r.off}/${r.boxes} ${r.name} ${r.what}`).join("\n"),
  );
  expect(rows.length).toBe(figures.length);
});

function apart(box: NamedBox, other: NamedBox | undefined): number {
  if (!other || other.name !== box.name) return 999;
  return Math.max(
    Math.abs(box.x - other.x),
    Math.abs(box.y - other.y),
    Math.abs(box.x + box.width - other.x - other.width),
    Math.abs(box.y + box.height - other.y - other.height),
  );
}

async function boxesOf(figure: PlotlyFigure): Promise<NamedBox[]> {
  const size = figureSize(figure.layout, { format: "svg" });
  return withDrawing({ json: figureJson(figure), ...size }, ({ layers }) =>
    layers.flatMap((layer) => [...namedBoxes(layer)]),
  );
}

function* namedBoxes(element: DomElement): Generator<NamedBox> {
  const names = (element.getAttribute("class") ?? "").split(" ");
  const isBackground =
    names.includes("bg") && /(^| )(bglayer|legend\d*)( |$)/.test(element.parentElement?.getAttribute("class") ?? "");
  const name = element.localName === "text" ? (element.textContent ?? "") : isBackground ? "rect" : "";
  const box = name === "" ? null : pageBox(element);
  if (box && box.width > 0) yield { name, ...box };
  for (const child of element.childNodes) if (child instanceof DomElement) yield* namedBoxes(child);
}
