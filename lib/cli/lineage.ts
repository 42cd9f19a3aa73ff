import type { Command } from "commander";
import { identify } from "../lineage/identify";
import { readModel } from "../lineage/read-model";
import { buildReference } from "../lineage/reference";
import { load } from "../tables";
import { lineageText } from "./lineage-text";

/** Adds `five-problems lineage`. */
export function register(program: Command): void {
  program
    .command("lineage")
    .summary("the nearest known families of a model, from its configuration and tensor names")
    .description(
      "Compare a model with all known families by the structure in its config.json and by the roles and shapes of its tensors. Only headers are read, never a weight.",
    )
    .argument("<path>", "config.json, model.safetensors.index.json, a .safetensors file, or a folder with any of them")
    .option("--json", "print the result as JSON")
    .option("--any-class", "compare a configuration of an unknown class by its sizes alone")
    .action(async (path: string, options: { readonly json?: boolean; readonly anyClass?: boolean }) => {
      const files = await readModel(path);
      const reference = buildReference({
        configs: load("lineage/model_configs").rows(),
        tensors: load("lineage/tensor_names").rows(),
        families: load("lineage/families").rows(),
      });
      const result = identify(files, reference, { anyClass: options.anyClass === true });
      process.stdout.write(`${options.json === true ? JSON.stringify(result, null, 2) : lineageText(result)}\n`);
    });
}
