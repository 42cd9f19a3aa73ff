import { expect, test } from "vitest";
import { createRandom } from "../../lib/core/random";

test("the same seed gives the same numbers, another seed gives others", () => {
  const draw = (seed: number) => Array.from({ length: 5 }, createRandom(seed));
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
});

test("100 000 draws lie in [0, 1), with mean one half, variance one twelfth and even deciles", () => {
  const random = createRandom(7);
  const draws = Array.from({ length: 100_000 }, random);
  expect(draws.every((u) => u >= 0 && u < 1)).toBe(true);
  const mean = draws.reduce((sum, u) => sum + u, 0) / draws.length;
  expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / draws.length));
  const counts = new Array<number>(10).fill(0);
  for (const u of draws) counts[Math.floor(u * 10)] = (counts[Math.floor(u * 10)] ?? 0) + 1;
  const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
  expect(chiSquare).toBeLessThan(27.9); // 99.9 % point of chi-square with 9 degrees of freedom
});

test("a draw uses 53 bits: its low bits are not always zero", () => {
  const random = createRandom(3);
  const odd = Array.from({ length: 1000 }, () => (random() * 2 ** 53) % 2).filter((bit) => bit === 1).length;
  expect(odd).toBeGreaterThan(400);
  expect(odd).toBeLessThan(600);
});

test("a seed that is no whole number is refused", () => {
  expect(() => createRandom(0.5)).toThrow(RangeError);
  expect(() => createRandom(Number.NaN)).toThrow(RangeError);
});
