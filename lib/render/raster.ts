import { Resvg } from "@resvg/resvg-js";

/**
 * Draws an SVG without text elements as a PNG file.
 * @param scale pixels per user unit
 */
export async function rasterize(svg: string, scale: number): Promise<Uint8Array> {
  // resvg knows the older name of this value alone.
  const known = svg.replaceAll("image-rendering: pixelated", "image-rendering: optimizeSpeed");
  const image = new Resvg(known, {
    fitTo: { mode: "zoom", value: scale },
    font: { loadSystemFonts: false },
    logLevel: "off",
  }).render();
  const file = image.asPng();
  await weigh(4 * image.width * image.height);
  return file;
}

/**
 * Tells the garbage collector that so many bytes have become garbage, and lets it clear them away: resvg keeps its pixels
 * where the collector does not count them, and frees them only between two turns of the event loop. The buffer is never
 * written to and so takes no memory itself.
 */
async function weigh(bytes: number): Promise<void> {
  new ArrayBuffer(bytes);
  await new Promise((resolve) => setImmediate(resolve));
}
