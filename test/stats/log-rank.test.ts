import fc from "fast-check";
import { expect, test } from "vitest";
import { logRank } from "../../lib/stats/log-rank";
import { expectClose, oracle } from "./close";

test("z and p agree with SciPy", () => {
  const { time_a, event_a, time_b, event_b, z, p_value } = oracle.log_rank;
  const result = logRank({ times: time_a, events: event_a }, { times: time_b, events: event_b });
  expectClose([result.z, result.p], [z, p_value]);
});

test("observed and expected events by hand", () => {
  // At 1: 1 of 2 + 1 at risk; at 2: 1 of 1 + 1; at 3 the first group has ended.
  const result = logRank({ times: [1, 2], events: [true, true] }, { times: [3], events: [true] });
  expect(result.observed).toBe(2);
  expect(result.expected).toBeCloseTo(2 / 3 + 1 / 2, 12);
  expect(result.z).toBeCloseTo((2 - 7 / 6) / Math.sqrt(2 / 9 + 1 / 4), 12);
});

const group = fc
  .array(fc.record({ time: fc.integer({ min: 1, max: 9 }), event: fc.boolean() }), { maxLength: 15 })
  .map((rows) => ({
    times: [1, 9, ...rows.map(({ time }) => time)],
    events: [true, false, ...rows.map(({ event }) => event)],
  }));

test("swapping the groups turns the sign; a group is like itself; the unit of time does not matter", () => {
  fc.assert(
    fc.property(group, group, (a, b) => {
      const one = logRank(a, b);
      expect(logRank(b, a).z).toBeCloseTo(-one.z, 10);
      const scaled = { times: a.times.map((time) => 3 * time), events: a.events };
      const other = { times: b.times.map((time) => 3 * time), events: b.events };
      expect(logRank(scaled, other)).toEqual(one);
      expect(one.p).toBeGreaterThanOrEqual(0);
      expect(one.p).toBeLessThanOrEqual(1);
    }),
  );
});

test("two like groups do not differ", () => {
  const { time_a, event_a } = oracle.log_rank;
  const same = logRank({ times: time_a, events: event_a }, { times: time_a, events: event_a });
  expect(same.z).toBeCloseTo(0, 10);
  expect(same.p).toBeCloseTo(1, 10);
});

const some = { times: [1, 2], events: [true, true] };

test.each([
  ["an empty first group", { times: [], events: [] }, some, "needs at least 1 value"],
  ["an empty second group", some, { times: [], events: [] }, "needs at least 1 value"],
  ["unequal lists", some, { times: [1], events: [] }, "equally long"],
  ["no event", { times: [1], events: [false] }, { times: [2], events: [false] }, "no event happened"],
  ["groups watched at different times", { times: [1], events: [false] }, { times: [2], events: [true] }, "no event"],
])("%s is refused", (_, a, b, message) => {
  expect(() => logRank(a, b)).toThrow(RangeError);
  expect(() => logRank(a, b)).toThrow(message);
});
