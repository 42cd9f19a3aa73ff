import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { type JsonObject, renderFigure } from "../../lib/render";

async function pictureOf(data: JsonObject[], layout: JsonObject = {}, scale = 1): Promise<PNG> {
  const file = await renderFigure({ data, layout }, { format: "png", width: 200, height: 120, scale });
  return PNG.sync.read(Buffer.from(file));
}

function pixel({ data, width }: PNG, x: number, y: number): number[] {
  return [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
}

/** How many pixels are darker than half, in the band where a title stands. */
function inkOf({ data, width }: PNG): number {
  let dark = 0;
  for (let index = 0; index < width * 40; index++) if ((data[index * 4] ?? 255) < 128) dark += 1;
  return dark;
}

test("a picture has the size of the figure times the scale", async () => {
  const { width, height } = await pictureOf([], {}, 2.5);
  expect([width, height]).toEqual([500, 300]);
});

test("colours arrive where they belong", async () => {
  const layout = {
    paper_bgcolor: "rgb(1,2,3)",
    plot_bgcolor: "rgb(250,240,230)",
    margin: { l: 50, r: 50, t: 30, b: 30 },
  };
  const axis = { visible: false };
  const picture = await pictureOf([{ x: [0], y: [0], marker: { color: "rgb(0,114,178)", size: 20 } }], {
    ...layout,
    xaxis: { ...axis, range: [-1, 1] },
    yaxis: { ...axis, range: [-1, 1] },
  });
  expect(pixel(picture, 3, 3)).toEqual([1, 2, 3]);
  expect(pixel(picture, 60, 40)).toEqual([250, 240, 230]);
  expect(pixel(picture, 100, 60)).toEqual([0, 114, 178]);
});

test("cells of a heat map have sharp borders and the colours of the scale", async () => {
  const colorscale = [
    [0, "rgb(255,0,0)"],
    [1, "rgb(0,0,255)"],
  ];
  const trace = { type: "heatmap", z: [[0, 1]], colorscale, showscale: false };
  const picture = await pictureOf([trace], { margin: { l: 0, r: 0, t: 0, b: 0 } });
  expect([pixel(picture, 98, 60), pixel(picture, 102, 60)]).toEqual([
    [255, 0, 0],
    [0, 0, 255],
  ]);
});

test("Chinese letters are letters, not boxes for what is missing", async () => {
  const titled = (text: string): Promise<PNG> => pictureOf([], { title: { text, font: { size: 24 } } });
  const [dense, sparse, again, missing] = await Promise.all(["算", "一", "算", "\u{10ffff}"].map(titled));
  if (!dense || !sparse || !again || !missing) throw new Error("four pictures");
  expect(inkOf(sparse)).toBeGreaterThan(15);
  expect(inkOf(dense)).toBeGreaterThan(4 * inkOf(sparse));
  expect(dense.data.equals(again.data)).toBe(true);
  expect(dense.data.equals(missing.data)).toBe(false);
});

test("bold is darker than plain", async () => {
  const [plain, bold] = await Promise.all(["租金", "<b>租金</b>"].map((text) => pictureOf([], { title: { text } })));
  if (!plain || !bold) throw new Error("two pictures");
  expect(inkOf(bold)).toBeGreaterThan(1.2 * inkOf(plain));
});
