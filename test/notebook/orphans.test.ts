import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder, writeNotebook } from "./temporary";

const library = join(__dirname, "..", "..", "lib", "dist", "notebook", "run.js");

/** A process that runs a notebook which never ends, once its kernel is in the cell. */
async function startEndlessRun(folder: string, after = "") {
  const pidFile = join(folder, "kernel.pid");
  const temporary = join(folder, "tmp");
  const source = `require("fs").writeFileSync(${JSON.stringify(pidFile)}, String(process.pid));
await new Promise(() => { setInterval(() => {}, 1000); });`;
  const notebook = writeNotebook(folder, "endless.ipynb", [{ id: "wait", source }]);
  const script = `
    require("fs").mkdirSync(${JSON.stringify(temporary)}, { recursive: true });
    process.env.TMPDIR = ${JSON.stringify(temporary)};
    require(${JSON.stringify(library)}).runNotebook(${JSON.stringify(notebook)});
    ${after}`;
  const runner = spawn(process.execPath, ["-e", script], { stdio: "ignore" });
  const ended = new Promise<string>((resolve) => {
    runner.once("exit", (code, signal) => resolve(signal ?? String(code)));
  });
  await expect.poll(() => existsSync(pidFile) && readFileSync(pidFile, "utf8"), { timeout: 20_000 }).toMatch(/^\d+$/);
  const kernel = Number(readFileSync(pidFile, "utf8"));
  return { runner, ended, kernel, temporary, before: readFileSync(notebook, "utf8"), notebook };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "%s ends the kernel with the runner, removes the connection file and leaves the notebook as it was",
  async (signal) => {
    const folder = temporaryFolder();
    const { runner, ended, kernel, temporary, before, notebook } = await startEndlessRun(folder);
    expect(isAlive(kernel)).toBe(true);
    runner.kill(signal);
    expect(await ended).toBe(signal);
    await expect.poll(() => isAlive(kernel), { timeout: 5000 }).toBe(false);
    expect(readdirSync(temporary)).toEqual([]);
    expect(readFileSync(notebook, "utf8")).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(["endless.ipynb", "kernel.pid", "tmp"]);
  },
);

test("an exception that nobody catches ends the kernel with the runner", async () => {
  const after =
    'setInterval(() => { if (require("fs").existsSync(process.env.TMPDIR + "/../go")) throw new Error("bug"); }, 50);';
  const folder = temporaryFolder();
  const { ended, kernel, temporary } = await startEndlessRun(folder, after);
  expect(isAlive(kernel)).toBe(true);
  writeFileSync(join(folder, "go"), "");
  expect(await ended).toBe("1");
  await expect.poll(() => isAlive(kernel), { timeout: 5000 }).toBe(false);
  expect(readdirSync(temporary)).toEqual([]);
});

test("a kernel ends by itself when its runner was killed outright", async () => {
  const { runner, ended, kernel } = await startEndlessRun(temporaryFolder());
  runner.kill("SIGKILL");
  expect(await ended).toBe("SIGKILL");
  await expect.poll(() => isAlive(kernel), { timeout: 5000 }).toBe(false);
});
