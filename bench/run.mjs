// Runs benchmarks: node bench/run.mjs [name …], each of them bench/NAME.ts with an exported function `bench`.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";

const folder = import.meta.dirname;
const all = readdirSync(folder).filter((name) => name.endsWith(".ts"));
const wanted = process.argv.slice(2);
for (const file of all.filter((name) => wanted.length === 0 || wanted.includes(name.replace(/\.ts$/, "")))) {
  const { module } = await runnerImport(join(folder, file), { logLevel: "silent" });
  console.log(`\n${file.replace(/\.ts$/, "")}`);
  await module.bench();
}
