import { describe, expect, test } from "vitest";
import type { Figure, FigureOptions } from "../../../lib/figures/figure";
import { modelsFigures } from "../../../lib/figures/models";
import { boardTenthsFigure } from "../../../lib/figures/models/board-tenths";
import { countsFigure } from "../../../lib/figures/models/counts";
import { gapFigure } from "../../../lib/figures/models/gap";
import { lanesFigure } from "../../../lib/figures/models/lanes";
import { newProblemsFigure } from "../../../lib/figures/models/new-problems";
import { originsFigure } from "../../../lib/figures/models/origins";
import { reportsFigure } from "../../../lib/figures/models/reports";
import { wrappingFigure } from "../../../lib/figures/models/wrapping";
import { estimate } from "../../claims/compute/estimates";
import { real } from "../../claims/models/real";
import { axisTitle, drawings, english, expectComplete, rowsAt } from "../compute/figure-checks";

describe.each(Object.entries(modelsFigures))("%s", (id, draw) => {
  test.each(drawings((options: FigureOptions): Figure => draw(real, options)))(
    "$language at $width: complete",
    (figure) => {
      expectComplete(figure, id);
      expect(axisTitle(figure, "xaxis")).toMatch(/"title":\{.*"text":".+?"/);
    },
  );
});

test("the count says that the interval leaves it open where it spans 130", () => {
  const result = { ...real.counts, recapture: estimate(150, 100, 200) };
  expect(countsFigure(result, english).title).toBe("Whether 130 models came out in 2023 is open: 100–200");
  expect(countsFigure({ ...result, recapture: estimate(110, 100, 120) }, english).title).toContain("Fewer than 130");
});

test("the lanes show OpenAI first and then each claim, soonest first", () => {
  const names = lanesFigure(real.timeline, english).rows.map((row) => row.organisation);
  expect([...new Set(names)]).toEqual(["OpenAI", ...real.timeline.claims.map(({ organisation }) => organisation)]);
});

test("the origins' title turns with the intervals", () => {
  const declared = real.origins.declared.map((one) =>
    one.kind === "original" ? { ...one, share: estimate(0.8, 0.75, 0.9) } : one,
  );
  expect(originsFigure(real.origins, english).title).toContain("a minority (28 %)");
  expect(originsFigure({ ...real.origins, declared }, english).title).toContain("not fewer than wrapped");
});

test("the wrapping title says more, fewer or neither, as the interval allows", () => {
  const at = (low: number, high: number) =>
    wrappingFigure(
      { ...real.wrapping, chinese: { ...real.wrapping.chinese, oddsRatio: estimate(1, low, high) } },
      english,
    ).title;
  expect(at(1.1, 2)).toContain("go with more derived");
  expect(at(0.1, 0.9)).toContain("go with fewer derived");
  expect(at(0.5, 2)).toContain("do not go with more wrapping");
});

test("the tenths of the board are drawn with their intervals and say where the axis starts", () => {
  const figure = boardTenthsFigure(real.wrapping, english);
  expect(figure.rows).toHaveLength(10);
  expect(JSON.stringify(figure.layout.annotations)).toContain("The axis does not start at zero");
});

test("the gap is drawn in percent of GPT-4, a point for each comparison", () => {
  const figure = gapFigure(real.gap, english);
  const drawn = figure.data
    .flatMap((trace) => (Array.isArray(trace.y) ? trace.y.map(Number) : []))
    .sort((a, b) => a - b);
  expect(drawn).toEqual(rowsAt(figure, "ratio").map((ratio) => ratio * 100));
});

test("the reports' title turns with the interval of the mean", () => {
  expect(reportsFigure({ ...real.gap, inflation: estimate(4, 2, 6) }, english).title).toBe(
    "Makers report 4.0 points more than others find",
  );
  expect(reportsFigure({ ...real.gap, inflation: estimate(-4, -6, -2) }, english).title).toContain("points less");
  expect(reportsFigure({ ...real.gap, inflation: estimate(0, -2, 2) }, english).title).toContain(
    "not inflated on the whole",
  );
});

test("the title on new problems says who leads before and after the models' data end", () => {
  const at = (before: number, after: number) =>
    newProblemsFigure({ ...real.newProblems, lead: { before, after } }, english).title;
  expect(at(13, -2)).toBe(
    "Chinese code models lead by 13 points on LeetCode problems up to 2023-08; on later ones they trail by 2 points",
  );
  expect(at(-3, 0.2)).toContain(
    "trail by 3 points on LeetCode problems up to 2023-08; on later ones they are level with others",
  );
  expect(newProblemsFigure({ ...real.newProblems, lead: null }, english).title).toContain("Too few months");
});
