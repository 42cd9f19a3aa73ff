/** A place on a map. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * A flat map on which things lie about as far apart as their distances say (classical multidimensional scaling: the first two
 * principal axes of the double-centred squared distances, by power iteration). Axes have no meaning of their own; the sign of each is
 * fixed so that its largest coordinate is positive.
 *
 * Source: W. S. Torgerson, "Multidimensional scaling", Psychometrika 17 (1952).
 *
 * @param distances a symmetric table with zeros on the diagonal
 * @returns the places, and the share of the (positive) variation that the two axes show
 * @throws RangeError if the table is not square
 * @example
 * embed([[0, 3, 6], [3, 0, 3], [6, 3, 0]]).places; // in a line, 3 apart
 */
export function embed(distances: readonly (readonly number[])[]): { places: Place[]; shown: number } {
  const n = distances.length;
  if (distances.some((row) => row.length !== n)) throw new RangeError("the table of distances is not square");
  const gram = doubleCentre(distances);
  const total = gram.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
  const first = principalAxis(gram, 1);
  const second = principalAxis(deflate(gram, first), 2);
  const scale = (axis: Axis, i: number): number => Math.sqrt(Math.max(0, axis.value)) * (axis.vector[i] ?? 0);
  return {
    places: distances.map((_, i) => ({ x: scale(first, i), y: scale(second, i) })),
    shown: total > 0 ? Math.min(1, (Math.max(0, first.value) + Math.max(0, second.value)) / total) : 1,
  };
}

interface Axis {
  readonly value: number;
  readonly vector: readonly number[];
}

function doubleCentre(distances: readonly (readonly number[])[]): number[][] {
  const squares = distances.map((row) => row.map((distance) => distance ** 2));
  const means = squares.map(mean);
  const grand = mean(means);
  return squares.map((row, i) => row.map((square, j) => -0.5 * (square - (means[i] ?? 0) - (means[j] ?? 0) + grand)));
}

/**
 * The eigenvector of the largest eigenvalue. The matrix is shifted so that negative eigenvalues cannot win; each axis starts from a
 * direction of its own, since of two equal eigenvalues one start would find the same axis twice.
 */
function principalAxis(matrix: readonly (readonly number[])[], start: number): Axis {
  const shift = Math.max(0, ...matrix.map((row) => row.reduce((sum, value) => sum + Math.abs(value), 0)));
  let vector = normalise(matrix.map((_, i) => Math.sin(start * (i + 1) ** 2)));
  for (let step = 0; step < 3000; step++) {
    const next = normalise(matrix.map((row, i) => dot(row, vector) + shift * (vector[i] ?? 0)));
    const moved = next.reduce((most, value, i) => Math.max(most, Math.abs(value - (vector[i] ?? 0))), 0);
    vector = next;
    if (moved < 1e-13) break;
  }
  const peak = vector.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best), 0);
  const signed = peak < 0 ? vector.map((value) => -value) : vector;
  return {
    value: dot(
      matrix.map((row) => dot(row, signed)),
      signed,
    ),
    vector: signed,
  };
}

function deflate(matrix: readonly (readonly number[])[], { value, vector }: Axis): number[][] {
  return matrix.map((row, i) => row.map((cell, j) => cell - value * (vector[i] ?? 0) * (vector[j] ?? 0)));
}

function normalise(vector: readonly number[]): number[] {
  const length = Math.sqrt(dot(vector, vector));
  return length === 0 ? vector.slice() : vector.map((value) => value / length);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

function mean(values: readonly number[]): number {
  return values.length === 0
    ? 0
    : dot(
        values,
        values.map(() => 1),
      ) / values.length;
}
