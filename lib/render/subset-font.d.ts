declare module "subset-font" {
  interface Options {
    targetFormat?: "truetype" | "woff" | "woff2";
    variationAxes?: Readonly<Record<string, number>>;
    keepFeatures?: readonly string[];
  }
  /** Cuts a font down to the glyphs of a text, and to one place on its variation axes. */
  function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Uint8Array>;
  export = subsetFont;
}
