import { expect, test } from "vitest";
import { pathBox } from "../../lib/render/path-box";

const corners = (data: string): number[] | null => {
  const box = pathBox(data);
  return box && [box.x, box.y, box.x + box.width, box.y + box.height].map((value) => Math.round(value * 1e6) / 1e6 + 0);
};

test.each([
  ["straight lines, relative and absolute", "M10,20l5,0v10H0z", [0, 20, 15, 30]],
  ["a circle of two arcs", "M5,0A5,5 0 1,1 0,-5A5,5 0 0,1 5,0Z", [-5, -5, 5, 5]],
  ["half a circle above the line", "M0,0A10,10 0 0,1 20,0", [0, -10, 20, 0]],
  ["half a circle below the line", "M0,0A10,10 0 0,0 20,0", [0, 0, 20, 10]],
  ["an arc too small for its ends grows to reach them", "M0,0A1,1 0 0,1 20,0", [0, -10, 20, 0]],
  // A cubic with both controls at height 10 rises to 3/4 of it.
  ["a cubic by its height, not its control points", "M0,0C0,10 10,10 10,0", [0, 0, 10, 7.5]],
  // A quadratic rises to half the height of its control point.
  ["a quadratic by its height", "M0,0Q5,10 10,0", [0, 0, 10, 5]],
  ["a smooth quadratic mirrors the control before", "M0,0Q5,10 10,0T20,0", [0, -5, 20, 5]],
  ["numbers run together", "M1.5.5-1-1", [-1, -1, 1.5, 0.5]],
  ["a lone point", "M3,4", [3, 4, 3, 4]],
  ["the part before a fault", "M0,0L5,5X9,9L50,50", [0, 0, 5, 5]],
])("%s", (_, data, box) => {
  expect(corners(data)).toEqual(box);
});

test("a path without a point has no box", () => {
  expect(pathBox("")).toBeNull();
  expect(pathBox("z")).toBeNull();
});

test("a tilted ellipse touches its box at the extremes of the tilted ellipse", () => {
  // Half axes a and b turned by 45° reach sqrt((a² + b²) / 2) in both directions.
  const reach = Math.sqrt((16 + 4) / 2);
  const [x, y] = [4 * Math.SQRT1_2, 4 * Math.SQRT1_2];
  const box = pathBox(`M${x},${y}A4,2 45 1,1 ${-x},${-y}A4,2 45 1,1 ${x},${y}Z`);
  expect(box?.x).toBeCloseTo(-reach, 6);
  expect(box?.height).toBeCloseTo(2 * reach, 6);
});
