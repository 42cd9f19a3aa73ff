import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { createStreamWriter } from "../../../lib/notebook/server/stream-writer";

function recorded() {
  const messages: [string, string][] = [];
  return { messages, writer: createStreamWriter((name, text) => messages.push([name, text])) };
}

test("writes of one turn become one message, in order, parted where the stream changes", async () => {
  const { messages, writer } = recorded();
  const [out, err] = [writer.writeTo("stdout"), writer.writeTo("stderr")];
  for (const text of ["a", "b"]) out(text);
  for (const text of ["c", "d"]) err(text);
  out("e");
  expect(messages).toEqual([
    ["stdout", "ab"],
    ["stderr", "cd"],
  ]);
  await setImmediate();
  expect(messages).toEqual([
    ["stdout", "ab"],
    ["stderr", "cd"],
    ["stdout", "e"],
  ]);
});

test("64 KiB are not held back longer", () => {
  const { messages, writer } = recorded();
  const write = writer.writeTo("stdout");
  write("x".repeat(65_535));
  expect(messages).toHaveLength(0);
  write("y");
  expect(messages).toHaveLength(1);
});

test("text is published after 50 ms though the loop never turns", () => {
  const { messages, writer } = recorded();
  const write = writer.writeTo("stdout");
  const end = Date.now() + 200;
  while (Date.now() < end) write("x");
  expect(messages.length).toBeGreaterThanOrEqual(2);
});

test("characters that arrive in pieces are joined, and a callback is called", async () => {
  const { messages, writer } = recorded();
  const write = writer.writeTo("stdout");
  for (const byte of Buffer.from("€节")) expect(write(Uint8Array.of(byte))).toBe(true);
  await new Promise<void>((resolve) => void write("!", () => resolve()));
  await new Promise<void>((resolve) => void write("?", "utf8", () => resolve()));
  expect(messages.map(([, text]) => text).join("")).toBe("€节!?");
});
