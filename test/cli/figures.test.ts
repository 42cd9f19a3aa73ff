import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fiveProblems } from "./five-problems";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "figures-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("two exports of a figure give the same bytes, in both languages, with an index", () => {
  const [once, again] = [join(folder, "once"), join(folder, "again")];
  for (const out of [once, again]) expect(fiveProblems("figures", "compute-a100-price", "--out", out).code).toBe(0);
  const files = readdirSync(once).sort();
  expect(files).toEqual([
    "compute-a100-price.en.png",
    "compute-a100-price.en.svg",
    "compute-a100-price.zh.png",
    "compute-a100-price.zh.svg",
    "index.json",
  ]);
  for (const file of files) expect(readFileSync(join(once, file)).equals(readFileSync(join(again, file)))).toBe(true);
  const [entry] = JSON.parse(readFileSync(join(once, "index.json"), "utf8"));
  expect(entry.id).toBe("compute-a100-price");
  expect(entry.files).toHaveLength(4);
  expect(entry.sources.length).toBeGreaterThan(3);
  expect(entry.alt.en.length).toBeGreaterThan(40);
  expect(entry.title.zh).toMatch(/\p{Script=Han}/u);
});

test("a PNG at scale 2 is twice as wide as the figure", () => {
  fiveProblems("figures", "compute-a100-price", "--out", folder, "--lang", "en", "--format", "png", "--scale", "2");
  const png = readFileSync(join(folder, "compute-a100-price.en.png"));
  expect(png.readUInt32BE(16)).toBe(1800);
});

test("an output folder that is a file is refused and the file stays", () => {
  const file = join(folder, "taken");
  writeFileSync(file, "mine");
  const { code, err } = fiveProblems("figures", "compute-a100-price", "--out", file);
  expect(code).toBe(2);
  expect(err).toMatch(/cannot be made: .*file, not a folder.*--out/s);
  expect(readFileSync(file, "utf8")).toBe("mine");
});

test("files of other people in the output folder are left alone", () => {
  writeFileSync(join(folder, "notes.txt"), "mine");
  fiveProblems("figures", "compute-a100-price", "--out", folder, "--lang", "en", "--format", "json");
  expect(existsSync(join(folder, "notes.txt"))).toBe(true);
});
