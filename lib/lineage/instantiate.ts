import type { Structure } from "./structure";
import type { TensorForm } from "./tensor-form";
import type { Tensor } from "./tensor-kinds";
import { type Dimensions, shapeOf } from "./tensor-roles";

/** How large a model is: its sizes, how many layers and experts it has. */
export interface ModelSize {
  readonly sizes: Dimensions;
  readonly layers: number;
}

/** Sizes from here on stand for those which the design leaves open (ranks, a number of positions), one for each tensor of the list. */
const openSize = 96;

/**
 * The tensors that a checkpoint of a given form and size holds, one entry per layer and expert.
 */
export function instantiate(form: TensorForm, { sizes, layers }: ModelSize): Tensor[] {
  return form.kinds.flatMap(({ role, isBias, pattern, perLayer, perExpert }, place) => {
    const shape = (shapeOf(role, isBias, sizes) ?? [null]).map((size) => size ?? openSize + 16 * place);
    const layerNumbers = perLayer ? Array.from({ length: layers }, (_, i) => i) : [0];
    const expertNumbers = perExpert ? Array.from({ length: sizes.experts }, (_, e) => e) : [0];
    return layerNumbers.flatMap((layer) =>
      expertNumbers.map((expert) => ({
        name: pattern.replace("{i}", String(layer)).replace("{e}", String(expert)),
        shape,
      })),
    );
  });
}

/** The sizes that a structure implies; null unless width, depth, heads, feed-forward width and vocabulary are known. */
export function sizeOf(structure: Structure): ModelSize | null {
  const { width, depth, headSize, queriesPerKey, feedForwardRatio, vocabulary } = structure;
  if (width === null || depth === null || headSize === null || feedForwardRatio === null || vocabulary === null)
    return null;
  const feedForward = Math.round(feedForwardRatio * width);
  return {
    layers: depth,
    sizes: {
      width,
      queries: width,
      keys: Math.round(width / (queriesPerKey ?? 1)),
      feedForward,
      expert: feedForward,
      shared: 2 * feedForward,
      experts: 8,
      vocabulary,
    },
  };
}
