import { expect, test } from "vitest";
import { tenders } from "../../../lib/problems/commercial/tenders";
import { load } from "../../../lib/tables";
import { few, made, real } from "./real";

test("931 of 1520 tenders: the share by number; 380 without an amount; the HHI between its two ends by hand", () => {
  const { byNumber, byAmount, undisclosed, concentration, government } = real.tenders;
  expect(byNumber?.value).toBe(931 / 1520);
  expect(byAmount).toBeCloseTo(0.498, 10);
  expect(undisclosed).toBe(380);
  expect(government).toEqual({ share: 0.4, period: "2025H1" });
  expect(concentration?.hhi.low).toBeCloseTo(0.0072143351800554026, 12);
  expect(concentration?.hhi.high).toBeCloseTo(0.017031682825484767, 12);
});

test("ten tenders, one winner with five named: the rest won five by one winner or one each", () => {
  const base = { period: "2024", monitor: "m", confidence: "high" } as const;
  const { concentration } = tenders(
    {
      bids: made(load("commercial/bids"), [
        { ...base, level: "total", tender_count: 10 },
        { ...base, level: "winner", name: "A", tender_count: 5 },
      ]),
    },
    few,
  );
  expect(concentration?.hhi.low).toBeCloseTo(0.25 + 5 * 0.01, 12);
  expect(concentration?.hhi.high).toBeCloseTo(0.5, 12);
});

test("the mean size: 3220 million over 551 tenders of state-owned enterprises, 6453 million over 1422 of all", () => {
  const sizes = new Map(real.tenders.sizes.map((one) => [`${one.period} ${one.buyers.en}`, one]));
  expect(sizes.get("2024 state-owned enterprises")?.mean).toBeCloseTo(3_220_000_000 / 551, 3);
  expect(sizes.get("2024 state-owned enterprises")?.disclosed).toBeCloseTo(551 / 931, 12);
  expect(sizes.get("2025H1 all tenders")?.mean).toBeCloseTo(6_453_000_000 / 1422, 3);
});
