declare module "wawoff2" {
  /** Unpacks a WOFF2 font. The result is a view that the next call overwrites. */
  export function decompress(font: Uint8Array): Promise<Uint8Array>;
}
