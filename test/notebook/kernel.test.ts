import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openChannels } from "../../lib/notebook/channels";
import { startChild } from "../../lib/notebook/child";
import { createConnectionFile } from "../../lib/notebook/connection";
import {
  CellTimeoutError,
  type Kernel,
  KernelDiedError,
  projectKernelCommand,
  startKernel,
} from "../../lib/notebook/kernel";
import type { Message } from "../../lib/notebook/wire";
import { scriptKernel } from "./kernels/script-command";
import { temporaryFolder } from "./temporary";

async function run(kernel: Kernel, code: string, timeout?: number) {
  const messages: Message[] = [];
  const reply = await kernel.execute(code, { onMessage: (message) => messages.push(message), timeout });
  const text = messages.map(({ content }) => content.text ?? "").join("");
  return { reply, text, types: messages.map(({ type }) => type) };
}

describe("the project's kernel", () => {
  let kernel: Kernel;
  beforeAll(async () => {
    kernel = await startKernel({ cwd: __dirname });
  });
  afterAll(() => kernel.shutdown());

  test("speaks TypeScript", () => {
    expect(kernel.languageInfo).toMatchObject({ name: "typescript", file_extension: ".ts" });
  });

  test("runs in the folder it was given, without a colour or a stdin", async () => {
    const code = `import { readFileSync } from "fs";
console.log([process.cwd(), process.env.FORCE_COLOR, readFileSync(0, "utf8").length].join());`;
    expect((await run(kernel, code)).text).toBe(`${__dirname},,0\n`);
  });

  test("replies with the count of executions and sends every message of a cell before that", async () => {
    const first = await run(kernel, "let x = 20;");
    const second = await run(kernel, 'console.log("a"); console.error("b"); x * 2');
    expect(second.reply).toMatchObject({ status: "ok", execution_count: Number(first.reply.execution_count) + 1 });
    expect(second.types).toEqual(["status", "execute_input", "stream", "stream", "stream", "status"]);
    expect(second.text).toBe("a\nb\n40\n");
  });

  test("finds what an earlier cell declared in the short form of a property, too", async () => {
    await run(kernel, "let tariff = 0.63; const isNaN = 1;");
    const { text } = await run(
      kernel,
      "console.log({ tariff }); tariff = 0.9; console.log({ tariff }, [Number(NaN)].map(globalThis.isNaN));",
    );
    expect(text).toBe("{ tariff: 0.63 }\n{ tariff: 0.9 } [ true ]\n");
  });

  test("loses nothing of 50 000 lines", async () => {
    const { text } = await run(kernel, "for (let i = 0; i < 50_000; i++) console.log(i);");
    expect(text.split("\n").slice(0, -1)).toEqual(Array.from({ length: 50_000 }, (_, i) => String(i)));
  });

  test("tells of an error in its reply and on the output channel, without the kernel's own frames", async () => {
    const { reply, types } = await run(kernel, 'function inner(): never { throw new RangeError("far"); }\ninner();');
    expect(reply).toMatchObject({ status: "error", ename: "RangeError", evalue: "far" });
    expect(reply.traceback).toEqual(["RangeError: far", "    at inner (cell)", "    at cell"]);
    expect(types).toContain("error");
  });

  test("turns away what was sent before it could have heard of an error, as it should", async () => {
    const failing = kernel.execute('throw new Error("first")', { onMessage: () => {} });
    await failing;
    expect((await run(kernel, "1")).reply).toMatchObject({ status: "aborted" });
    await wait(250);
    expect((await run(kernel, "1")).reply).toMatchObject({ status: "ok" });
  });

  test("goes straight on after an error that was expected", async () => {
    const reply = await kernel.execute('throw new Error("expected")', { onMessage: () => {}, stopOnError: false });
    expect(reply.status).toBe("error");
    expect((await run(kernel, "1")).reply).toMatchObject({ status: "ok" });
  });

  test.each([
    ["an endless loop", 'console.log("begun"); while (true) {}'],
    ["an endless wait", 'console.log("begun"); await new Promise(() => {});'],
  ])("is interrupted in %s when the time is up, and lives", async (_, code) => {
    const start = performance.now();
    await expect(run(kernel, code, 300)).rejects.toThrow(CellTimeoutError);
    expect(performance.now() - start).toBeLessThan(2000);
    await wait(250);
    expect((await run(kernel, '"still here"')).text).toBe("still here\n");
  });
});

test("a kernel that ignores the interrupt is killed when the time is up", async () => {
  const kernel = await startKernel({ cwd: __dirname });
  const deaf =
    'await null; process.removeAllListeners("SIGINT"); process.on("SIGINT", () => {}); await new Promise(() => {});';
  await expect(run(kernel, deaf, 500)).rejects.toThrow(/did not finish within 0\.5 s and was killed with its kernel/);
  await kernel.shutdown();
  expect(kernel.isAlive()).toBe(false);
});

test("a kernel that ends in a cell is reported with its exit code and its last words", async () => {
  const kernel = await startKernel({ cwd: __dirname });
  await expect(run(kernel, 'require("fs").writeSync(2, "last words\\n"); process.exit(7);')).rejects.toThrow(
    /^The kernel ended with code 7\.\nlast words$/,
  );
  await expect(run(kernel, "1")).rejects.toThrow(KernelDiedError);
  await kernel.shutdown();
});

test("shutdown ends the process though its cells left a timer, removes the connection file, and may be repeated", async () => {
  const folder = temporaryFolder();
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  onTestFinished(() => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  });
  const kernel = await startKernel({ cwd: __dirname });
  expect(readdirSync(folder)).toHaveLength(1);
  await run(kernel, "setInterval(() => {}, 1000);");
  await kernel.shutdown();
  expect(kernel.isAlive()).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
  await kernel.shutdown();
});

test("a program that does not exist is a clear error", async () => {
  await expect(startKernel({ cwd: __dirname, command: ["no-such-program"] })).rejects.toThrow(
    /The kernel could not be started \(spawn no-such-program ENOENT\)/,
  );
});

test("a program that ends at once is reported with what it said", async () => {
  const command = [process.execPath, "-e", 'console.error("no TypeScript here"); process.exit(4)'];
  await expect(startKernel({ cwd: __dirname, command })).rejects.toThrow(/ended with code 4\.\nno TypeScript here/);
});

test("a kernel that never answers is given up and ended", async () => {
  const folder = temporaryFolder();
  const script = `require("fs").writeFileSync(${JSON.stringify(join(folder, "pid"))}, String(process.pid)); setInterval(() => {}, 1000)`;
  const started = startKernel({ cwd: __dirname, command: [process.execPath, "-e", script], startTimeout: 700 });
  await expect(started).rejects.toThrow(/did not answer within 0\.7 s/);
  expect(() => process.kill(Number(readFileSync(join(folder, "pid"), "utf8")), 0)).toThrow(/ESRCH/);
});

test("a port that another process takes first costs one more start", async () => {
  const folder = temporaryFolder();
  // The first time it takes the kernel's shell port before it becomes the kernel.
  const script = `
    const { existsSync, readFileSync, writeFileSync } = require("fs");
    const [, tried, kernel, file] = process.argv;
    process.argv.splice(1, 2, kernel);
    if (existsSync(tried)) return require(kernel);
    writeFileSync(tried, "");
    const { shell_port } = JSON.parse(readFileSync(file, "utf8"));
    require("net").createServer().listen(shell_port, "127.0.0.1", () => require(kernel));`;
  const [node = "", kernelFile = "", connectionFile = ""] = projectKernelCommand();
  const command = [node, "-e", `(() => {${script}})()`, join(folder, "tried"), kernelFile, connectionFile];
  const kernel = await startKernel({ cwd: __dirname, command });
  expect(existsSync(join(folder, "tried"))).toBe(true);
  expect((await run(kernel, "1")).reply).toMatchObject({ status: "ok" });
  await kernel.shutdown();
});

test("a kernel that says its sockets failed, and lives on deaf, is started again at once", async () => {
  const tried = join(temporaryFolder(), "tried");
  const [node = "", kernelFile = "", connectionFile = ""] = projectKernelCommand();
  const script = `
    const { existsSync, writeFileSync } = require("fs");
    const [, tried, kernel] = process.argv;
    process.argv.splice(1, 2, kernel);
    if (existsSync(tried)) return require(kernel);
    writeFileSync(tried, "");
    console.error("UnhandledPromiseRejection: Error: Socket is blocked by a bind or unbind operation");
    setInterval(() => {}, 1000);`;
  const kernel = await startKernel({
    cwd: __dirname,
    command: [node, "-e", `(() => {${script}})()`, tried, kernelFile, connectionFile],
  });
  expect(existsSync(tried)).toBe(true);
  expect((await run(kernel, "1")).reply).toMatchObject({ status: "ok" });
  await kernel.shutdown();
});

test("the client drops a message that is not signed with its key", async () => {
  const kernel = await startKernel({ cwd: __dirname, command: scriptKernel });
  const cell = [
    { type: "stream", content: { name: "stdout", text: "true" } },
    { type: "forge", content: { name: "stdout", text: "forged" } },
  ];
  expect((await run(kernel, JSON.stringify(cell))).text).toBe("true");
  await kernel.shutdown();
});

test("the kernel drops a request that is not signed with its key, and serves on", async () => {
  const file = await createConnectionFile();
  const command = projectKernelCommand().map((part) => part.replace("{connection_file}", file.path));
  const child = startChild({ command, cwd: __dirname, environment: {}, onGone: file.remove });
  const replies: string[] = [];
  const listeners = { onReply: ({ type }: Message) => void replies.push(type), onPublished: () => {} };
  const forger = await openChannels({ ...file.connection, key: "guessed" }, listeners);
  const owner = await openChannels(file.connection, listeners);
  const marker = join(temporaryFolder(), "executed");
  const code = `require("fs").writeFileSync(${JSON.stringify(marker)}, "")`;
  await owner.heartbeat();
  await forger.send("shell", { type: "execute_request", id: "1", session: "f", content: { code } });
  await forger.send("control", { type: "shutdown_request", id: "2", session: "f", content: {} });
  await wait(500);
  await owner.send("shell", { type: "kernel_info_request", id: "3", session: "o", content: {} });
  await expect.poll(() => replies, { timeout: 5000 }).toEqual(["kernel_info_reply"]);
  expect(existsSync(marker)).toBe(false);
  expect(child.isAlive()).toBe(true);
  for (const channels of [forger, owner]) channels.close();
  child.kill();
  await child.gone;
});

test("a stock tslab kernel serves as well", async () => {
  const command = [process.execPath, require.resolve("tslab/bin/tslab"), "kernel", "--config-path={connection_file}"];
  const kernel = await startKernel({ cwd: __dirname, command });
  expect((await run(kernel, "const x: number = 2; x + 1")).text).toBe("3\n");
  await kernel.shutdown();
});
