import { expect, test } from "vitest";
import { capitalFigures } from "../../../lib/figures/capital";
import { breakEvenFigure } from "../../../lib/figures/capital/break-even";
import { equalCapabilityFigure } from "../../../lib/figures/capital/equal-capability";
import { fundTermsFigure } from "../../../lib/figures/capital/fund-terms";
import { roundsFigure } from "../../../lib/figures/capital/rounds";
import { valuationPathsFigure } from "../../../lib/figures/capital/valuation-paths";
import { whatIfFigure } from "../../../lib/figures/capital/what-if";
import { isJsonObject } from "../../../lib/figures/figure";
import { analyseCapital } from "../../../lib/problems/capital";
import { load } from "../../../lib/tables";
import { estimate } from "../../claims/compute/estimates";
import { withParameters } from "../../problems/compute/owning-tables";
import { drawings, english, expectComplete } from "../compute/figure-checks";

const real = analyseCapital(load, withParameters({ resamples: 300 }));

test.each(Object.entries(capitalFigures))("%s is complete in both languages and widths, its axes named", (id, draw) => {
  for (const figure of drawings((options) => draw(real, options))) {
    expectComplete(figure, id);
    const axis = figure.layout.xaxis;
    expect(isJsonObject(axis) && isJsonObject(axis.title) ? axis.title.text : "").toMatch(/\S/);
  }
});

test.each(["capital-valuation-paths", "capital-break-even", "capital-round-returns"])(
  "%s counts in its footer what dropped out for want of a date or a rate",
  (id) => {
    const footer = JSON.stringify(capitalFigures[id]?.(real, english).layout.annotations)?.replaceAll("<br>", " ");
    expect(footer).toContain(`${real.fund.dropped} values without a date or`);
  },
);

test("no line joins values of unlike bases", () => {
  for (const trace of valuationPathsFigure(real.valuations, english).data) expect(trace.mode).toBe("markers");
});

test("the slider has a step a hold, each showing its own three traces, and starts at the hold of the parameters", () => {
  const { whatIf, terms } = real.fund;
  const figure = whatIfFigure(real.fund, english);
  const slider = Array.isArray(figure.layout.sliders) ? figure.layout.sliders[0] : null;
  if (!isJsonObject(slider) || !Array.isArray(slider.steps)) throw new Error("no slider");
  expect(slider.steps).toHaveLength(whatIf.length);
  expect(whatIf[Number(slider.active)]?.holdYears).toBe(terms.hold_years);
  slider.steps.forEach((step, i) => {
    const [change] = isJsonObject(step) && Array.isArray(step.args) ? step.args : [];
    const visible = isJsonObject(change) && Array.isArray(change.visible) ? change.visible : [];
    expect(visible.flatMap((shown, at) => (shown ? [at] : []))).toEqual([3 * i, 3 * i + 1, 3 * i + 2]);
  });
  expect(figure.data.filter(({ visible }) => visible)).toHaveLength(3);
});

test("the title of the what-if turns with the discount taken", () => {
  const at = (sale_discount: number) =>
    whatIfFigure({ ...real.fund, terms: { ...real.fund.terms, sale_discount } }, english).title;
  expect(at(0.3)).toContain("holding wins from odds of");
  expect(at(0.95)).toContain("never pays");
  expect(at(-5)).toContain("always pays");
});

test("the odds at which the verdict flips are read off the curve between its points", () => {
  const point = (odds: number, value: number) => ({ odds, value, low: value, high: value });
  const whatIf = [{ holdYears: real.fund.terms.hold_years, points: [point(0.4, 0.4), point(0.5, 0.2)] }];
  const terms = { ...real.fund.terms, sale_discount: 0.25 };
  expect(whatIfFigure({ ...real.fund, whatIf, terms }, english).title).toContain("from odds of 48 %");
});

test("titles follow the numbers", () => {
  const agree = breakEvenFigure({ ...real.fund, breakEven: estimate(0.5, 0.4, 0.6) }, real.returns, english);
  expect(agree.title).toContain("the funds agree");
  const short = fundTermsFigure({ ...real.liquidity, patience: estimate(4, 3, 5) }, english);
  expect(short.title).toContain("which is within 3 to 5");
  expect(roundsFigure({ ...real.tempo, speed: estimate(3, 2, 4) }, english).title).toContain(": faster,");
  expect(equalCapabilityFigure({ ...real.training, yearly: estimate(0.9, 0.5, 1.2) }, english).title).toContain(
    "cannot be told",
  );
});
