import { expect, test } from "vitest";
import { type CompilerSystem, lightenCompiler } from "../../../lib/notebook/server/compiler";

const nodeTypes =
  "/** Long\n * text. */\ndeclare var a: string;\n    /** More. */\n    /* kept */ declare var b: '/** kept */';\n";

function system(): CompilerSystem {
  return {
    getDirectories: () => ["chai", "node", "plotly.js"],
    readFile: () => nodeTypes,
    watchFile: () => ({ close: () => {} }),
  };
}

test("of all installed types only Node's are loaded beforehand", () => {
  const light = system();
  lightenCompiler(light, { nodeDocumentation: true });
  expect(light.getDirectories("/clone/node_modules/@types")).toEqual(["node"]);
  expect(light.getDirectories("/clone/notebooks")).toEqual(["chai", "node", "plotly.js"]);
});

test("the documentation of Node's types, and of nothing else, is left out where nobody reads it", () => {
  const light = system();
  lightenCompiler(light, { nodeDocumentation: false });
  const declarations = "declare var a: string;\n    /* kept */ declare var b: '/** kept */';\n";
  expect(light.readFile("/clone/node_modules/@types/node/fs.d.ts")).toBe(declarations);
  expect(light.readFile("/clone/lib/dist/index.d.ts")).toBe(nodeTypes);
  const documented = system();
  lightenCompiler(documented, { nodeDocumentation: true });
  expect(documented.readFile("/clone/node_modules/@types/node/fs.d.ts")).toBe(nodeTypes);
});

test("installed files are not watched, a notebook's own are", () => {
  const watched: string[] = [];
  const light: CompilerSystem = { ...system(), watchFile: (path) => ({ close: () => void watched.push(path) }) };
  lightenCompiler(light, { nodeDocumentation: true });
  for (const path of ["/clone/node_modules/@types/node/fs.d.ts", "/clone/notebooks/own.ts"])
    light.watchFile?.(path).close();
  expect(watched).toEqual(["/clone/notebooks/own.ts"]);
});
