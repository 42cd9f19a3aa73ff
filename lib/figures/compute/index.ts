import type { ComputeResults } from "../../problems/compute";
import type { Figure, FigureOptions } from "../figure";
import { affordabilityFigure } from "./affordability";
import { buyersByKindFigure } from "./buyers-by-kind";
import { cardPrices } from "./card-prices";
import { computeAndStandingFigure } from "./compute-and-standing";
import { electricityChoicesFigure } from "./electricity-choices";
import { electricityDayFigure } from "./electricity-day";
import { electricityShareFigure } from "./electricity-share";
import { largestBuyersFigure } from "./largest-buyers";
import { ownOverRentFigure } from "./own-over-rent";
import { ownersAndRentersFigure } from "./owners-and-renters";
import { owningChoicesFigure } from "./owning-choices";
import { owningPartsFigure } from "./owning-parts";
import { owningSurfaceFigure } from "./owning-surface";
import { owningTornadoFigure } from "./owning-tornado";
import { priceRatio } from "./price-ratio";
import { rentLevels } from "./rent-levels";
import { rentalIndexFigure } from "./rental-index";
import { routePremiums } from "./route-premiums";
import { routesFigure } from "./routes";
import { serverPrices } from "./server-prices";
import { tariffsFigure } from "./tariffs";
import { trainingCostFigure } from "./training-cost";

/** The figures on compute, in the order of the argument. */
export const computeFigures: Readonly<Record<string, (results: ComputeResults, options: FigureOptions) => Figure>> = {
  "compute-a100-price": ({ prices }, options) => cardPrices(prices, options),
  "compute-server-prices": ({ prices }, options) => serverPrices(prices, options),
  "compute-price-ratio": ({ prices }, options) => priceRatio(prices, options),
  "compute-rental-index": ({ rents }, options) => rentalIndexFigure(rents, options),
  "compute-rent-levels": ({ rentLevels: levels }, options) => rentLevels(levels, options),
  "compute-electricity-day": ({ electricity }, options) => electricityDayFigure(electricity, options),
  "compute-electricity-choices": ({ electricity }, options) => electricityChoicesFigure(electricity, options),
  "compute-tariffs": ({ electricity }, options) => tariffsFigure(electricity, options),
  "compute-owning-parts": ({ owning }, options) => owningPartsFigure(owning, options),
  "compute-electricity-share": ({ owning }, options) => electricityShareFigure(owning, options),
  "compute-owning-choices": ({ owning }, options) => owningChoicesFigure(owning, options),
  "compute-owning-tornado": ({ owning }, options) => owningTornadoFigure(owning, options),
  "compute-buy-or-rent-cn": ({ buyOrRent }, options) => owningSurfaceFigure(buyOrRent, "cn", options),
  "compute-buy-or-rent-us": ({ buyOrRent }, options) => owningSurfaceFigure(buyOrRent, "us", options),
  "compute-own-over-rent-cn": ({ buyOrRent }, options) => ownOverRentFigure(buyOrRent, "cn", options),
  "compute-own-over-rent-us": ({ buyOrRent }, options) => ownOverRentFigure(buyOrRent, "us", options),
  "compute-buyers-by-kind": ({ buyers }, options) => buyersByKindFigure(buyers, options),
  "compute-largest-buyers": ({ buyers }, options) => largestBuyersFigure(buyers, options),
  "compute-routes": ({ routes }, options) => routesFigure(routes, options),
  "compute-route-premiums": ({ routes }, options) => routePremiums(routes, options),
  "compute-training-cost": ({ startUps }, options) => trainingCostFigure(startUps.atClaim, options),
  "compute-affordability": ({ startUps }, options) => affordabilityFigure(startUps.atClaim, options),
  "compute-and-standing": ({ standing }, options) => computeAndStandingFigure(standing, options),
  "compute-owners-and-renters": ({ ownership }, options) => ownersAndRentersFigure(ownership, options),
};
