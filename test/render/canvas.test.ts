import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { canvasToDataUrl, createCanvasContext } from "../../lib/render/canvas";

function pixelsOf(canvas: { width: number; height: number }): number[][] {
  const url = canvasToDataUrl(canvas);
  const { data } = PNG.sync.read(Buffer.from(url.replace("data:image/png;base64,", ""), "base64"));
  return Array.from({ length: data.length / 4 }, (_, index) => [...data.subarray(index * 4, index * 4 + 4)]);
}

test("rectangles fill the pixels they cover, clipped to the canvas", () => {
  const canvas = { width: 3, height: 1 };
  const context = createCanvasContext(canvas);
  context.fillStyle = "rgba(10,20,30,1)";
  context.fillRect(1, -5, 9, 20);
  expect(pixelsOf(canvas)).toEqual([
    [0, 0, 0, 0],
    [10, 20, 30, 255],
    [10, 20, 30, 255],
  ]);
});

test("half a colour over another gives their mean", () => {
  const canvas = { width: 1, height: 1 };
  const context = createCanvasContext(canvas);
  context.fillStyle = "rgb(200,0,100)";
  context.fillRect(0, 0, 1, 1);
  context.fillStyle = "rgba(0,100,100,0.5)";
  context.fillRect(0, 0, 1, 1);
  expect(pixelsOf(canvas)).toEqual([[100, 50, 100, 255]]);
});

test.each([
  ["hsl(0,100%,50%)", [255, 0, 0, 255]],
  ["hsl(120,100%,25%)", [0, 128, 0, 255]],
  ["hsla(240,100%,50%,0)", [0, 0, 0, 0]],
  ["no colour", [0, 0, 0, 0]],
])("%s is painted as %j", (color, pixel) => {
  const canvas = { width: 1, height: 1 };
  const context = createCanvasContext(canvas);
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  expect(pixelsOf(canvas)).toEqual([pixel]);
});

test("image data are put down as they are", () => {
  const canvas = { width: 2, height: 1 };
  const context = createCanvasContext(canvas);
  const image = context.createImageData(2, 1);
  image.data.set([1, 2, 3, 4, 5, 6, 7, 8]);
  context.putImageData(image, 0, 0);
  expect(pixelsOf(canvas)).toEqual([
    [1, 2, 3, 4],
    [5, 6, 7, 8],
  ]);
});
