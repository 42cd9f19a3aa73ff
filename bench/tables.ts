import { spawnSync } from "node:child_process";
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "five-problems/dist/core/paths.js";
import { textTable } from "five-problems/dist/core/text-table.js";
import { cellTexts, loadAny } from "five-problems/dist/tables/index.js";

const rows = 1_000_000;
const table = "compute/gpu_rental_prices";

/**
 * How long a million rows of the rental table take to become a table, and how much memory: ours (typed, every cell, key and
 * source checked) beside danfo and, if Python has it, pandas. Each reader runs in a process of its own.
 */
export async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-tables-"));
  try {
    const file = join(folder, `${table}.csv`);
    await writeRows(file);
    console.log(`${rows} rows of ${table}, ${(statSync(file).size / 1e6).toFixed(0)} MB`);
    const readers: [string, Reading | null][] = [
      ["ours, typed and checked", median(() => ours(folder))],
      ["danfojs-node readCSV", danfo(file)],
      ["pandas read_csv", pandas(file)],
    ];
    const own = readers[0]?.[1];
    const cells = readers.map(([name, reading]) => [name, ...describe(reading, own ?? null)]);
    const figures = ["s", "CPU s", "peak MB", "of it for the rows", "s / ours", "CPU / ours", "peak / ours"];
    console.log(
      textTable([{ heading: "Reader" }, ...figures.map((heading) => ({ heading, align: "right" as const }))], cells),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What one process needed to read the file. */
interface Reading {
  readonly seconds: number;
  /** Time on processors, all threads together: the steadier measure on a busy machine. */
  readonly cpu: number;
  /** Peak resident memory of the process, and what it was before reading. */
  readonly peakMb: number;
  readonly startMb: number;
}

/** A table that passes every check: the project's rows again and again, with prices that differ from one round to the next. */
async function writeRows(file: string): Promise<void> {
  const source = loadAny(table);
  const texts = cellTexts(source, source.columnNames);
  const prices = source.columnNames.flatMap((name, c) => (name.startsWith("price_") ? [c] : []));
  const price = source.columnNames.indexOf("price_per_gpu_hour");
  const instance = source.columnNames.indexOf("instance_type");
  const quote = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  mkdirSync(join(file, ".."), { recursive: true });
  const out = createWriteStream(file);
  out.write(`${source.columnNames.join(",")}\n`);
  for (let first = 0; first < rows; first += source.length) {
    const count = Math.min(source.length, rows - first);
    const lines = Array.from({ length: count }, (_, i) => {
      const cells = texts(i);
      for (const c of prices) if (cells[c]) cells[c] = (Number(cells[c]) * (1 + first / 1e8)).toFixed(7);
      if (!cells[price]) cells[instance] += `-${first}`;
      return cells.map(quote).join(",");
    });
    if (!out.write(`${lines.join("\n")}\n`)) await new Promise<void>((resolve) => out.once("drain", resolve));
  }
  await new Promise<void>((resolve) => out.end(resolve));
}

function ours(folder: string): Reading {
  const tables = join(projectRoot(), "lib", "dist", "tables", "index.js");
  return inNode(tables, `module.load(${JSON.stringify(table)}, { data: ${JSON.stringify(folder)} }).length`);
}

function danfo(file: string): Reading {
  return inNode(
    join(projectRoot(), "node_modules", "danfojs-node"),
    `(await module.readCSV(${JSON.stringify(file)})).shape[0]`,
  );
}

function inNode(path: string, work: string): Reading {
  const code = `const module = require(${JSON.stringify(path)});
    const startMb = process.resourceUsage().maxRSS / 1024;
    const used = process.cpuUsage();
    const start = performance.now();
    (async () => {
      const rows = ${work};
      const seconds = (performance.now() - start) / 1000;
      const { user, system } = process.cpuUsage(used);
      console.log(JSON.stringify({ rows, seconds, cpu: (user + system) / 1e6, startMb, peakMb: process.resourceUsage().maxRSS / 1024 }));
    })();`;
  const reading = read(process.execPath, ["--max-old-space-size=12000", "-e", code]);
  if (!reading) throw new Error(`${path} did not read the file`);
  return reading;
}

function pandas(file: string): Reading | null {
  const code = `
import json, resource, time
import pandas
peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
start_mb, start, used = peak(), time.perf_counter(), time.process_time()
frame = pandas.read_csv(${JSON.stringify(file)}, parse_dates=["date"])
print(json.dumps(dict(rows=len(frame), seconds=time.perf_counter() - start, cpu=time.process_time() - used, startMb=start_mb, peakMb=peak())))`;
  return read("python3", ["-c", code]);
}

function read(command: string, args: readonly string[]): Reading | null {
  const { status, stdout } = spawnSync(command, args, { encoding: "utf8", cwd: projectRoot() });
  if (status !== 0) return null;
  const reading = JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Reading & { readonly rows: number };
  if (reading.rows !== rows) throw new Error(`${command} read ${reading.rows} rows instead of ${rows}`);
  return reading;
}

function median(work: () => Reading): Reading | null {
  return [work(), work(), work()].sort((a, b) => a.seconds - b.seconds)[1] ?? null;
}

function describe(reading: Reading | null, own: Reading | null): string[] {
  if (!reading) return ["not on this machine", "", "", "", "", "", ""];
  const { seconds, cpu, peakMb, startMb } = reading;
  const ratios = own
    ? [seconds / own.seconds, cpu / own.cpu, peakMb / own.peakMb].map((ratio) => ratio.toFixed(1))
    : ["", "", ""];
  return [seconds.toFixed(2), cpu.toFixed(2), peakMb.toFixed(0), (peakMb - startMb).toFixed(0), ...ratios];
}
