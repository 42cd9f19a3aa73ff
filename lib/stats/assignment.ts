import { checkNumbers, type Numbers } from "./check";

/** A cheapest pairing of rows with columns. */
export interface Assignment {
  /** The column of each row, or null for a row left over where there are more rows than columns. */
  readonly columns: readonly (number | null)[];
  /** The cost of all pairs together. */
  readonly total: number;
}

/**
 * The assignment problem: pairs rows with columns, each at most once and as many as possible, at least total cost. The
 * Hungarian method with shortest augmenting paths, in rows² × columns steps (rows being the smaller side).
 *
 * Source: R. Jonker and A. Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment
 * problems", Computing 38 (1987), without its initialisation.
 *
 * @param cost rows of equal length, finite, any sign; forbid a pair by a cost above all others together
 * @throws RangeError if empty, ragged, or not finite
 * @example
 * assignment([[4, 1, 3], [2, 0, 5]]); // { columns: [1, 0], total: 3 }
 */
export function assignment(cost: readonly Numbers[]): Assignment {
  const width = checkCost(cost);
  const isTall = cost.length > width;
  const rows = isTall ? transpose(cost, width) : cost.map((row) => Float64Array.from(row));
  const rowOfColumn = matchRows(rows, isTall ? cost.length : width);
  const columns = new Array<number | null>(cost.length).fill(null);
  let total = 0;
  rowOfColumn.forEach((row, column) => {
    if (row < 0) return;
    columns[isTall ? column : row] = isTall ? row : column;
    total += rows[row]?.[column] ?? Number.NaN;
  });
  return { columns, total };
}

function checkCost(cost: readonly Numbers[]): number {
  const width = cost[0]?.length ?? 0;
  if (width === 0) throw new RangeError("the cost needs at least one row and one column");
  cost.forEach((row, i) => {
    if (row.length !== width) throw new RangeError(`row ${i} of the cost has ${row.length} columns, not ${width}`);
    checkNumbers(`row ${i} of the cost`, row);
  });
  return width;
}

function transpose(cost: readonly Numbers[], width: number): Float64Array[] {
  return Array.from({ length: width }, (_, j) => Float64Array.from(cost, (row) => row[j] ?? Number.NaN));
}

/** The row matched to each column, −1 for none; there are at least as many columns as rows. */
function matchRows(rows: readonly Float64Array[], width: number): Int32Array {
  const rowOfColumn = new Int32Array(width).fill(-1);
  const rowPrice = new Float64Array(rows.length);
  const columnPrice = new Float64Array(width);
  for (let row = 0; row < rows.length; row++) augment(rows, row, { rowOfColumn, rowPrice, columnPrice });
  return rowOfColumn;
}

interface Matching {
  readonly rowOfColumn: Int32Array;
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
}

/** Adds one row by the shortest path, in reduced cost, from it to a free column (Dijkstra), and reprices along it. */
function augment(rows: readonly Float64Array[], start: number, matching: Matching): void {
  const { rowOfColumn, rowPrice, columnPrice } = matching;
  const width = rowOfColumn.length;
  const distance = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Int32Array(width).fill(-1);
  const isDone = new Uint8Array(width);
  let row = start;
  let lastColumn = -1;
  let length = 0;
  while (row >= 0) {
    let nearest = -1;
    const cost = rows[row] ?? new Float64Array(width);
    for (let j = 0; j < width; j++) {
      if (isDone[j]) continue;
      const through = length + (cost[j] ?? 0) - (rowPrice[row] ?? 0) - (columnPrice[j] ?? 0);
      if (through < (distance[j] ?? 0)) {
        distance[j] = through;
        cameFrom[j] = lastColumn;
      }
      if (nearest < 0 || (distance[j] ?? 0) < (distance[nearest] ?? 0)) nearest = j;
    }
    isDone[nearest] = 1;
    length = distance[nearest] ?? 0;
    lastColumn = nearest;
    row = rowOfColumn[nearest] ?? -1;
  }
  rowPrice[start] = (rowPrice[start] ?? 0) + length;
  for (let j = 0; j < width; j++) {
    const matched = rowOfColumn[j] ?? -1;
    if (!isDone[j] || j === lastColumn) continue;
    const gain = length - (distance[j] ?? 0);
    columnPrice[j] = (columnPrice[j] ?? 0) - gain;
    rowPrice[matched] = (rowPrice[matched] ?? 0) + gain;
  }
  for (let j = lastColumn; j >= 0; j = cameFrom[j] ?? -1) {
    const previous = cameFrom[j] ?? -1;
    rowOfColumn[j] = previous < 0 ? start : (rowOfColumn[previous] ?? start);
  }
}
