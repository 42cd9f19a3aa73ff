import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The family name under which the bundled font is known in every output. */
export const fontFamily = "Noto Sans SC Variable";

/** One file of the bundled font and the characters it is for. */
export interface FontSlice {
  readonly name: string;
  readonly file: string;
  /** First and last code point of each range, both included. */
  readonly ranges: readonly (readonly [number, number])[];
  /** The ranges as CSS writes them. */
  readonly unicodeRange: string;
}

let slices: readonly FontSlice[] | undefined;
const found = new Map<number, readonly FontSlice[]>();

/**
 * The files of the bundled font (Noto Sans SC, Latin and simplified Chinese) that claim a character, the one a browser
 * would ask first at the front: of two `@font-face` rules for a character the later one wins.
 */
export function slicesFor(codePoint: number): readonly FontSlice[] {
  const before = found.get(codePoint);
  if (before) return before;
  slices ??= readSlices();
  const claims = slices.filter((slice) =>
    slice.ranges.some(([first, last]) => codePoint >= first && codePoint <= last),
  );
  found.set(codePoint, claims);
  return claims;
}

/** The slice with Latin letters, digits and punctuation: the first choice for everything else. */
export function latinSlice(): FontSlice {
  const [slice] = slicesFor(0x41);
  if (!slice) throw new Error("the bundled font has no slice for Latin letters");
  return slice;
}

const fontFace = /url\(\.\/files\/([^)]+)\)[^;]*;\s*unicode-range:\s*([^;]+);/g;

function readSlices(): readonly FontSlice[] {
  const folder = dirname(require.resolve("@fontsource-variable/noto-sans-sc/package.json"));
  const css = readFileSync(join(folder, "index.css"), "utf8");
  const rules = [...css.matchAll(fontFace)].map(([, file = "", unicodeRange = ""]) => ({
    name: file.replace(/-wght-normal\.woff2$/, ""),
    file: join(folder, "files", file),
    ranges: unicodeRange.split(",").map(parseRange),
    unicodeRange: unicodeRange.trim(),
  }));
  if (rules.length === 0) throw new Error(`no @font-face with a unicode-range in ${folder}/index.css`);
  return rules.reverse();
}

function parseRange(text: string): readonly [number, number] {
  const [first = "", last = first] = text.trim().replace(/^U\+/i, "").split("-");
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}
