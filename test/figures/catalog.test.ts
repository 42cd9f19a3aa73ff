import { describe, expect, test } from "vitest";
import { catalog, findFigures } from "../../lib/figures/catalog";
import type { Json } from "../../lib/figures/figure";
import { analyse, figures, load } from "../../lib/index";

const results = analyse({ resamples: 500, draws: 20_000 });
const english = figures([], results, "en");
const chinese = figures([], results, "zh");
const phone = [...figures([], results, "en", 390), ...figures([], results, "zh", 390)];
const known = new Set(load("sources").column("source_id"));

describe.each(english.map((figure, i) => ({ id: figure.id, en: figure, zh: chinese[i] })))("$id", ({ id, en, zh }) => {
  test("is the figure that the catalogue names", () => {
    expect(id).toBe(catalog[english.indexOf(en)]?.id);
    expect(zh?.id).toBe(id);
  });

  test("has title, subtitle and alt text in English and in Chinese", () => {
    for (const text of [en.title, en.subtitle, en.alt]) expect(text).toMatch(/[a-z]{3}/);
    for (const text of [zh?.title, zh?.subtitle, zh?.alt]) expect(text).toMatch(/\p{Script=Han}{2}/u);
    expect(en.alt.length).toBeGreaterThan(60);
  });

  test("shows no undefined, NaN or Infinity", () => {
    for (const figure of [en, zh]) {
      const shown = JSON.stringify([
        figure?.title,
        figure?.subtitle,
        figure?.alt,
        figure?.data,
        figure?.layout,
        figure?.rows,
      ]);
      expect(shown).not.toMatch(/undefined|NaN|Infinity/);
    }
  });

  test("rests on sources that exist and on at least one row", () => {
    expect(en.sources.length).toBeGreaterThan(0);
    for (const source of en.sources) expect(known, source).toContain(source);
    expect(en.n).toBeGreaterThan(0);
    expect(en.rows.length).toBeGreaterThan(0);
  });

  test("draws bars from zero", () => {
    const bars = en.data.filter((trace) => trace.type === "bar" && trace.base === undefined);
    if (bars.length === 0) return;
    for (const [name, axis] of Object.entries(en.layout)) {
      const value = bars[0]?.orientation === "h" ? /^xaxis/ : /^yaxis/;
      if (value.test(name)) expect(startsAtZero(axis)).toBe(true);
    }
  });
});

test("for a phone every figure is 390 wide and keeps its title", () => {
  expect(phone).toHaveLength(2 * catalog.length);
  for (const figure of phone) expect(figure.width).toBe(390);
  expect(phone.map((figure) => figure.title)).toEqual([...english, ...chinese].map((figure) => figure.title));
});

test("another tariff changes the titles or numbers of the electricity figures and of no price figure", () => {
  const dearer = figures([], analyse({ resamples: 500, draws: 20_000, tariff: 0.9 }), "en");
  const changed = dearer
    .filter((figure, i) => JSON.stringify(figure) !== JSON.stringify(english[i]))
    .map(({ id }) => id);
  expect(changed).toContain("compute-electricity-day");
  expect(changed).not.toContain("compute-a100-price");
});

test("an unknown figure is refused with the list of the known", () => {
  expect(() => findFigures(["compute-a100-prise"])).toThrow(/compute-a100-prise.*compute-a100-price/);
});

function startsAtZero(axis: Json | undefined): boolean {
  const settings = JSON.parse(JSON.stringify(axis ?? {}));
  return settings.rangemode === "tozero" || (Array.isArray(settings.range) && settings.range[0] <= 0);
}
