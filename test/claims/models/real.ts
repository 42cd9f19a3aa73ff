import { analyseModels } from "../../../lib/problems/models";
import { load } from "../../../lib/tables";
import { withParameters } from "../../problems/models/made-up";

/** The results on the project's own data, with few resamples. */
export const real = analyseModels(load, withParameters({ resamples: 300 }));
