import fc from "fast-check";
import { expect, test } from "vitest";
import { aalenJohansen } from "../../lib/stats/aalen-johansen";
import { kaplanMeier } from "../../lib/stats/kaplan-meier";
import reference from "../fixtures/aalen-johansen.json";
import { expectClose, oracle } from "./close";

test("incidence and its standard error for two causes agree with statsmodels", () => {
  const curves = aalenJohansen(reference.times, reference.causes);
  const steps = (name: string) => curves.find(({ cause }) => cause === name)?.steps ?? [];
  expect(steps("exit").map((step) => step.time)).toEqual(reference.at);
  for (const [name, incidence, se] of [
    ["exit", reference.exit, reference.exit_se],
    ["shutdown", reference.shutdown, reference.shutdown_se],
  ] as const) {
    expectClose(
      steps(name).map((step) => step.incidence),
      incidence,
    );
    expectClose(
      steps(name).map((step) => step.se),
      se,
    );
  }
});

test("one cause alone is the complement of Kaplan–Meier, Greenwood's error included", () => {
  const { time, event, survival } = oracle.kaplan_meier;
  const [curve] = aalenJohansen(
    time,
    event.map((happened) => (happened ? "exit" : null)),
  );
  const steps = curve?.steps ?? [];
  expectClose(
    steps.map((step) => 1 - step.incidence),
    survival,
  );
  const rows = kaplanMeier(time, event);
  let greenwood = 0;
  rows.forEach((row, i) => {
    greenwood += row.events / (row.atRisk * (row.atRisk - row.events));
    expectClose(steps[i]?.se ?? Number.NaN, row.survival * Math.sqrt(greenwood), 1e-8);
  });
});

const units = fc.array(
  fc.record({ time: fc.integer({ min: 0, max: 8 }), cause: fc.constantFrom("exit", "shutdown", "merger", null) }),
  { minLength: 1, maxLength: 25 },
);

test("all incidences and the survival of all add up to 1, and each curve rises within its band", () => {
  fc.assert(
    fc.property(units, (list) => {
      fc.pre(list.some(({ cause }) => cause !== null));
      const times = list.map(({ time }) => time);
      const curves = aalenJohansen(
        times,
        list.map(({ cause }) => cause),
      );
      const survival = kaplanMeier(
        times,
        list.map(({ cause }) => cause !== null),
      );
      survival.forEach((row, i) => {
        const total = curves.reduce((sum, { steps }) => sum + (steps[i]?.incidence ?? Number.NaN), 0);
        expect(total + row.survival).toBeCloseTo(1, 12);
      });
      for (const { steps } of curves) {
        steps.forEach((step, i) => {
          expect(step.incidence).toBeGreaterThanOrEqual(steps[i - 1]?.incidence ?? 0);
          expect(step.low).toBeLessThanOrEqual(step.incidence);
          expect(step.high).toBeGreaterThanOrEqual(step.incidence);
          expect(step.low).toBeGreaterThanOrEqual(0);
          expect(step.high).toBeLessThanOrEqual(1);
        });
      }
    }),
  );
});

test.each([
  [[1, 2], ["exit"], "equally long"],
  [[], [], "needs at least 1 value"],
  [[1], [null], "every unit is censored"],
  [[-1], ["exit"], "a time must be 0 or more"],
  [[Number.NaN], ["exit"], "not a finite number"],
])("times %j with causes %j are refused", (times, causes, message) => {
  expect(() => aalenJohansen(times, causes)).toThrow(RangeError);
  expect(() => aalenJohansen(times, causes)).toThrow(message);
});
