import { expect, test } from "vitest";
import { renderBatch } from "../../lib/render";

const figure = { data: [{ type: "bar", x: ["a"], y: [1] }], layout: { width: 200, height: 150 } };
const bad = { data: [{ type: "nonsense" }], layout: {} };

test("a figure that fails does not stop the batch, and its error starts with its name", async () => {
  const outcomes = await renderBatch(
    [
      { name: "good", figure, format: "svg" },
      { name: "wrong", figure: bad, format: "svg" },
      { name: "also good", figure, format: "png" },
    ],
    { workers: 2 },
  );
  expect(outcomes.map(({ name, error }) => [name, error === undefined])).toEqual([
    ["good", true],
    ["wrong", false],
    ["also good", true],
  ]);
  expect(outcomes[1]?.error?.message).toMatch(/^wrong: /);
});

test("what the caller's report throws reaches the caller once, and nothing is reported after it", async () => {
  let calls = 0;
  const batch = renderBatch(
    Array.from({ length: 6 }, (_, i) => ({ name: String(i), figure, format: "json" as const })),
    {
      onDone: () => {
        calls += 1;
        throw new Error("disk full");
      },
    },
  );
  await expect(batch).rejects.toThrow("disk full");
  expect(calls).toBe(1);
});
