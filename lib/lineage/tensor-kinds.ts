/** A tensor as a header or an index lists it: its name, and its shape where that is known. */
export interface Tensor {
  readonly name: string;
  /** Sizes of its dimensions; null where only the name is known (an index file). */
  readonly shape: readonly number[] | null;
}

/** Tensors that differ only in the number of their layer or expert. */
export interface TensorKind {
  /** The name with `{i}` for the layer and `{e}` for the expert. */
  readonly pattern: string;
  /** The commonest shape; null where unknown. */
  readonly shape: readonly number[] | null;
  /** How many tensors there are of this kind. */
  readonly count: number;
  readonly perLayer: boolean;
  readonly perExpert: boolean;
}

/**
 * Tensors gathered into kinds, in order of first appearance: `model.layers.0.mlp.up_proj.weight` and its sisters in the other
 * layers become `model.layers.{i}.mlp.up_proj.weight`. Buffers of rotary position encoding hold no weights and are left out.
 *
 * @example
 * gatherKinds([{ name: "h.0.ln.weight", shape: [8] }, { name: "h.1.ln.weight", shape: [8] }]);
 * // [{ pattern: "h.{i}.ln.weight", shape: [8], count: 2, perLayer: true, perExpert: false }]
 */
export function gatherKinds(tensors: readonly Tensor[]): TensorKind[] {
  const separator = tensors.some(({ name }) => /(^|\.)\d+(\.|$)/.test(name)) ? "." : /([^A-Za-z0-9]+)/;
  const shapes = new Map<string, Map<string, number>>();
  for (const { name, shape } of tensors) {
    const pattern = patternOf(name, separator);
    if (isRotaryBuffer(pattern)) continue;
    const counts = shapes.get(pattern) ?? new Map<string, number>();
    const key = shape === null ? "" : shape.join("x");
    counts.set(key, (counts.get(key) ?? 0) + 1);
    shapes.set(pattern, counts);
  }
  return [...shapes].map(([pattern, counts]) => kindOf(pattern, counts));
}

/** Whether a name is that of a table of rotation frequencies, which some formats store beside the weights. */
export function isRotaryBuffer(name: string): boolean {
  return /inv_freq|rope\.freqs|rotary_emb\.(cos|sin)|(^|\.)(attn|attention)\.(masked_)?bias$/.test(name);
}

/** A name whose first whole number becomes `{i}` and second `{e}`. */
function patternOf(name: string, separator: string | RegExp): string {
  let numbers = 0;
  return name
    .split(separator)
    .map((part) => (/^\d+$/.test(part) ? (["{i}", "{e}"][numbers++] ?? "{n}") : part))
    .join(separator === "." ? "." : "");
}

function kindOf(pattern: string, counts: ReadonlyMap<string, number>): TensorKind {
  const [commonest = ""] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best));
  return {
    pattern,
    shape: commonest === "" ? null : commonest.split("x").map(Number),
    count: [...counts.values()].reduce((total, count) => total + count, 0),
    perLayer: pattern.includes("{i}"),
    perExpert: pattern.includes("{e}"),
  };
}
