import type { TensorForm } from "./tensor-form";
import type { TensorKind } from "./tensor-kinds";
import { type Dimensions, type Size, shapeOf } from "./tensor-roles";

/**
 * The sizes under which the shapes of a form fit those of a model best. The width is the size that most tensors share; widths of
 * queries, keys and branches are tried among the sizes that occur, and the choice with most fitting tensors wins.
 *
 * @returns null where no shape is known
 */
export function guessDimensions(kinds: readonly TensorKind[], form: TensorForm): Dimensions | null {
  const width = sharedSize(kinds);
  if (width === null) return null;
  const layers = kinds.filter((kind) => kind.perLayer && !kind.perExpert);
  const columns = commonest([width, ...matrices(layers).flatMap(([rows, cols]) => (rows === width ? [cols] : []))]);
  const rows = commonest(matrices(layers).flatMap(([rowCount, cols]) => (cols === width ? [rowCount] : [])));
  const fixed = { width, ...outerSizes(kinds, width) };
  const sharedSizes = form.kinds.some(({ role }) => role.startsWith("expert_shared")) ? columns : [width];
  let best: Dimensions | null = null;
  let bestFit = -1;
  for (const queries of columns) {
    const keySizes = unique([
      queries,
      ...rows.flatMap((row) => [row, row / 2, (row - queries) / 2, row - queries]),
    ]).filter((size) => Number.isInteger(size) && size > 0 && size <= queries);
    for (const feedForward of columns) {
      for (const keys of keySizes) {
        for (const shared of sharedSizes) {
          const sizes = { ...fixed, queries, keys, feedForward, shared };
          const fit = fitting(kinds, form, sizes);
          if (fit > bestFit) [best, bestFit] = [sizes, fit];
        }
      }
    }
  }
  return best;
}

/** Whether a shape is the one that a role asks for. */
export function fits(shape: readonly number[], due: readonly Size[]): boolean {
  return shape.length === due.length && due.every((size, i) => size === null || size === shape[i]);
}

/** How many kinds of the form find a kind of the same shape and scope, each used once; those with firm shapes choose first. */
function fitting(kinds: readonly TensorKind[], form: TensorForm, sizes: Dimensions): number {
  const free = kinds.slice();
  const wanted = form.kinds.map((kind) => ({ kind, due: shapeOf(kind.role, kind.isBias, sizes) }));
  const openSizes = ({ due }: (typeof wanted)[number]): number => due?.filter((size) => size === null).length ?? 9;
  let count = 0;
  for (const { kind, due } of wanted.sort((a, b) => openSizes(a) - openSizes(b))) {
    const at = free.findIndex(
      ({ shape, perLayer, perExpert }) =>
        shape !== null &&
        due !== null &&
        perLayer === kind.perLayer &&
        perExpert === kind.perExpert &&
        fits(shape, due),
    );
    if (at < 0) continue;
    free.splice(at, 1);
    count++;
  }
  return count;
}

/** The size that occurs in most kinds of tensors; of several, the one in most layers' kinds comes first. */
function sharedSize(kinds: readonly TensorKind[]): number | null {
  const counts = new Map<number, number>();
  for (const { shape, perLayer } of kinds) {
    for (const size of new Set(shape ?? [])) counts.set(size, (counts.get(size) ?? 0) + (perLayer ? 1.01 : 1));
  }
  const [size] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0]);
  return size > 0 ? size : null;
}

/** Sizes outside the dense layers: the embedding's rows, the experts' width and number. */
function outerSizes(
  kinds: readonly TensorKind[],
  width: number,
): Pick<Dimensions, "vocabulary" | "expert" | "experts"> {
  const outside = matrices(kinds.filter((kind) => !kind.perLayer)).flatMap(([rows, cols]) =>
    cols === width ? [rows] : [],
  );
  const expert = kinds.find((kind) => kind.perExpert && kind.shape?.length === 2);
  const ofExpert = expert?.shape?.find((size) => size !== width) ?? width;
  const layers = Math.max(1, ...kinds.filter((kind) => kind.perLayer && !kind.perExpert).map((kind) => kind.count));
  const perLayer = expert === undefined ? 1 : Math.ceil(expert.count / layers);
  const router = matrices(kinds.filter((kind) => kind.perLayer && !kind.perExpert)).find(
    ([rows, cols]) => cols === width && rows >= perLayer && rows < 2 * perLayer + 8,
  );
  return { vocabulary: Math.max(0, ...outside), expert: ofExpert, experts: router?.[0] ?? perLayer };
}

function matrices(kinds: readonly TensorKind[]): (readonly [number, number])[] {
  return kinds.flatMap(({ shape }) => {
    const [rows, columns] = shape ?? [];
    return shape?.length === 2 && rows !== undefined && columns !== undefined ? [[rows, columns] as const] : [];
  });
}

/** So many sizes are tried for each part at most: known families have four, and a made-up file must not take minutes. */
const mostSizes = 6;

/** The values that occur most often, each once; of equally common ones those that come first. */
function commonest(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostSizes)
    .map(([value]) => value);
}

function unique(values: readonly number[]): number[] {
  return [...new Set(values)];
}
