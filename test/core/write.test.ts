import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { UserError } from "../../lib/core/errors";
import { writeAtomically } from "../../lib/core/write";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "write-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a file is written with its missing folders and leaves no temporary file", async () => {
  await writeAtomically(join(folder, "a", "b.txt"), "content");
  expect(readFileSync(join(folder, "a", "b.txt"), "utf8")).toBe("content");
  expect(readdirSync(join(folder, "a"))).toEqual(["b.txt"]);
});

test("a failed write is a user error that names the file, and leaves what stood there", async () => {
  mkdirSync(join(folder, "taken"));
  writeFileSync(join(folder, "taken", "inside.txt"), "old");
  await expect(writeAtomically(join(folder, "taken"), "new")).rejects.toThrow(UserError);
  await expect(writeAtomically(join(folder, "taken"), "new")).rejects.toThrow(/taken cannot be written/);
  expect(readFileSync(join(folder, "taken", "inside.txt"), "utf8")).toBe("old");
  expect(readdirSync(folder)).toEqual(["taken"]);
});

test("a path through a file is a user error", async () => {
  writeFileSync(join(folder, "file"), "");
  await expect(writeAtomically(join(folder, "file", "x.txt"), "new")).rejects.toThrow(/not a folder/);
});
