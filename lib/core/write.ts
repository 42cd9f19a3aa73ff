import { rmSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { UserError } from "./errors";

const pending = new Set<string>();
let watched = false;

/**
 * Writes a file whole or not at all: to a temporary name beside it, then renamed. An old file stays until the new one is complete.
 * Missing folders are made. Temporary files are removed when the write fails or the process ends.
 *
 * @throws UserError if the place cannot be written (full disk, no permission, a folder of that name)
 */
export async function writeAtomically(path: string, content: Uint8Array | string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  removeAtExit();
  pending.add(temporary);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new UserError(
      `${path} cannot be written: ${reasonOf(error)} Nothing was changed; make the folder writable or choose another one with --out.`,
    );
  } finally {
    pending.delete(temporary);
  }
}

/** Makes a folder and those above it, unless it exists. @throws UserError if it cannot be made */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new UserError(
      `The folder ${folder} cannot be made: ${reasonOf(error)} Nothing was changed; choose another one with --out.`,
    );
  }
}

function removeAtExit(): void {
  if (watched) return;
  watched = true;
  process.once("exit", () => {
    for (const path of pending) rmSync(path, { force: true });
  });
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied.",
  EPERM: "permission denied.",
  EROFS: "the file system is read-only.",
  ENOSPC: "the disk is full.",
  EDQUOT: "the disk quota is used up.",
  EISDIR: "a folder stands in its place.",
  ENOTDIR: "part of the path is a file, not a folder.",
  EEXIST: "part of the path is a file, not a folder.",
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons[code] ?? `${error instanceof Error ? error.message : String(error)}.`;
}
