import { Resvg } from "@resvg/resvg-js";

/**
 * Draws an SVG without text elements as a PNG file.
 * @param scale pixels per user unit
 */
export async function rasterize(svg: string, scale: number): Promise<Uint8Array> {
  const image = new Resvg(sharpenImages(svg), {
    fitTo: { mode: "zoom", value: scale },
    font: { loadSystemFonts: false },
    logLevel: "off",
  }).render();
  const file = image.asPng();
  await weigh(4 * image.width * image.height);
  return file;
}

/**
 * resvg knows the older name of `pixelated` alone. Where the border of two cells halves a pixel, it gives the pixel to the
 * first and browsers to the second: moved by less than shows, it does as they do.
 */
function sharpenImages(svg: string): string {
  return svg.replace(/<image ([^>]*)image-rendering: pixelated([^>]*)>/g, (_, before: string, after: string) => {
    return `<g transform="translate(0.004,0.004)"><image ${before}image-rendering: optimizeSpeed${after}></g>`;
  });
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
