import { DomElement } from "./document/element";
import { italicSlant } from "./font-faces";
import { fontFamily } from "./font-slices";
import { fontName } from "./font-subset";
import { glyphOutline } from "./glyph-outline";
import { invert, type Matrix, multiply } from "./matrix";
import { pageMatrix } from "./page-matrix";
import { fontAscent, type ShapedRun } from "./shaping";
import { inheritedStyle } from "./styles";
import { escapeMarkup, writeAttributes, writeNumber } from "./svg-markup";
import { layoutText, type TextSpan } from "./text-layout";

/** Writes a `text` element as text, set in the bundled font where that is at hand. */
export function writeLiveText(element: DomElement): string {
  let content = "";
  for (const child of element.childNodes) {
    if (!(child instanceof DomElement)) content += escapeMarkup(child.data);
    else if (/^(tspan|a)$/.test(child.localName)) content += writeLiveText(child);
  }
  if (content === "" && element.localName === "text") return "";
  const written = writeAttributes(element).replace(/font-family: (?=[^;])/, `font-family: '${fontFamily}', `);
  return `<${element.localName}${written}>${content}</${element.localName}>`;
}

/** Writes a `text` element as the outlines of its letters. */
export function writeOutlines(element: DomElement): string {
  return writeLetters(element, null);
}

/**
 * Writes a `text` element as outlines, each letter moved to where Chromium's text painting puts it on the pixels: whole
 * pixels across the line and quarters along it.
 * @param scale pixels per user unit
 */
export function writeSnappedOutlines(element: DomElement, scale: number): string {
  return writeLetters(element, multiply([scale, 0, 0, scale, 0, 0], pageMatrix(element)));
}

/**
 * Writes a `text` element as runs of one font each, at fixed places, for renderers that know no line of text but a simple one.
 * The family of a run is its `fontName`.
 */
export function writePlacedText(element: DomElement): string {
  let content = "";
  for (const span of layoutText(element)) {
    const fill = span.element === element ? "" : writeFill(span.element);
    for (const run of span.shaped.runs) content += writeRun(span, run, fill);
    content += writeDecoration(span, fill);
  }
  return content === "" ? "" : `<g${writeAttributes(element, textOnly)}>${content}</g>`;
}

function writeRun(span: TextSpan, run: ShapedRun, fill: string): string {
  if (run.text.trim() === "") return "";
  const places = [...run.text].map(() => "");
  const starts = characterStarts(run.text);
  for (const glyph of run.glyphs) {
    const index = starts.indexOf(glyph.cluster - run.start);
    if (index >= 0) places[index] ||= writeNumber(glyph.x * span.size);
  }
  const family = fontName(run.face.slice, run.face.weight);
  const slant = span.italic ? -italicSlant : 0;
  const matrix = `matrix(1,0,${slant},1,${writeNumber(span.x)},${writeNumber(span.y)})`;
  const x = places.some((place) => place === "") ? (places[0] ?? "0") : places.join(" ");
  return `<text transform="${matrix}" x="${x}" y="0" font-family="${family}" font-size="${span.size}" xml:space="preserve"${fill}>${escapeMarkup(run.text)}</text>`;
}

function characterStarts(text: string): number[] {
  const starts: number[] = [];
  let start = 0;
  for (const character of text) {
    starts.push(start);
    start += character.length;
  }
  return starts;
}

/** What a group of outlines does not take over from the text it stands for. */
const textOnly = /^(x|y|dx|dy|text-.*|xml:space|font.*|white-space|letter-spacing)$/;

function writeLetters(element: DomElement, toPixels: Matrix | null): string {
  let content = "";
  for (const span of layoutText(element)) content += writeSpan(span, element, toPixels);
  if (content === "") return "";
  return `<g${writeAttributes(element, textOnly)}${writeShadow(element)} shape-rendering="auto">${content}</g>`;
}

function writeSpan(span: TextSpan, text: DomElement, toPixels: Matrix | null): string {
  const place = toPixels ? pixelGrid(toPixels) : null;
  let path = "";
  for (const run of span.shaped.runs) {
    for (const glyph of run.glyphs) {
      let [x, y] = [span.x + glyph.x * span.size, span.y - glyph.dy * span.size];
      if (place) [x, y] = place(x, y);
      path += glyphOutline(run.face, glyph.id, ((x - span.x) / span.size) * 1000, ((span.y - y) / span.size) * 1000);
    }
  }
  const fill = span.element === text ? "" : writeFill(span.element);
  const decoration = writeDecoration(span, fill);
  if (path === "") return decoration;
  const scale = writeNumber(span.size / 1000);
  const slant = span.italic ? writeNumber((span.size / 1000) * italicSlant) : "0";
  const matrix = `matrix(${scale},0,${slant},-${scale},${writeNumber(span.x)},${writeNumber(span.y)})`;
  return `<path transform="${matrix}" d="${path}"${fill}/>${decoration}`;
}

/** Where a letter at a place in user space is drawn, likewise in user space. */
function pixelGrid(toPixels: Matrix): ((x: number, y: number) => readonly [number, number]) | null {
  const back = invert(toPixels);
  if (!back) return null;
  const [a, b, c, d, e, f] = toPixels;
  const isUpright = Math.abs(b) < 1e-6 && Math.abs(c) < 1e-6;
  const isSideways = Math.abs(a) < 1e-6 && Math.abs(d) < 1e-6;
  const [stepX, stepY] = [isSideways ? 1 : 4, isUpright ? 1 : 4];
  return (x, y) => {
    const column = Math.floor((a * x + c * y + e) * stepX + 0.5) / stepX;
    const row = Math.floor((b * x + d * y + f) * stepY + 0.5) / stepY;
    return [back[0] * column + back[2] * row + back[4], back[1] * column + back[3] * row + back[5]];
  };
}

function writeFill(element: DomElement): string {
  return ` style="${escapeMarkup(`fill: ${inheritedStyle(element, "fill") ?? "black"};`)}"`;
}

/** Lines under, over and through text, as thick and as far off as Chromium draws them. */
function writeDecoration(span: TextSpan, fill: string): string {
  const wanted =
    inheritedStyle(span.element, "text-decoration") ?? inheritedStyle(span.element, "text-decoration-line") ?? "";
  const thickness = Math.max(1, span.size / 10);
  const line = (y: number): string => {
    const [left, top] = [writeNumber(span.x), writeNumber(y)];
    return `<rect x="${left}" y="${top}" width="${writeNumber(span.width)}" height="${writeNumber(thickness)}"${fill}/>`;
  };
  return [
    wanted.includes("underline") ? line(span.y + Math.max(1, Math.ceil(thickness / 2))) : "",
    wanted.includes("overline") ? line(span.y - Math.round(fontAscent * span.size)) : "",
    wanted.includes("line-through") ? line(span.y - Math.round(fontAscent * span.size) / 3 - thickness / 2) : "",
  ].join("");
}

/** `text-shadow` as a filter, which outlines can have too. */
function writeShadow(element: DomElement): string {
  const shadow = inheritedStyle(element, "text-shadow");
  if (!shadow || shadow === "none") return "";
  const parts = shadow.split(/,(?![^(]*\))/).map((part) => `drop-shadow(${part.trim()})`);
  return ` filter="${escapeMarkup(parts.join(" "))}"`;
}
