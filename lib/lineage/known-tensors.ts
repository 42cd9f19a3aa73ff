import { instantiate, sizeOf } from "./instantiate";
import type { KnownForm, KnownModel } from "./reference";
import { gatherKinds, type TensorKind } from "./tensor-kinds";

/**
 * The kinds of tensors that a known model's checkpoint holds: its class's published list in the sizes of its configuration; without
 * shapes where the configuration leaves a size open.
 *
 * @param form the published list of its class
 */
export function knownTensors(model: KnownModel, form: KnownForm): TensorKind[] {
  const size = sizeOf(model.structure);
  if (size !== null) return gatherKinds(instantiate(form, { sizes: size.sizes, layers: 2 }));
  return form.kinds.map(({ pattern, perLayer, perExpert }) => ({
    pattern,
    shape: null,
    count: 1,
    perLayer,
    perExpert,
  }));
}
