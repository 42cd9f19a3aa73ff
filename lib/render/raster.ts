import { Resvg } from "@resvg/resvg-js";

/**
 * Draws an SVG without text elements as a PNG file.
 * @param scale pixels per user unit
 */
export function rasterize(svg: string, scale: number): Uint8Array {
  const resvg = new Resvg(svg.replaceAll("image-rendering: pixelated", "image-rendering: optimizeSpeed"), {
    fitTo: { mode: "zoom", value: scale },
    font: { loadSystemFonts: false },
    logLevel: "off",
  });
  return resvg.render().asPng();
}
