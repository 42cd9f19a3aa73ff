/** An affine map (a, b, c, d, e, f) as in SVG: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A rectangle in user units, y downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that applies `inner` first and `outer` after it. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The smallest upright rectangle around a mapped rectangle. */
export function mapBox(matrix: Matrix, box: Box): Box {
  if (matrix === identity) return box;
  const [a, b, c, d, e, f] = matrix;
  const across = [a * box.x, a * (box.x + box.width)];
  const along = [c * box.y, c * (box.y + box.height)];
  const down = [b * box.x, b * (box.x + box.width)];
  const deep = [d * box.y, d * (box.y + box.height)];
  const left = Math.min(...across) + Math.min(...along) + e;
  const right = Math.max(...across) + Math.max(...along) + e;
  const top = Math.min(...down) + Math.min(...deep) + f;
  const bottom = Math.max(...down) + Math.max(...deep) + f;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The smallest rectangle around both; nothing joined with a box is that box. */
export function joinBoxes(first: Box | null, second: Box | null): Box | null {
  if (!first) return second;
  if (!second) return first;
  const x = Math.min(first.x, second.x);
  const y = Math.min(first.y, second.y);
  const right = Math.max(first.x + first.width, second.x + second.width);
  const bottom = Math.max(first.y + first.height, second.y + second.height);
  return { x, y, width: right - x, height: bottom - y };
}

const call = /(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^)]*)\)/g;
const known = new Map<string, Matrix>();

/** Reads an SVG `transform` attribute; null, an empty text and what is not a transform give the identity. */
export function parseTransform(text: string | null): Matrix {
  if (!text) return identity;
  const before = known.get(text);
  if (before) return before;
  let matrix = identity;
  for (const [, name = "", list = ""] of text.matchAll(call)) {
    const values = list
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
    if (values.every(Number.isFinite)) matrix = multiply(matrix, elementary(name, values));
  }
  if (known.size > 20_000) known.clear();
  known.set(text, matrix);
  return matrix;
}

function elementary(name: string, values: readonly number[]): Matrix {
  const [p = 0, q, r] = values;
  switch (name) {
    case "matrix":
      return [p, q ?? 0, r ?? 0, values[3] ?? 0, values[4] ?? 0, values[5] ?? 0];
    case "translate":
      return [1, 0, 0, 1, p, q ?? 0];
    case "scale":
      return [p, 0, 0, q ?? p, 0, 0];
    case "rotate":
      return rotation(p, q ?? 0, r ?? 0);
    case "skewX":
      return [1, 0, Math.tan((p * Math.PI) / 180), 1, 0, 0];
    default:
      return [1, Math.tan((p * Math.PI) / 180), 0, 1, 0, 0];
  }
}

function rotation(degrees: number, x: number, y: number): Matrix {
  const [sine, cosine] = [exactSine(degrees), exactSine(degrees + 90)];
  return [cosine, sine, -sine, cosine, x - cosine * x + sine * y, y - sine * x - cosine * y];
}

/** The sine with exact zeros and ones at right angles, so that upright boxes stay upright. */
function exactSine(degrees: number): number {
  const turn = ((degrees % 360) + 360) % 360;
  if (turn % 180 === 0) return 0;
  if (turn === 90) return 1;
  if (turn === 270) return -1;
  return Math.sin((turn * Math.PI) / 180);
}

/** The map that undoes another; null if it cannot be undone. */
export function invert([a, b, c, d, e, f]: Matrix): Matrix | null {
  const determinant = a * d - b * c;
  if (!Number.isFinite(1 / determinant)) return null;
  const [p, q, r, s] = [d / determinant, -b / determinant, -c / determinant, a / determinant];
  return [p, q, r, s, -(p * e + r * f), -(q * e + s * f)];
}
