import fc from "fast-check";
import { expect, test } from "vitest";
import { kaplanMeier, medianSurvival, survivalAt } from "../../lib/stats/kaplan-meier";
import { riskTable } from "../../lib/stats/risk-table";
import { expectClose, oracle } from "./close";

test("the curve and its log–log band agree with the reference", () => {
  const { time, event, at, survival, low95_loglog, high95_loglog } = oracle.kaplan_meier;
  const curve = kaplanMeier(time, event);
  expect(curve.map((step) => step.time)).toEqual(at);
  expectClose(
    curve.map((step) => step.survival),
    survival,
  );
  expectClose(
    curve.map((step) => step.low),
    low95_loglog,
  );
  expectClose(
    curve.map((step) => step.high),
    high95_loglog,
  );
});

test("a risk table by hand", () => {
  expect(riskTable([3, 1, 3, 2, 3], [true, true, false, false, true])).toEqual([
    { time: 1, atRisk: 5, events: 1, censored: 0 },
    { time: 2, atRisk: 4, events: 0, censored: 1 },
    { time: 3, atRisk: 3, events: 2, censored: 1 },
  ]);
});

test("with no one censored the curve is the share that is left", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 }), (times) => {
      for (const step of kaplanMeier(
        times,
        times.map(() => true),
      )) {
        expect(step.survival).toBeCloseTo(times.filter((time) => time > step.time).length / times.length, 12);
      }
    }),
  );
});

test("the curve falls within its band, whatever the order and unit of time", () => {
  const units = fc.array(fc.record({ time: fc.integer({ min: 0, max: 12 }), event: fc.boolean() }), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(units, (list) => {
      const run = (rows: typeof list, scale: number) =>
        kaplanMeier(
          rows.map(({ time }) => time * scale),
          rows.map(({ event }) => event),
        );
      const curve = run(list, 1);
      expect(run(list.toReversed(), 4).map(({ survival, low, high }) => [survival, low, high])).toEqual(
        curve.map(({ survival, low, high }) => [survival, low, high]),
      );
      curve.forEach((step, i) => {
        expect(step.survival).toBeLessThanOrEqual(curve[i - 1]?.survival ?? 1);
        expect(step.low).toBeLessThanOrEqual(step.survival);
        expect(step.high).toBeGreaterThanOrEqual(step.survival);
      });
    }),
  );
});

test("at 0 the band runs from 0 to its last upper end", () => {
  const curve = kaplanMeier([1, 2], [true, true]);
  expect(curve[1]).toMatchObject({ survival: 0, low: 0, high: curve[0]?.high });
});

test("a curve is read between its steps, and not beyond what was watched", () => {
  const curve = kaplanMeier([1, 2, 2, 3], [true, true, false, false]);
  expect(survivalAt(curve, 0.5)).toEqual({ survival: 1, low: 1, high: 1 });
  expect(survivalAt(curve, 2)?.survival).toBe(0.5);
  expect(survivalAt(curve, 3)?.survival).toBe(0.5);
  expect(survivalAt(curve, 3.01)).toBeNull();
  expect(survivalAt(kaplanMeier([1], [true]), 9)?.survival).toBe(0);
  expect(survivalAt([], 1)).toBeNull();
  expect(() => survivalAt(curve, Number.NaN)).toThrow(RangeError);
});

test("the median is where the curve reaches one half, or unknown", () => {
  expect(medianSurvival(kaplanMeier([1, 2, 2, 3], [true, true, false, false]))).toBe(2);
  expect(medianSurvival(kaplanMeier([1, 2, 3], [true, false, false]))).toBeNull();
});

test.each([
  [[1, 2], [true], "times and events must be equally long, got 2 and 1"],
  [[], [], "times needs at least 1 value"],
  [[1, -2], [true, true], "a time must be 0 or more, got -2"],
  [[Number.NaN], [true], "times[0] is not a finite number"],
])("times %j with events %j are refused", (times, events, message) => {
  expect(() => kaplanMeier(times, events)).toThrow(RangeError);
  expect(() => kaplanMeier(times, events)).toThrow(message);
});
