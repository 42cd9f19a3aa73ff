import fc from "fast-check";
import { expect, test } from "vitest";
import { logTicks, niceTicks, plainNumber } from "../../../lib/figures/compute/ticks";

test.each([
  [0, 0.27, [0, 0.05, 0.1, 0.15, 0.2, 0.25]],
  [0, 236, [0, 50, 100, 150, 200]],
  [-1, 1, [-1, -0.5, 0, 0.5, 1]],
])("from %d to %d", (low, high, ticks) => {
  expect(niceTicks(low, high)).toEqual(ticks);
});

test("ticks stay inside the axis, in equal steps, not too many", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
      (low, width) => {
        const ticks = niceTicks(low, low + width);
        expect(ticks.length).toBeLessThanOrEqual(8);
        for (const tick of ticks) {
          expect(tick).toBeGreaterThanOrEqual(low - width * 1e-6);
          expect(tick).toBeLessThanOrEqual(low + width * (1 + 1e-6));
        }
      },
    ),
  );
});

test("a log axis has ones, twos and fives", () => {
  expect(logTicks(0.15, 6)).toEqual([0.2, 0.5, 1, 2, 5]);
});

test.each([
  [50, "50"],
  [0.63, "0.63"],
  [0.6300001, "0.63"],
  [2.6666, "2.67"],
  [-0.5, "−0.5"],
  [200_000, "200\u2009000"],
])("%d reads %s", (value, text) => {
  expect(plainNumber(value)).toBe(text);
});
