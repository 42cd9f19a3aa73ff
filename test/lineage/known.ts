import { buildReference, type Reference } from "../../lib/lineage/reference";
import { load } from "../../lib/tables";

/** All architectures that the project's tables know. */
export function knownReference(): Reference {
  return buildReference({
    configs: load("lineage/model_configs").rows(),
    tensors: load("lineage/tensor_names").rows(),
    families: load("lineage/families").rows(),
  });
}
