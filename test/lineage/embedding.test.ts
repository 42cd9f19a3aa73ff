import fc from "fast-check";
import { expect, test } from "vitest";
import { embed } from "../../lib/lineage/embedding";

test("points of a plane keep their distances", () => {
  const points = fc.array(fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) }), {
    minLength: 3,
    maxLength: 8,
  });
  fc.assert(
    fc.property(points, (plane) => {
      const distances = plane.map((a) => plane.map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
      const { places } = embed(distances);
      places.forEach((a, i) => {
        places.forEach((b, j) => {
          expect(Math.abs(Math.hypot(a.x - b.x, a.y - b.y) - (distances[i]?.[j] ?? 0))).toBeLessThan(0.05);
        });
      });
    }),
  );
});

test("three points in a line are shown whole, two axes of a regular simplex of four show two thirds", () => {
  expect(
    embed([
      [0, 3, 6],
      [3, 0, 3],
      [6, 3, 0],
    ]).shown,
  ).toBeCloseTo(1, 9);
  const simplex = Array.from({ length: 4 }, (_, i) => Array.from({ length: 4 }, (_, j) => (i === j ? 0 : 1)));
  expect(embed(simplex).shown).toBeCloseTo(2 / 3, 9);
});

test("a table that is not square is refused", () => {
  expect(() => embed([[0, 1]])).toThrow(RangeError);
});
