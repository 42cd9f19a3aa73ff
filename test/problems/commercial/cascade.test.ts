import fc from "fast-check";
import { expect, test } from "vitest";
import { allChains, chainOf } from "../../../lib/problems/commercial/cascade";
import { real } from "./real";

const small = { model: "small", score: 0.5, cost: 1, tier: "small" } as const;
const large = { model: "large", score: 0.8, cost: 10, tier: "top" } as const;

test("a perfect test: the chain scores as the better model and asks it for the wrong half alone", () => {
  expect(chainOf([small, large], { sensitivity: 1, specificity: 1 })).toEqual({
    models: ["small", "large"],
    score: 0.8,
    cost: 6,
  });
});

test("a test that finds 70 % of the wrong and passes on 20 % of the right, by hand", () => {
  const chain = chainOf([small, large], { sensitivity: 0.7, specificity: 0.8 });
  expect(chain.score).toBeCloseTo(0.5 + 0.3 * 0.7, 12);
  expect(chain.cost).toBeCloseTo(1 + 10 * (0.5 * 0.2 + 0.5 * 0.7), 12);
});

test("independent errors with a perfect test: 1 − (1 − a)(1 − b)", () => {
  const chain = chainOf([small, large], { sensitivity: 1, specificity: 1, isIndependent: true });
  expect(chain.score).toBeCloseTo(0.9, 12);
  expect(chain.cost).toBeCloseTo(6, 12);
});

test("where models fail at the same tasks no chain beats its best member", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, share, share, share, (a, b, c, sensitivity, specificity) => {
      const scores = [a, b, c].sort((x, y) => x - y);
      const models = scores.map((score, i) => ({ model: `m${i}`, score, cost: i + 1, tier: "small" as const }));
      const chain = chainOf(models, { sensitivity, specificity });
      expect(chain.score).toBeLessThanOrEqual((scores[2] ?? 0) + 1e-12);
      expect(chain.cost).toBeLessThanOrEqual(6 + 1e-12);
      expect(chain.cost).toBeGreaterThanOrEqual(1 - 1e-12);
    }),
  );
});

test("chains climb in cost and score: three such models make three pairs and a triple", () => {
  const third = { model: "middle", score: 0.6, cost: 3, tier: "middle" } as const;
  const worse = { model: "worse", score: 0.4, cost: 5, tier: "middle" } as const;
  const test = { sensitivity: 1, specificity: 1 };
  expect(allChains([large, small, third], test)).toHaveLength(4);
  expect(allChains([small, worse], test)).toHaveLength(0);
});

test("the real release of June 2024 has fifteen priced models, none of which reasons at length", () => {
  const [first] = real.cascades.releases;
  expect(first?.release).toBe("2024-06-24");
  expect(first?.models).toHaveLength(15);
  expect(first?.best).toMatchObject({ model: "claude-3-5-sonnet-20240620", cost: 6 });
  expect(first?.models.some(({ model }) => /^o1/.test(model))).toBe(false);
  const costs = first?.frontier.map(({ cost }) => cost) ?? [];
  expect([...costs].sort((a, b) => a - b)).toEqual(costs);
});
