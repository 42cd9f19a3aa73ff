import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The family name under which the bundled font is known in every output. */
export const fontFamily = "Noto Sans SC Variable";

/**
 * The packages with the bundled fonts, the one to ask first at the front: Latin and simplified Chinese; Greek, Cyrillic and
 * more of Latin in the same design; arrows, check marks and other signs.
 */
const fontPackages = [
  "@fontsource-variable/noto-sans-sc",
  "@fontsource-variable/source-sans-3",
  "@fontsource/noto-sans-symbols-2",
] as const;

/** One file of a bundled font and the characters it is for. */
export interface FontSlice {
  readonly name: string;
  readonly file: string;
  /** Whether it has every weight, or one alone. */
  readonly isVariable: boolean;
  /** First and last code point of each range, both included. */
  readonly ranges: readonly (readonly [number, number])[];
}

let slices: readonly FontSlice[] | undefined;
const found = new Map<number, readonly FontSlice[]>();

/**
 * The font files that claim a character, the one a browser would ask first at the front: of two `@font-face` rules of one
 * family the later one wins.
 */
export function slicesFor(codePoint: number): readonly FontSlice[] {
  const before = found.get(codePoint);
  if (before) return before;
  slices ??= fontPackages.flatMap(readSlices);
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

const fontFace = /url\(\.\/files\/([^)]+\.woff2)\)\s*format\('([^']+)'\)[^;]*;\s*unicode-range:\s*([^;]+);/g;

function readSlices(name: string): readonly FontSlice[] {
  const folder = dirname(require.resolve(`${name}/package.json`));
  const css = readFileSync(join(folder, "index.css"), "utf8");
  const rules = [...css.matchAll(fontFace)].map(([, file = "", format = "", unicodeRange = ""]) => ({
    name: file.replace(/(-wght)?-normal\.woff2$/, ""),
    file: join(folder, "files", file),
    isVariable: format === "woff2-variations",
    ranges: unicodeRange.split(",").map(parseRange),
  }));
  if (rules.length === 0) throw new Error(`no @font-face with a unicode-range in ${folder}/index.css`);
  return rules.reverse();
}

function parseRange(text: string): readonly [number, number] {
  const [first = "", last = first] = text.trim().replace(/^U\+/i, "").split("-");
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}
