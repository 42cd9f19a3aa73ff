import { DomElement } from "./document/element";
import { type Box, joinBoxes } from "./matrix";
import { pageMatrix } from "./page-matrix";
import { fontAscent, fontDescent, type ShapedText, shapeText, sliceShaped, textWidth } from "./shaping";
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
  /** How much larger the text is drawn than its user units say: fonts are fitted to the size on the page. */
  readonly zoom: number;
  readonly shaped: ShapedText;
  /** Advance in px. */
  readonly width: number;
}

/** Characters of one text node, with what moves them. */
interface Piece {
  readonly element: DomElement;
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly italic: boolean;
  readonly move: Move | null;
}

/** Positions from the attributes of the elements that open before a piece. */
interface Move {
  x: number | null;
  y: number | null;
  dx: number;
  dy: number;
}

/** Places every piece of an SVG `text` element: `x`, `y`, `dx`, `dy`, `text-anchor`, nested sizes and weights. */
export function layoutText(text: DomElement): readonly TextSpan[] {
  const pieces: Piece[] = [];
  collect(text, pieces, { x: null, y: null, dx: 0, dy: 0 });
  const spans: TextSpan[] = [];
  let [x, y, chunk] = [0, 0, 0];
  const anchor = anchorShare(text);
  const zoom = zoomOf(text);
  for (const { piece, shaped } of shapePieces(pieces)) {
    const { move } = piece;
    if (move && (move.x !== null || move.y !== null)) {
      anchorChunk(spans, chunk, anchor);
      chunk = spans.length;
    }
    x = (move?.x ?? x) + (move?.dx ?? 0);
    y = (move?.y ?? y) + (move?.dy ?? 0);
    const width = textWidth(shaped, piece.size * zoom) / zoom;
    spans.push({ ...piece, x, y, zoom, shaped, width });
    x += width;
  }
  anchorChunk(spans, chunk, anchor);
  return spans;
}

/** The box around the line boxes and the ink of some spans, as browsers give it for text; null for no text. */
export function spansBox(spans: readonly TextSpan[]): Box | null {
  return spans.reduce<Box | null>((box, span) => joinBoxes(box, spanBox(span)), null);
}

/** Gathers the text nodes inside an element; `open` is what has moved the pen since the last piece, null for nothing. */
function collect(element: DomElement, pieces: Piece[], open: Move | null): Move | null {
  let move = open;
  const [x, y] = [lengthOf(element, "x"), lengthOf(element, "y")];
  const [dx, dy] = [lengthOf(element, "dx") ?? 0, lengthOf(element, "dy") ?? 0];
  if (x !== null || y !== null || dx !== 0 || dy !== 0) {
    move = {
      x: x ?? move?.x ?? null,
      y: y ?? move?.y ?? null,
      dx: dx + (x === null ? (move?.dx ?? 0) : 0),
      dy: dy + (y === null ? (move?.dy ?? 0) : 0),
    };
  }
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child instanceof DomElement) {
      if (isTextContent(child)) move = collect(child, pieces, move);
      continue;
    }
    const text = visibleText(child.data, element);
    if (text === "") continue;
    pieces.push({
      element,
      text,
      size: fontSize(element),
      weight: fontWeight(element),
      italic: isItalic(element),
      move,
    });
    move = null;
  }
  return move;
}

function isTextContent(element: DomElement): boolean {
  return /^(tspan|a|text)$/.test(element.localName) && ownStyle(element, "display") !== "none";
}

function lengthOf(element: DomElement, attribute: string): number | null {
  const text = element.getAttribute(attribute);
  const value = Number.parseFloat(text ?? "");
  if (text === null || Number.isNaN(value)) return null;
  return text.trim().endsWith("em") ? value * fontSize(element) : value;
}

/** Sets neighbours of one font together, for kerning reaches across element borders. */
function* shapePieces(pieces: readonly Piece[]): Generator<{ piece: Piece; shaped: ShapedText }> {
  for (let first = 0; first < pieces.length; ) {
    const head = pieces[first];
    let last = first + 1;
    while (head && isSameFont(head, pieces[last])) last += 1;
    const group = pieces.slice(first, last);
    const whole = shapeText(group.map((piece) => piece.text).join(""), head?.weight ?? 400);
    let start = 0;
    for (const piece of group) {
      const end = start + piece.text.length;
      yield { piece, shaped: group.length === 1 ? whole : sliceShaped(whole, start, end) };
      start = end;
    }
    first = last;
  }
}

function isSameFont(head: Piece, next: Piece | undefined): boolean {
  if (!next || next.move) return false;
  return next.size === head.size && next.weight === head.weight && next.italic === head.italic;
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

/** Moves the spans from `start` on so that `text-anchor` holds for them as one. */
function anchorChunk(spans: TextSpan[], start: number, anchor: number): void {
  const [first, last] = [spans[start], spans.at(-1)];
  if (!first || !last || anchor === 0) return;
  const shift = (last.x + last.width - first.x) * anchor;
  for (const span of spans.slice(start)) span.x -= shift;
}

function zoomOf(text: DomElement): number {
  let isScaled = false;
  for (let at: DomElement | null = text; at; at = at.parentNode) {
    if (/scale|matrix/.test(at.getAttribute("transform") ?? "")) isScaled = true;
  }
  if (!isScaled) return 1;
  const [a, b, c, d] = pageMatrix(text);
  return Math.sqrt((a * a + b * b + c * c + d * d) / 2) || 1;
}

/** Line boxes have whole ascents and descents and glyphs whole ink edges on the page, as in Chromium. */
function spanBox(span: TextSpan): Box {
  let [left, right] = [0, span.width];
  const size = span.size * span.zoom;
  for (const run of span.shaped.runs) {
    for (const glyph of run.glyphs) {
      const ink = run.face.ink(glyph.id, span.italic);
      if (!ink) continue;
      const scale = size / run.face.unitsPerEm;
      left = Math.min(left, (glyph.x * size + Math.floor(ink[0] * scale)) / span.zoom);
      right = Math.max(right, (glyph.x * size + Math.ceil(ink[1] * scale)) / span.zoom);
    }
  }
  const [ascent, descent] = [Math.round(fontAscent * size) / span.zoom, Math.round(fontDescent * size) / span.zoom];
  return { x: span.x + left, y: span.y - ascent, width: right - left, height: ascent + descent };
}
