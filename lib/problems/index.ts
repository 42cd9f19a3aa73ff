import { once } from "../core/once";
import type { Parameters } from "../tables";
import { analyseCapital, type CapitalResults } from "./capital";
import { analyseCommercial, type CommercialResults } from "./commercial";
import { analyseCompute, type ComputeResults } from "./compute";
import { analyseModels, type ModelsResults } from "./models";
import type { TableSource } from "./table-source";

/** The results of all problems, each computed when it is first looked at. */
export interface Results {
  readonly models: ModelsResults;
  readonly compute: ComputeResults;
  readonly capital: CapitalResults;
  readonly commercial: CommercialResults;
}

/**
 * Runs the analyses. Pure: the same tables and parameters give the same results.
 *
 * @param table gives a table by name, such as `load`
 */
export function analyse(table: TableSource, parameters: Parameters): Results {
  const models = once(() => analyseModels(table, parameters));
  const compute = once(() => analyseCompute(table, parameters));
  const capital = once(() => analyseCapital(table, parameters));
  const commercial = once(() => analyseCommercial(table, parameters));
  return {
    get models() {
      return models();
    },
    get compute() {
      return compute();
    },
    get capital() {
      return capital();
    },
    get commercial() {
      return commercial();
    },
  };
}
