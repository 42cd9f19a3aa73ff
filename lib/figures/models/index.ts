import type { ModelsResults } from "../../problems/models";
import type { Figure, FigureOptions } from "../figure";
import { basesFigure } from "./bases";
import { boardTenthsFigure } from "./board-tenths";
import { countsFigure } from "./counts";
import { gapFigure } from "./gap";
import { lanesFigure } from "./lanes";
import { mapFigure } from "./map";
import { nearestFigure } from "./nearest";
import { newProblemsFigure } from "./new-problems";
import { originsFigure } from "./origins";
import { perturbationFigure } from "./perturbation";
import { reportsFigure } from "./reports";
import { sparsityFigure } from "./sparsity";
import { wrappingFigure } from "./wrapping";

/** The figures on models, in the order of the argument. */
export const modelsFigures: Readonly<Record<string, (results: ModelsResults, options: FigureOptions) => Figure>> = {
  "models-counts": ({ counts }, options) => countsFigure(counts, options),
  "models-lanes": ({ timeline }, options) => lanesFigure(timeline, options),
  "models-yi-nearest": ({ yi }, options) => nearestFigure(yi, options),
  "models-map": ({ map }, options) => mapFigure(map, options),
  "models-origins": ({ origins }, options) => originsFigure(origins, options),
  "models-bases": ({ origins }, options) => basesFigure(origins, options),
  "models-wrapping": ({ wrapping }, options) => wrappingFigure(wrapping, options),
  "models-board-tenths": ({ wrapping }, options) => boardTenthsFigure(wrapping, options),
  "models-perturbation": ({ perturbation }, options) => perturbationFigure(perturbation, options),
  "models-new-problems": ({ newProblems }, options) => newProblemsFigure(newProblems, options),
  "models-gap": ({ gap }, options) => gapFigure(gap, options),
  "models-reports": ({ gap }, options) => reportsFigure(gap, options),
  "models-sparsity": ({ sparsity }, options) => sparsityFigure(sparsity, options),
};
