import type { CorporaResults } from "../../problems/corpora";
import type { Figure, FigureOptions } from "../figure";
import { breakEvenFigure, cleaningCostFigure } from "./cleaning-cost";
import { effectsFigure } from "./effects";
import { fineWeb2Figure } from "./fineweb2";
import { gameMapFigure } from "./game-map";
import { keepRatesFigure } from "./keep-rates";
import { mixFigure } from "./mix";
import { waterfallsFigure } from "./waterfalls";
import { webMeasuresFigure } from "./web-measures";
import { webShareFigure } from "./web-share";

/** The figures on data, in the order of the argument. */
export const corporaFigures: Readonly<Record<string, (results: CorporaResults, options: FigureOptions) => Figure>> = {
  "corpora-web-share": ({ web }, options) => webShareFigure(web, options),
  "corpora-web-languages": ({ web }, options) => webMeasuresFigure(web, options),
  "corpora-keep-rates": ({ keep }, options) => keepRatesFigure(keep, options),
  "corpora-fineweb2": ({ keep }, options) => fineWeb2Figure(keep, options),
  "corpora-waterfalls": ({ keep }, options) => waterfallsFigure(keep, options),
  "corpora-filter-effects": ({ effects }, options) => effectsFigure(effects, options),
  "corpora-cleaning-cost": ({ cost }, options) => cleaningCostFigure(cost, options),
  "corpora-break-even": ({ cost }, options) => breakEvenFigure(cost, options),
  "corpora-game-map": ({ protection }, options) => gameMapFigure(protection, options),
  "corpora-training-mix": ({ mix }, options) => mixFigure(mix, options),
};
