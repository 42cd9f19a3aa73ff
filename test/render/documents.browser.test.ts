import { afterAll, beforeAll, expect, test } from "vitest";
import { type FigureFormat, renderFigure } from "../../lib/render";
import { ChromiumPage } from "./chromium";
import { corpus } from "./corpus";
import { readGrey, ssim } from "./ssim";

const names = ["chinese titles", "rich text", "heat map", "stacked bars with text", "greek and signs", "annotations"];

let chromium: ChromiumPage;
beforeAll(async () => {
  chromium = await ChromiumPage.open(2);
});
afterAll(async () => {
  await chromium?.close();
});

async function write(
  name: string,
  format: FigureFormat,
  more: { scale?: number; text?: "outlines" } = {},
): Promise<Buffer> {
  return Buffer.from(await renderFigure(corpus[name] ?? { data: [] }, { format, ...more }));
}

/** A page with nothing but a picture. */
function framed(svg: Buffer): string {
  const source = `data:image/svg+xml;base64,${svg.toString("base64")}`;
  return `<!doctype html><style>body{margin:0}img{display:block}</style><img src="${source}">`;
}

test.each(names)("%s: the SVG, shown by Chromium, is our PNG", async (name) => {
  const png = readGrey(await write(name, "png", { scale: 2 }));
  for (const svg of [await write(name, "svg"), await write(name, "svg", { text: "outlines" })]) {
    const { picture } = await chromium.show(framed(svg), png.width / 2, png.height / 2);
    expect(ssim(readGrey(picture), png)).toBeGreaterThan(0.985);
  }
});

test.each(names)("%s: the HTML page draws our PNG and asks for nothing", async (name) => {
  const png = readGrey(await write(name, "png", { scale: 2 }));
  const { picture, requests } = await chromium.show(String(await write(name, "html")), png.width / 2, png.height / 2);
  expect(requests).toEqual([]);
  expect(ssim(readGrey(picture), png)).toBeGreaterThan(0.985);
});

test("text from data runs nowhere", async () => {
  const attack =
    '</script></style><script>attacked=true</script><img src=x onerror="attacked=true"><svg onload="attacked=true">';
  const layout = { showlegend: true, title: { text: attack }, font: { family: attack }, paper_bgcolor: attack };
  const figure = { data: [{ y: [1, 2], name: attack, type: "bar", text: attack }], layout };
  for (const format of ["html", "svg"] as const) {
    const file = Buffer.from(await renderFigure(figure, { format })).toString();
    const { attacked, requests } = await chromium.show(file, 700, 450);
    expect([attacked, requests]).toEqual([false, []]);
  }
});

test("the check for attacks sees one", async () => {
  const { attacked } = await chromium.show('<p class="main-svg">here<script>attacked=true</script>', 100, 100);
  expect(attacked).toBe(true);
});
