import { DomElement } from "./document/element";
import type { DomText } from "./document/node";
import { type Box, joinBoxes } from "./matrix";
import { fontAscent, fontDescent, type ShapedText, shapeText, textWidth } from "./shaping";
import { fontSize, fontWeight, inheritedStyle, isItalic, ownStyle } from "./styles";

/** A piece of a text element that shares one style, at its place in the element's user space. */
export interface TextSpan {
  /** The innermost element around the piece: `text`, `tspan` or `a`. */
  readonly element: DomElement;
  readonly text: string;
  /** Left end of the baseline. */
  x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly italic: boolean;
  readonly shaped: ShapedText;
  /** Advance in px. */
  readonly width: number;
}

interface Cursor {
  x: number;
  y: number;
  /** Index of the first span of the chunk that `text-anchor` moves as one. */
  chunk: number;
  readonly spans: TextSpan[];
  readonly anchor: number;
}

/** Places every piece of an SVG `text` element: `x`, `y`, `dx`, `dy`, `text-anchor`, nested sizes and weights. */
export function layoutText(text: DomElement): readonly TextSpan[] {
  const cursor: Cursor = { x: 0, y: 0, chunk: 0, spans: [], anchor: anchorShare(text) };
  enter(text, cursor);
  finishChunk(cursor);
  return cursor.spans;
}

/** The box around the line boxes and the ink of some spans, as browsers give it for text; null for no text. */
export function spansBox(spans: readonly TextSpan[]): Box | null {
  return spans.reduce<Box | null>((box, span) => joinBoxes(box, spanBox(span)), null);
}

function enter(element: DomElement, cursor: Cursor): void {
  position(element, cursor);
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (!(child instanceof DomElement)) place(child, element, cursor);
    else if (isTextContent(child)) enter(child, cursor);
  }
}

function isTextContent(element: DomElement): boolean {
  return /^(tspan|a|text)$/.test(element.localName) && ownStyle(element, "display") !== "none";
}

function position(element: DomElement, cursor: Cursor): void {
  const x = lengthOf(element, "x");
  const y = lengthOf(element, "y");
  if (x !== null || y !== null) {
    finishChunk(cursor);
    if (x !== null) cursor.x = x;
    if (y !== null) cursor.y = y;
  }
  cursor.x += lengthOf(element, "dx") ?? 0;
  cursor.y += lengthOf(element, "dy") ?? 0;
}

function lengthOf(element: DomElement, attribute: string): number | null {
  const text = element.getAttribute(attribute);
  const value = Number.parseFloat(text ?? "");
  if (text === null || Number.isNaN(value)) return null;
  return text.trim().endsWith("em") ? value * fontSize(element) : value;
}

function place(node: DomText, element: DomElement, cursor: Cursor): void {
  const text = visibleText(node.data, element);
  if (text === "") return;
  const [size, weight] = [fontSize(element), fontWeight(element)];
  const shaped = shapeText(text, weight);
  const width = textWidth(shaped, size);
  cursor.spans.push({
    element,
    text,
    x: cursor.x,
    y: cursor.y,
    size,
    weight,
    italic: isItalic(element),
    shaped,
    width,
  });
  cursor.x += width;
}

function visibleText(text: string, element: DomElement): string {
  const keepsSpace = /^(pre|break-spaces)/.test(inheritedStyle(element, "white-space") ?? "");
  const spaced = keepsSpace ? text.replace(/[\t\r\n]/g, " ") : text.replace(/\s+/g, " ").trim();
  switch (inheritedStyle(element, "text-transform")) {
    case "uppercase":
      return spaced.toUpperCase();
    case "lowercase":
      return spaced.toLowerCase();
    case "capitalize":
      return spaced.replace(
        /(^|[\s(\-/])(\p{L})/gu,
        (_, before: string, letter: string) => before + letter.toUpperCase(),
      );
    default:
      return spaced;
  }
}

function anchorShare(text: DomElement): number {
  const anchor = inheritedStyle(text, "text-anchor");
  if (anchor === "middle") return 0.5;
  return anchor === "end" ? 1 : 0;
}

function finishChunk(cursor: Cursor): void {
  const chunk = cursor.spans.slice(cursor.chunk);
  const [first] = chunk;
  if (first && cursor.anchor > 0) {
    const shift = (cursor.x - first.x) * cursor.anchor;
    for (const span of chunk) span.x -= shift;
    cursor.x -= shift;
  }
  cursor.chunk = cursor.spans.length;
}

/** Line boxes have whole ascents and descents and glyphs whole ink edges, as in Chromium. */
function spanBox(span: TextSpan): Box {
  let [left, right] = [span.x, span.x + span.width];
  for (const run of span.shaped.runs) {
    for (const glyph of run.glyphs) {
      const ink = run.face.ink(glyph.id, span.italic);
      if (!ink) continue;
      const scale = span.size / run.face.unitsPerEm;
      const start = span.x + glyph.x * span.size;
      left = Math.min(left, start + Math.floor(ink[0] * scale));
      right = Math.max(right, start + Math.ceil(ink[1] * scale));
    }
  }
  const [ascent, descent] = [Math.round(fontAscent * span.size), Math.round(fontDescent * span.size)];
  return { x: left, y: span.y - ascent, width: right - left, height: ascent + descent };
}
