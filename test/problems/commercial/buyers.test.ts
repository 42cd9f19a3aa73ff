import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { adoption } from "../../../lib/problems/commercial/adoption";
import { consumers } from "../../../lib/problems/commercial/consumer";
import { tenders } from "../../../lib/problems/commercial/tenders";
import { load } from "../../../lib/tables";
import { few, made, real } from "./real";

test("ChatGPT's payers: four dates, and the slope of their logs solved by hand", () => {
  const payers = real.consumers.series.find(({ id }) => id === "chatgpt-payers");
  expect(payers?.points.map(({ value }) => value)).toEqual([7_700_000, 15_500_000, 35_000_000, 50_000_000]);
  expect(real.consumers.abroad?.value).toBeCloseTo(3.231946585038896, 9);
});

test("no Chinese series of payers exists, and the count of Plus subscribers alone is not joined to that of all payers", () => {
  expect(real.consumers.china).toBeNull();
  const values = real.consumers.series.flatMap(({ points }) => points.map(({ value }) => value));
  expect(values).not.toContain(15_000_000);
});

test("payers who double each year have a factor of two", () => {
  const result = consumers(
    {
      users: made(
        load("commercial/users"),
        [2022, 2023, 2024, 2025].map((year, i) => ({
          date: isoDate(`${year}-01-01`),
          app: "ChatGPT",
          company: "OpenAI",
          metric: "paying_subscribers" as const,
          value: 100 * 2 ** i * (i === 2 ? 1.0001 : 1),
        })),
      ),
      revenue: made(load("commercial/revenue"), []),
    },
    few,
  );
  expect(result.abroad?.value).toBeCloseTo(2, 3);
  expect(result.abroad?.n).toBe(4);
});

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

test("the digital sector's lead is the geometric mean over four surveys, solved by hand", () => {
  expect(real.adoption.lead?.value).toBeCloseTo(2.2546789577380237, 9);
  expect(real.adoption.chineseSurveys).toBe(0);
});

test("a sector is only ever set against the total of its own survey, date and measure", () => {
  for (const survey of real.adoption.surveys) {
    expect(survey.sectors.length).toBeGreaterThan(1);
    const best = Math.max(...survey.sectors.filter(({ isDigital }) => isDigital).map(({ share }) => share));
    if (survey.ratio !== null) expect(survey.ratio).toBeCloseTo(best / survey.all, 12);
  }
});

test("state against private firms: a difference needs both in one survey with the number asked", () => {
  const row = (sector: string, share_pct: number, sample_size: number | null, survey = "s") => ({
    survey,
    sector,
    share_pct,
    sample_size,
    measure: "use",
    date: isoDate("2024-01-01"),
  });
  const judge = (rows: readonly ReturnType<typeof row>[]) =>
    adoption(
      {
        adoption: made(load("commercial/adoption"), rows),
        tokens: made(load("commercial/token_usage"), []),
        bids: made(load("commercial/bids"), []),
      },
      few,
    ).difference;
  expect(judge([row("state-owned firms", 20, 100), row("private firms", 50, 100, "t")])).toBeNull();
  expect(judge([row("state-owned firms", 20, null), row("private firms", 50, 100)])).toBeNull();
  const found = judge([row("state-owned firms", 20, 100), row("private firms", 50, 100)]);
  expect(found?.value).toBeCloseTo(-0.3, 12);
  expect(found?.high).toBeLessThan(0);
});
