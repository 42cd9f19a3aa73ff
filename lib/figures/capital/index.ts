import type { CapitalResults } from "../../problems/capital";
import type { Figure, FigureOptions } from "../figure";
import { breakEvenFigure } from "./break-even";
import { doublingFigure } from "./doubling";
import { equalCapabilityFigure } from "./equal-capability";
import { fundTermsFigure } from "./fund-terms";
import { growthFigure, lossFigure, revenueFigure } from "./growth";
import { liquidityCurveFigure } from "./liquidity-curve";
import { marginsFigure } from "./margins";
import { roundReturnsFigure } from "./round-returns";
import { roundsFigure } from "./rounds";
import { spendingFigure } from "./spending";
import { valuationPathsFigure } from "./valuation-paths";
import { whatIfFigure } from "./what-if";

/** The figures on capital, in the order of the argument. */
export const capitalFigures: Readonly<Record<string, (results: CapitalResults, options: FigureOptions) => Figure>> = {
  "capital-valuation-paths": ({ valuations }, options) => valuationPathsFigure(valuations, options),
  "capital-doubling": ({ valuations }, options) => doublingFigure(valuations, options),
  "capital-fund-terms": ({ liquidity }, options) => fundTermsFigure(liquidity, options),
  "capital-liquidity-curve": ({ liquidity }, options) => liquidityCurveFigure(liquidity, options),
  "capital-equal-capability": ({ training }, options) => equalCapabilityFigure(training, options),
  "capital-round-returns": ({ returns }, options) => roundReturnsFigure(returns, options),
  "capital-break-even": ({ fund, returns }, options) => breakEvenFigure(fund, returns, options),
  "capital-what-if": ({ fund }, options) => whatIfFigure(fund, options),
  "capital-project-revenue": ({ dragons }, options) => revenueFigure(dragons, options),
  "capital-growth": ({ dragons }, options) => growthFigure(dragons, options),
  "capital-project-losses": ({ dragons }, options) => lossFigure(dragons, options),
  "capital-rounds": ({ tempo }, options) => roundsFigure(tempo, options),
  "capital-spending": ({ spending }, options) => spendingFigure(spending, options),
  "capital-margins": ({ tenders }, options) => marginsFigure(tenders, options),
};
