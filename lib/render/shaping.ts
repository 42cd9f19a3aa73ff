import { type FontFace, fontFace, isLoaded, loadSlices } from "./font-faces";
import { type FontSlice, latinSlice, slicesFor } from "./font-slices";
import { collapsedPunctuation } from "./han-kerning";

/** Ascent and descent of the bundled font as shares of the font size. */
export const fontAscent = 1.16;
export const fontDescent = 0.288;

/** A stretch of text drawn with one face. Positions and widths are shares of the font size. */
export interface ShapedRun {
  readonly face: FontFace;
  readonly text: string;
  /** Where it starts in the whole text (UTF-16). */
  readonly start: number;
  readonly glyphs: readonly PlacedGlyph[];
}

/** A glyph at its place from the start of the text, in shares of the font size, `dy` upwards. */
export interface PlacedGlyph {
  readonly id: number;
  readonly x: number;
  readonly dy: number;
  readonly advance: number;
  readonly kern: number;
  /** Index in the whole text (UTF-16) of the first character it stands for. */
  readonly cluster: number;
}

/** A line of text set in the bundled font. */
export interface ShapedText {
  readonly runs: readonly ShapedRun[];
  /** Advance of the glyphs as a share of the font size, kerning apart. */
  readonly advance: number;
  /** What kerning adds, as a share of the font size. */
  readonly kern: number;
}

const shaped = new Map<string, ShapedText>();
const wanted = new Set<FontSlice>();

/**
 * Sets a text in the bundled font, with kerning and ligatures, slice by slice as a browser does.
 *
 * A slice that is not loaded yet is noted for `loadWantedSlices`, and its characters are set with the Latin slice meanwhile.
 *
 * @param weight CSS font weight, 100 to 900
 */
export function shapeText(text: string, weight: number): ShapedText {
  const key = `${weight}|${text}`;
  const before = shaped.get(key);
  if (before) return before;
  const missing = wanted.size;
  const made = shape(text, weight);
  if (wanted.size === missing) {
    if (shaped.size > 50_000) shaped.clear();
    shaped.set(key, made);
  }
  return made;
}

/** Loads the slices for the characters of a text, and the Latin one. */
export async function loadSlicesFor(text: string): Promise<void> {
  await loadSlices([latinSlice()]);
  for (const character of new Set(text)) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (isInvisible(codePoint)) continue;
    for (const slice of slicesFor(codePoint)) {
      await loadSlices([slice]);
      if (fontFace(slice, 400).has(codePoint)) break;
    }
  }
}

/** Loads what `shapeText` missed; false if it missed nothing. */
export async function loadWantedSlices(): Promise<boolean> {
  if (wanted.size === 0) return false;
  await loadSlices(wanted);
  wanted.clear();
  return true;
}

/** Width of a set text in px, to a 64th of a pixel, with the rounding of FreeType's and Chromium's fixed-point sizes. */
export function textWidth({ advance, kern }: ShapedText, size: number): number {
  const perThousand = Math.round((Math.floor(size * 64) * 65_536) / 1000) / (64 * 65_536);
  return Math.ceil((advance * 1000 * perThousand + kern * size) * 64 - 1e-6) / 64;
}

/** The part of a set text that stands for the characters from `start` to before `end` (UTF-16). */
export function sliceShaped(whole: ShapedText, start: number, end: number): ShapedText {
  const runs: ShapedRun[] = [];
  let [advance, kern, origin] = [0, 0, 0];
  for (const run of whole.runs) {
    const glyphs: PlacedGlyph[] = [];
    for (const glyph of run.glyphs) {
      if (glyph.cluster < start) origin += glyph.advance + glyph.kern;
      else if (glyph.cluster < end) {
        glyphs.push({ ...glyph, x: glyph.x - origin });
        advance += glyph.advance;
        kern += glyph.kern;
      }
    }
    const text = run.text.slice(Math.max(0, start - run.start), Math.max(0, end - run.start));
    if (glyphs.length > 0) runs.push({ face: run.face, text, start: Math.max(start, run.start), glyphs });
  }
  return { runs, advance, kern };
}

function shape(text: string, weight: number): ShapedText {
  const runs: ShapedRun[] = [];
  const halved = collapsedPunctuation(text);
  let [advance, kern, start] = [0, 0, 0];
  for (const piece of splitByFace(text, weight)) {
    const em = piece.face.unitsPerEm;
    const glyphs: PlacedGlyph[] = [];
    const own = halved.map((at) => at - start).filter((at) => at >= 0 && at < piece.text.length);
    for (const glyph of piece.face.shape(piece.text, own)) {
      const placed = { x: advance + kern + glyph.dx / em, dy: glyph.dy / em, cluster: glyph.cluster + start };
      glyphs.push({ id: glyph.id, ...placed, advance: glyph.advance / em, kern: glyph.kern / em });
      advance += glyph.advance / em;
      kern += glyph.kern / em;
    }
    runs.push({ face: piece.face, text: piece.text, start, glyphs });
    start += piece.text.length;
  }
  return { runs, advance, kern };
}

function splitByFace(text: string, weight: number): { face: FontFace; text: string }[] {
  const pieces: { face: FontFace; text: string }[] = [];
  for (const character of text) {
    const last = pieces.at(-1);
    const face = faceFor(character.codePointAt(0) ?? 0, weight, last?.face);
    if (last?.face === face) last.text += character;
    else pieces.push({ face, text: character });
  }
  return pieces;
}

function faceFor(codePoint: number, weight: number, current: FontFace | undefined): FontFace {
  if (isInvisible(codePoint) || (isMark(codePoint) && current?.has(codePoint)))
    return current ?? fontFace(latinSlice(), weight);
  for (const slice of slicesFor(codePoint)) {
    if (!isLoaded(slice)) {
      wanted.add(slice);
      continue;
    }
    const face = fontFace(slice, weight);
    if (face.has(codePoint)) return face;
  }
  return fontFace(latinSlice(), weight);
}

/** Code points that no font draws: the soft hyphen, spaces of no width, joiners, variation selectors, the byte order mark. */
const invisible = [
  [0xad, 0xad],
  [0x200b, 0x200f],
  [0x2060, 0x2064],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
] as const;

function isInvisible(codePoint: number): boolean {
  return invisible.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** Combining marks stay with the letter they belong to. */
function isMark(codePoint: number): boolean {
  return codePoint >= 0x300 && codePoint <= 0x36f;
}
