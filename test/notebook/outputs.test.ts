import { expect, test } from "vitest";
import { createOutputRecorder, mergeStreams } from "../../lib/notebook/outputs";
import type { Message } from "../../lib/notebook/wire";

function message(type: string, content: Message["content"]): Message {
  return { type, id: "", header: {}, parent: {}, metadata: {}, content };
}

const print = (text: string, name = "stdout") => message("stream", { name, text });
const stream = (text: string, name = "stdout") => ({ output_type: "stream", name, text });

// The whole of nbclient's behaviour is compared in nbconvert.jupyter.test.ts; these are its rules one by one.

test("clear_output empties a cell at once, and with wait only when the next output comes", () => {
  const recorder = createOutputRecorder();
  recorder.begin(0);
  recorder.receive(print("old"), 0);
  recorder.receive(message("clear_output", { wait: true }), 0);
  expect(recorder.outputs(0)).toEqual([stream("old")]);
  recorder.receive(print("new"), 0);
  expect(recorder.outputs(0)).toEqual([stream("new")]);
  recorder.receive(message("clear_output", { wait: false }), 0);
  expect(recorder.outputs(0)).toEqual([]);
});

test("an update reaches every display of its id in every cell, and adds none", () => {
  const recorder = createOutputRecorder();
  const display = (text: string, id: string, type = "display_data") =>
    message(type, { data: { "text/plain": text }, metadata: {}, transient: { display_id: id } });
  for (const cell of [0, 1]) {
    recorder.begin(cell);
    recorder.receive(display(`in ${cell}`, "shared"), cell);
  }
  recorder.receive(display("other", "own"), 1);
  recorder.receive(display("final", "shared", "update_display_data"), 1);
  const texts = [0, 1].map((cell) => recorder.outputs(cell).map(({ data }) => data));
  expect(texts).toEqual([[{ "text/plain": "final" }], [{ "text/plain": "final" }, { "text/plain": "other" }]]);
});

test("the transient part of a display is not kept", () => {
  const recorder = createOutputRecorder();
  recorder.begin(0);
  recorder.receive(message("display_data", { data: { a: "b" }, metadata: {}, transient: { display_id: "x" } }), 0);
  expect(recorder.outputs(0)).toEqual([{ output_type: "display_data", data: { a: "b" }, metadata: {} }]);
});

test("a cell that runs again starts empty", () => {
  const recorder = createOutputRecorder();
  recorder.begin(0);
  recorder.receive(print("first run"), 0);
  recorder.begin(0);
  expect(recorder.outputs(0)).toEqual([]);
});

test.each([
  ["neighbours of one name become one", [stream("a"), stream("b")], [stream("ab")]],
  [
    "another stream parts them",
    [stream("a"), stream("b", "stderr"), stream("c")],
    [stream("a"), stream("b", "stderr"), stream("c")],
  ],
  ["a carriage return starts the line anew", [stream("1 %\r"), stream("99 %\rdone\n")], [stream("done\n")]],
  ["only its own line", [stream("kept\n10\r20\nx")], [stream("kept\n20\nx")]],
  ["one before a line's end stays", [stream("a\r\nb\r\n")], [stream("a\r\nb\r\n")]],
  ["one at the end of all stays", [stream("a\r")], [stream("a\r")]],
])("streams: %s", (_, outputs, merged) => {
  expect(mergeStreams(outputs)).toEqual(merged);
});
