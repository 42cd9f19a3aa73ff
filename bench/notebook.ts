import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "five-problems/dist/core/paths.js";
import { textTable } from "five-problems/dist/core/text-table.js";
import { startKernel } from "five-problems/dist/notebook/kernel.js";
import { runNotebook } from "five-problems/dist/notebook/run.js";

const root = projectRoot();
const stockTslab = [
  process.execPath,
  join(root, "node_modules", "tslab", "bin", "tslab"),
  "kernel",
  "--config-path={connection_file}",
];

/** How long a kernel takes to start, and notebooks to run, beside a stock tslab and nbconvert (if the machine has it). */
export async function bench(): Promise<void> {
  const repeats = 5;
  const start = (command?: readonly string[]) => async () => {
    const kernel = await startKernel({ cwd: root, ...(command ? { command } : {}) });
    await kernel.shutdown();
  };
  const plain = join(root, "test", "notebook", "files", "plain.ipynb");
  const all = readdirSync(join(root, "notebooks"))
    .filter((name) => name.endsWith(".ipynb"))
    .map((name) => join(root, "notebooks", name));
  const rows: [string, () => Promise<void>, number][] = [
    ["start and end a stock tslab", start(stockTslab), repeats],
    ["start and end our kernel", start(), repeats],
    ["a notebook of five cells, nbconvert", nbconvert([plain]), repeats],
    ["a notebook of five cells, ours", ours([plain], 1), repeats],
    ["all notebooks one after another, nbconvert", nbconvert(all), 1],
    [`all notebooks, ours, ${availableParallelism()} at once`, ours(all, availableParallelism()), 1],
  ];
  const times: string[][] = [];
  for (const [name, work, count] of rows) times.push([name, (await median(work, count)).toFixed(2)]);
  console.log(textTable([{ heading: "What" }, { heading: "s", align: "right" }], times));
}

function ours(files: readonly string[], jobs: number): () => Promise<void> {
  return async () => {
    const waiting = [...files];
    const work = async () => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        const { failure } = await runNotebook(file, { out: null });
        if (failure) throw new Error(`${file}: ${failure.message}`);
      }
    };
    await Promise.all(Array.from({ length: jobs }, work));
  };
}

function nbconvert(files: readonly string[]): () => Promise<void> {
  return async () => {
    const folder = mkdtempSync(join(tmpdir(), "bench-"));
    const env = { ...process.env, JUPYTER_PATH: join(root, "lib", "share", "jupyter") };
    for (const file of files) {
      const args = ["nbconvert", "--to", "notebook", "--execute", file, "--output-dir", folder];
      const { status } = spawnSync("jupyter", args, { env, stdio: "ignore" });
      if (status !== 0) throw new Error(`nbconvert failed on ${file}`);
    }
    rmSync(folder, { recursive: true });
  };
}

/** Seconds of the middle run; NaN where the work cannot be done on this machine. */
async function median(work: () => Promise<void>, repeats: number): Promise<number> {
  const seconds: number[] = [];
  for (let i = 0; i < repeats; i++) {
    const start = performance.now();
    try {
      await work();
    } catch (error) {
      console.error(String(error));
      return Number.NaN;
    }
    seconds.push((performance.now() - start) / 1000);
  }
  return seconds.sort((a, b) => a - b)[Math.floor(repeats / 2)] ?? Number.NaN;
}
