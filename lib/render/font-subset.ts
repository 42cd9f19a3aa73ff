import subsetFont from "subset-font";
import type { DomElement } from "./document/element";
import { sliceFile } from "./font-faces";
import { type FontSlice, fontFamily } from "./font-slices";
import { layoutText } from "./text-layout";

/** The characters that a drawing sets in one weight of one slice of the bundled font. */
export interface FontUse {
  /** A name for the font in documents that carry several. */
  readonly name: string;
  readonly slice: FontSlice;
  readonly weight: number;
  readonly characters: string;
}

/** Layout features that shaping uses by default. */
const keepFeatures = ["ccmp", "halt", "kern", "liga", "locl", "mark", "mkmk"];

/** Which fonts the text of a drawing needs, in a fixed order. */
export function fontUses(layers: Iterable<DomElement>): readonly FontUse[] {
  const uses = new Map<string, { slice: FontSlice; weight: number; characters: Set<string> }>();
  for (const layer of layers) {
    for (const element of layer.descendants()) {
      if (element.localName !== "text") continue;
      for (const span of layoutText(element)) {
        for (const { face, text } of span.shaped.runs) {
          const name = fontName(face.slice, face.weight);
          const use = uses.get(name) ?? { slice: face.slice, weight: face.weight, characters: new Set() };
          for (const character of text) use.characters.add(character);
          uses.set(name, use);
        }
      }
    }
  }
  return [...uses]
    .map(([name, use]) => ({ ...use, name, characters: [...use.characters].sort().join("") }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The name of one weight of one slice in documents that carry several fonts. */
export function fontName(slice: FontSlice, weight: number): string {
  return `${slice.name}-${weight}`;
}

/** A TrueType font with the glyphs of one use, at its weight. */
export async function subsetOf(use: FontUse): Promise<Uint8Array> {
  const place = use.slice.isVariable ? { variationAxes: { wght: use.weight } } : {};
  return subsetFont(sliceFile(use.slice), use.characters, { targetFormat: "truetype", keepFeatures, ...place });
}

/** `@font-face` rules that carry the given fonts as data. */
export async function fontFaceRules(uses: readonly FontUse[]): Promise<string> {
  const rules: string[] = [];
  for (const use of uses) {
    const data = Buffer.from(await subsetOf(use)).toString("base64");
    const range = [...use.characters].map((character) => `U+${character.codePointAt(0)?.toString(16)}`).join(",");
    rules.push(
      `@font-face{font-family:'${fontFamily}';font-weight:${use.weight};src:url(data:font/ttf;base64,${data}) format('truetype');unicode-range:${range}}`,
    );
  }
  return rules.join("");
}
