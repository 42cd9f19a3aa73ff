import { beforeAll, expect, test } from "vitest";
import { loadSlicesFor, shapeText, sliceShaped, textWidth } from "../../lib/render/shaping";
import advances from "../fixtures/render/advances.json";

beforeAll(() => loadSlicesFor("的一算力价格，（：μΔłž►✔"));

const cases = ([400, 700] as const).flatMap((weight) =>
  Object.entries(advances.weights[weight]).map(([letter, advance]) => [weight, letter, advance] as const),
);

test.each(cases)("at weight %i the letter %j is as wide as fontTools says", (weight, letter, advance) => {
  expect(shapeText(letter, weight).advance * 1000).toBe(advance);
});

test("pairs are kerned and text is not the sum of its letters", () => {
  const { advance, kern } = shapeText("AVATAR", 400);
  expect(advance * 1000).toBe(608 + 575 + 608 + 599 + 608 + 635);
  expect(kern).toBeLessThan(-0.05);
});

test.each([..."的μΔłž►✔€−"])("%j is in one of the bundled fonts", (letter) => {
  const [run] = shapeText(letter, 400).runs;
  expect(run?.glyphs.map((glyph) => glyph.id)).not.toContain(0);
});

test("Latin and Chinese stand in runs of their own, in order", () => {
  const { runs } = shapeText("A100的价格", 400);
  expect(runs.map((run) => run.text).join("")).toBe("A100的价格");
  expect(runs[0]?.text).toBe("A100");
  expect(new Set(runs.map((run) => run.face.slice.name)).size).toBeGreaterThan(1);
});

test("the parts of a set text add up to it and keep its kerning", () => {
  const whole = shapeText("To. AV的", 400);
  const parts = [sliceShaped(whole, 0, 2), sliceShaped(whole, 2, 5), sliceShaped(whole, 5, 7)];
  const sum = parts.reduce((total, part) => total + part.advance + part.kern, 0);
  expect(sum).toBeCloseTo(whole.advance + whole.kern, 12);
  expect(parts[1]?.runs[0]?.glyphs[0]?.x).toBeCloseTo(0, 12);
});

test("a space of no width takes none and asks for no other font", () => {
  const { advance, runs } = shapeText("a\u200b", 400);
  expect(advance * 1000).toBe(563);
  expect(runs.length).toBe(1);
});

test("widths are whole 64ths of a pixel", () => {
  expect((textWidth(shapeText("Year 2023", 400), 13.3) * 64) % 1).toBe(0);
});
