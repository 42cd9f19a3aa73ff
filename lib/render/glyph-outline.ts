import type { FontFace } from "./font-faces";

interface Outline {
  /** Where the first contour starts, in font units. */
  readonly x: number;
  readonly y: number;
  /** The path after the first `M`, all relative. */
  readonly rest: string;
}

const outlines = new WeakMap<FontFace, Map<number, Outline | null>>();

/**
 * A glyph as SVG path data in thousandths of the font size, y upwards.
 * @param x,y where its origin stands, in the same unit
 */
export function glyphOutline(face: FontFace, glyph: number, x: number, y: number): string {
  const outline = outlineOf(face, glyph);
  return outline ? `M${round(x + outline.x)},${round(y + outline.y)}${outline.rest}` : "";
}

function outlineOf(face: FontFace, glyph: number): Outline | null {
  let known = outlines.get(face);
  if (!known) {
    known = new Map();
    outlines.set(face, known);
  }
  const before = known.get(glyph);
  if (before !== undefined) return before;
  const made = relative(face.outline(glyph), 1000 / face.unitsPerEm);
  known.set(glyph, made);
  return made;
}

const command = /([MLQCZ])([^MLQCZ]*)/g;

/** Rewrites absolute path data so that it can be moved by changing its first point alone. */
function relative(path: string, scale: number): Outline | null {
  let start: readonly [number, number] | null = null;
  let rest = "";
  let [x, y, firstX, firstY] = [0, 0, 0, 0];
  for (const [, letter = "", list = ""] of path.matchAll(command)) {
    if (letter === "Z") {
      rest += "z";
      [x, y] = [firstX, firstY];
      continue;
    }
    const values = list
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((value) => round(Number(value) * scale));
    const moved = values.map((value, index) => round(value - (index % 2 === 0 ? x : y)));
    [x, y] = [values.at(-2) ?? x, values.at(-1) ?? y];
    if (letter === "M") [firstX, firstY] = [x, y];
    if (start) rest += letter.toLowerCase() + moved.join(" ").replaceAll(" -", "-");
    else start = [x, y];
  }
  return start && { x: start[0], y: start[1], rest };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
