import PDFDocument from "pdfkit";
import svgToPdf from "svg-to-pdfkit";
import type { Drawing } from "./draw";
import { fontUses, subsetOf } from "./font-subset";
import { writeSvg } from "./svg";
import { writePlacedText } from "./text-markup";

/** Points (1/72 inch) per CSS pixel (1/96 inch). */
const pointsPerPixel = 0.75;

/** The date every PDF bears, so that the same figure gives the same file. */
const fixedDate = new Date(Date.UTC(2024, 0, 1));

/** Writes a drawing as a one-page PDF: vectors, and text that can be selected, set in embedded subsets of the bundled font. */
export async function writePdf(drawing: Drawing, title: string): Promise<Uint8Array> {
  const [width, height] = [drawing.width * pointsPerPixel, drawing.height * pointsPerPixel];
  const document = new PDFDocument({
    size: [width, height],
    margin: 0,
    info: { Title: title, Producer: "five-problems", Creator: "five-problems", CreationDate: fixedDate },
  });
  const chunks: Uint8Array[] = [];
  document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    document.on("end", resolve);
    document.on("error", reject);
  });
  for (const use of fontUses(drawing.layers)) document.registerFont(use.name, Buffer.from(await subsetOf(use)));
  const svg = withoutEmptyDashes(writeSvg(drawing, { writeText: writePlacedText, tilesPatterns: true }));
  svgToPdf(document, svg, 0, 0, { fontCallback: (family) => family });
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

/** pdfkit refuses dashes of no length, which plotly.js uses to cut a line short. */
function withoutEmptyDashes(svg: string): string {
  return svg.replace(/stroke-dasharray: ([^;"]+)/g, (_, list: string) => {
    const lengths = list.split(/[\s,]+/).map((length) => Math.max(0.001, Number.parseFloat(length) || 0));
    return `stroke-dasharray: ${lengths.join(",")}`;
  });
}
