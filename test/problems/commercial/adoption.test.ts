import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { adoption } from "../../../lib/problems/commercial/adoption";
import { load } from "../../../lib/tables";
import { few, made, real } from "./real";

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
