import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  lab65,
  type Rgb,
  rgb,
  wcagContrast,
} from "culori";
import { expect, test } from "vitest";
import { ink, palette, transparent } from "../../lib/figures/palette";

const colors: readonly (readonly [string, string])[] = Object.entries(palette);
const pairs = colors.flatMap((a, i) => colors.slice(i + 1).map((b) => [a, b] as const));

test.each(colors)("%s stands out from the white ground by at least 3:1", (_, color) => {
  expect(wcagContrast(color, ink.ground)).toBeGreaterThanOrEqual(3);
});

test("text in both inks reads on white at 4.5:1", () => {
  expect(wcagContrast(ink.text, ink.ground)).toBeGreaterThanOrEqual(4.5);
  expect(wcagContrast(ink.muted, ink.ground)).toBeGreaterThanOrEqual(4.5);
});

test.each([
  ["normal sight", (color: Rgb) => color],
  ["deuteranopia", filterDeficiencyDeuter(1)],
  ["protanopia", filterDeficiencyProt(1)],
  ["tritanopia", filterDeficiencyTrit(1)],
])("any two data colours differ by a CIEDE2000 of at least 15 under %s", (_, see) => {
  const distance = differenceCiede2000();
  const seen = (color: string) => see(rgb(color) ?? { mode: "rgb", r: 1, g: 1, b: 1 });
  for (const [[nameA, a], [nameB, b]] of pairs) {
    expect(distance(seen(a), seen(b)), `${nameA} and ${nameB}`).toBeGreaterThanOrEqual(15);
  }
});

test("in grey-scale any two data colours differ in lightness by at least 5", () => {
  const lightness = colors.map(([, color]) => lab65(color)?.l ?? Number.NaN).sort((a, b) => a - b);
  for (const [i, light] of lightness.slice(1).entries())
    expect(light - (lightness[i] ?? Number.NaN)).toBeGreaterThan(5);
});

test("a transparent colour keeps its channels", () => {
  expect(transparent("blue", 0.2)).toBe("rgba(0,69,190,0.2)");
});
