import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "five-problems/dist/core/paths.js";
import { textTable } from "five-problems/dist/core/text-table.js";
import { corpus } from "../test/render/corpus";

const figures = 100;

/**
 * How long a hundred figures take to become SVG and PNG at two pixels per CSS pixel, start-up included, and how much memory:
 * ours on its threads, beside Chromium driven by playwright-core on one page that is used again. Each runs in a process of
 * its own; memory is the sum over the processes it starts.
 */
export async function bench(): Promise<void> {
  const runs = [];
  for (const [name, script] of [
    ["ours", "ours"],
    ["Chromium, one page", "chromium"],
  ] as const) {
    runs.push({ name, ...(await measure(script)) });
  }
  const base = runs.at(-1);
  const cells = runs.map(({ name, seconds, megabytes }) => [
    name,
    seconds.toFixed(2),
    ((1000 * seconds) / figures).toFixed(0),
    megabytes.toFixed(0),
    (seconds / (base?.seconds ?? 1)).toFixed(2),
  ]);
  console.log(`${figures} figures to SVG and PNG at 2x`);
  const headings = ["s", "ms a figure", "peak MB", "s / Chromium"];
  console.log(
    textTable([{ heading: "Renderer" }, ...headings.map((heading) => ({ heading, align: "right" as const }))], cells),
  );
}

/** Runs one side and watches it: seconds from start to end, and the peak of resident memory. */
async function measure(side: string): Promise<{ seconds: number; megabytes: number }> {
  const list = Object.values(corpus);
  const input = JSON.stringify(Array.from({ length: figures }, (_, index) => list[index % list.length]));
  const start = performance.now();
  const child = spawn(process.execPath, [join(projectRoot(), "bench", "render", `${side}.cjs`)], {
    stdio: ["pipe", "inherit", "inherit"],
  });
  child.stdin.end(input);
  let bytes = 0;
  const watch = setInterval(() => {
    bytes = Math.max(bytes, residentBytes(child.pid ?? 0));
  }, 100);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`bench/render/${side}.cjs ended with ${code}`);
  return { seconds: (performance.now() - start) / 1000, megabytes: bytes / 1e6 };
}

/** Resident memory of a process and all below it, shared pages counted once by their share; 0 where /proc does not tell. */
function residentBytes(root: number): number {
  try {
    const parents = new Map(
      readdirSync("/proc")
        .filter((name) => /^\d+$/.test(name))
        .flatMap((name) => parentOf(Number(name))),
    );
    let bytes = 0;
    for (const pid of parents.keys()) if (isBelow(pid, root, parents)) bytes += proportionalBytes(pid);
    return bytes;
  } catch {
    return 0;
  }
}

function parentOf(pid: number): [number, number][] {
  try {
    const parent = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return parent === undefined ? [] : [[pid, Number(parent)]];
  } catch {
    return [];
  }
}

function isBelow(pid: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at: number | undefined = pid; at; at = parents.get(at)) if (at === root) return true;
  return false;
}

function proportionalBytes(pid: number): number {
  try {
    return 1024 * Number(/^Pss:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
