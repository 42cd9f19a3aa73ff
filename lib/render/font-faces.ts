import { readFileSync } from "node:fs";
import type { Face, Font } from "harfbuzzjs" with { "resolution-mode": "import" };
import { decompress } from "wawoff2";
import type { FontSlice } from "./font-slices";

type HarfBuzz = typeof import("harfbuzzjs", { with: { "resolution-mode": "import" }});

/** Shift to the right per unit of height of a synthetic italic, as browsers slant a face that has none. */
export const italicSlant = 0.25;

/** A weight of one slice, ready to shape and to draw. */
export interface FontFace {
  readonly slice: FontSlice;
  readonly weight: number;
  readonly unitsPerEm: number;
  has(codePoint: number): boolean;
  /**
   * Sets a text.
   * @param halved indices (UTF-16) of full-width marks that are set in half their width
   */
  shape(text: string, halved: readonly number[]): readonly Glyph[];
  /** The outline as SVG path data in font units, y upwards. */
  outline(glyph: number): string;
  /** Left and right edge of the ink in font units, or null for a blank glyph. */
  ink(glyph: number, isItalic: boolean): readonly [number, number] | null;
}

/** A glyph of a shaped text: advance, kerning and offsets in font units. */
export interface Glyph {
  readonly id: number;
  /** Index in the text (UTF-16) of the first character it stands for. */
  readonly cluster: number;
  /** Its own advance, a whole number. */
  readonly advance: number;
  /** What kerning adds to the advance, to a 64th of a unit. */
  readonly kern: number;
  readonly dx: number;
  readonly dy: number;
}

/** Parts of a font unit in which kerning is measured: that of a variable font is not whole. */
const fineness = 64;

let engine: HarfBuzz | undefined;
const sfnt = new Map<string, Uint8Array>();
const faces = new Map<string, { face: Face; characters: ReadonlySet<number> }>();
const fonts = new Map<string, FontFace>();

/** Loads the shaping engine and unpacks the given slices; what is loaded stays in memory. */
export async function loadSlices(slices: Iterable<FontSlice>): Promise<void> {
  engine ??= await import("harfbuzzjs");
  for (const slice of slices) {
    if (sfnt.has(slice.name)) continue;
    const packed = readFileSync(slice.file);
    sfnt.set(slice.name, Buffer.from(await decompress(packed)));
  }
}

/** Whether a slice is unpacked already. */
export function isLoaded(slice: FontSlice): boolean {
  return sfnt.has(slice.name);
}

/** The unpacked TrueType file (variable weight) of a loaded slice. */
export function sliceFile(slice: FontSlice): Uint8Array {
  const file = sfnt.get(slice.name);
  if (!file) throw new Error(`the font slice ${slice.name} is not loaded`);
  return file;
}

/**
 * One weight of a loaded slice.
 * @param weight 100 to 900, clamped
 */
export function fontFace(slice: FontSlice, weight: number): FontFace {
  const key = `${slice.name}@${weight}`;
  const before = fonts.get(key);
  if (before) return before;
  if (!engine) throw new Error("the shaping engine is not loaded");
  const made = createFace(engine, slice, Math.min(900, Math.max(100, weight)));
  fonts.set(key, made);
  return made;
}

function createFace(harfbuzz: HarfBuzz, slice: FontSlice, weight: number): FontFace {
  const { face, characters } = faceOf(harfbuzz, slice);
  const font = new harfbuzz.Font(face);
  const fine = new harfbuzz.Font(face);
  if (slice.isVariable) for (const each of [font, fine]) each.setVariations([new harfbuzz.Variation("wght", weight)]);
  fine.setScale(face.upem * fineness, face.upem * fineness);
  const outlines = new Map<number, string>();
  const inks = new Map<number, readonly [number, number] | null>();
  const italicInks = new Map<number, readonly [number, number] | null>();
  const outline = (glyph: number): string => remember(outlines, glyph, () => font.glyphToPath(glyph));
  return {
    slice,
    weight,
    unitsPerEm: face.upem,
    has: (codePoint) => characters.has(codePoint),
    shape: (text, halved) => shapeWith(harfbuzz, { font, fine }, text, halved),
    outline,
    ink: (glyph, isItalic) =>
      isItalic
        ? remember(italicInks, glyph, () => inkOf(outline(glyph), italicSlant))
        : remember(inks, glyph, () => inkOf(outline(glyph), 0)),
  };
}

function faceOf(harfbuzz: HarfBuzz, slice: FontSlice): { face: Face; characters: ReadonlySet<number> } {
  const before = faces.get(slice.name);
  if (before) return before;
  const face = new harfbuzz.Face(new harfbuzz.Blob(sliceFile(slice)));
  const made = { face, characters: new Set(face.collectUnicodes()) };
  faces.set(slice.name, made);
  return made;
}

function shapeWith(
  harfbuzz: HarfBuzz,
  { font, fine }: { font: Font; fine: Font },
  text: string,
  halved: readonly number[],
): readonly Glyph[] {
  const buffer = new harfbuzz.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(harfbuzz.Direction.LTR);
  harfbuzz.shape(
    fine,
    buffer,
    halved.map((at) => new harfbuzz.Feature("halt", 1, at, at + 1)),
  );
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint: id, cluster }, index) => {
    const position = positions[index];
    if (!position) throw new Error("the shaping engine returned fewer positions than glyphs");
    const { xAdvance, xOffset, yOffset } = position;
    const advance = xAdvance === 0 ? 0 : font.glyphHAdvance(id);
    const kern = xAdvance === 0 ? 0 : (xAdvance - fine.glyphHAdvance(id)) / fineness;
    return { id, cluster, advance, kern, dx: xOffset / fineness, dy: yOffset / fineness };
  });
}

/** The horizontal extent of all points of an outline, control points included, as font engines bound a glyph. */
function inkOf(outline: string, slant: number): readonly [number, number] | null {
  const values = outline.match(/-?[\d.]+/g)?.map(Number) ?? [];
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let index = 0; index + 1 < values.length; index += 2) {
    const x = (values[index] ?? 0) + slant * (values[index + 1] ?? 0);
    left = Math.min(left, x);
    right = Math.max(right, x);
  }
  return left <= right ? [left, right] : null;
}

function remember<T>(known: Map<number, T>, key: number, make: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}
