import { expect, test } from "vitest";
import { i3, i4 } from "../../../lib/claims/models/timeline";
import { estimate } from "../compute/estimates";
import { real } from "./real";

const { timeline } = real;

test.each([
  [7.01, "supported"],
  [7, "contradicted"],
  [5, "contradicted"],
])("I3: %d years are %s", (years, verdict) => {
  if (timeline.openAi === null) throw new Error("no dates");
  expect(i3({ ...timeline, openAi: { ...timeline.openAi, yearsToGpt4: estimate(years, years, years) } }).verdict).toBe(
    verdict,
  );
});

test("I3 gives the exact figure beside the eight of the sentence, and is untestable without dates", () => {
  expect(i3(timeline).reason.en).toContain('7.26 years: over seven, not the "more than eight"');
  expect(i3({ ...timeline, openAi: null })).toMatchObject({ verdict: "untestable", estimate: null });
});

test.each([
  [2, 12, "supported"],
  [2, 12.1, "partly"],
  [12, 50, "partly"],
  [12.1, 50, "not_supported"],
])("I4: a median from %d to %d months against 12 is %s", (low, high, verdict) => {
  expect(i4({ ...timeline, parityMonths: 12, medianMonths: estimate(10, low, high) }).verdict).toBe(verdict);
});

test("I4 is contradicted if nobody was within, untestable with four makers", () => {
  const late = timeline.claims.map((claim) => ({ ...claim, months: 40 }));
  expect(i4({ ...timeline, claims: late, medianMonths: estimate(40, 40, 40) }).verdict).toBe("contradicted");
  expect(i4({ ...timeline, claims: timeline.claims.slice(0, 4) }).verdict).toBe("untestable");
});
