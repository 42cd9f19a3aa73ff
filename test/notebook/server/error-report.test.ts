import { expect, test } from "vitest";
import { UserError } from "../../../lib/core/errors";
import { describeThrown, ErrorCollector } from "../../../lib/notebook/server/error-report";

function thrown(stack: readonly string[]): Error {
  const error = new RangeError("too far");
  error.stack = ["RangeError: too far", ...stack].join("\n");
  return error;
}

test("of a stack only what lies outside the kernel is kept, without a machine's paths or a compiled cell's lines", () => {
  const { traceback } = describeThrown(
    thrown([
      "    at inner (evalmachine.<anonymous>:3:9)",
      "    at evalmachine.<anonymous>:7:3",
      "    at evalmachine.<anonymous>:8:3",
      `    at helper (${process.cwd()}/own/code.js:4:2)`,
      "    at load (/anywhere/clone/lib/dist/tables/load.js:24:9)",
      "    at parse (/anywhere/clone/node_modules/udsv/index.js:1:2)",
      "    at Script.runInThisContext (node:vm:129:12)",
      "    at Object.execute (/anywhere/clone/node_modules/tslab/dist/executor.js:150:33)",
      "    at CellHandler.execute (/anywhere/clone/lib/dist/notebook/server/handler.js:13:5)",
    ]),
  );
  expect(traceback).toEqual([
    "RangeError: too far",
    "    at inner (cell)",
    "    at cell",
    "    at helper (own/code.js:4:2)",
    "    at load (five-problems/dist/tables/load.js:24:9)",
    "    at parse (udsv/index.js:1:2)",
  ]);
});

test("a user's error is its message alone", () => {
  expect(describeThrown(new UserError("tariff=99 is refused.")).traceback).toEqual([
    "UserError: tariff=99 is refused.",
  ]);
});

test.each([
  ["a text", "no", "no"],
  ["nothing", undefined, "undefined"],
  ["an object", { a: 1 }, "{ a: 1 }"],
])("%s can be thrown, too", (_, value, text) => {
  expect(describeThrown(value)).toEqual({ ename: "Thrown", evalue: text, traceback: [`Thrown: ${text}`] });
});

test("causes are told", () => {
  const error = new Error("outer", { cause: new Error("middle", { cause: "inner" }) });
  const heads = describeThrown(error).traceback.filter((line) => !line.startsWith("    at "));
  expect(heads).toEqual(["Error: outer", "Caused by Error: middle", "Caused by Thrown: inner"]);
});

test("what the compiler complains of becomes one error, and is forgotten when taken", () => {
  const errors = new ErrorCollector();
  errors.add(["%s%d:%d - %s", "", 1, 7, "Type 'string' is not assignable to type 'number'."]);
  errors.add(["%s%d:%d - %s", "other.ts ", 2, 1, "Cannot find name 'x'."]);
  expect(errors.take()).toEqual({
    ename: "CompileError",
    evalue: "1:7 - Type 'string' is not assignable to type 'number'.",
    traceback: ["1:7 - Type 'string' is not assignable to type 'number'.", "other.ts 2:1 - Cannot find name 'x'."],
  });
  expect(errors.take().traceback).toEqual(["The cell failed."]);
});
