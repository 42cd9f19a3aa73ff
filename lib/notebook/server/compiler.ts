/** The part of TypeScript's `sys` that decides what a kernel loads and watches. */
export interface CompilerSystem {
  getDirectories(path: string): string[];
  readFile(path: string, encoding?: string): string | undefined;
  watchFile?(path: string, ...rest: readonly unknown[]): { close(): void };
}

/** What a kernel can do without. */
export interface CompilerNeeds {
  /** Whether a person may ask for the documentation of Node's own functions. */
  readonly nodeDocumentation: boolean;
}

/**
 * Makes the compiler inside tslab load the types of Node alone, and not of every `@types` package that happens to be
 * installed (a fifth of a kernel's start), and not poll installed files for changes. Imports still find their types.
 */
export function lightenCompiler(system: CompilerSystem, needs: CompilerNeeds): void {
  const { getDirectories, readFile, watchFile } = system;
  system.getDirectories = (path) => {
    const names = getDirectories(path);
    return path.endsWith("/@types") ? names.filter((name) => name === "node") : names;
  };
  if (!needs.nodeDocumentation) {
    system.readFile = (path, encoding) => {
      const text = readFile(path, encoding);
      return text !== undefined && /\/node_modules\/(?:@types\/node|undici-types)\//.test(path)
        ? blankComments(text)
        : text;
    };
  }
  if (!watchFile) return;
  system.watchFile = (path, ...rest) =>
    path.includes("/node_modules/") ? { close: () => {} } : watchFile(path, ...rest);
}

/** Takes out documentation comments that fill whole lines: two thirds of Node's types. */
function blankComments(text: string): string {
  return text.replace(/^[ \t]*\/\*\*(?:[^*]|\*(?!\/))*\*\/[ \t]*\n/gm, "");
}
