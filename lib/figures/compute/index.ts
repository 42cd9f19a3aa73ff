import type { ComputeResults } from "../../problems/compute";
import type { Figure, FigureOptions } from "../figure";

/** The figures on compute, in the order of the argument. */
export const computeFigures: Readonly<Record<string, (results: ComputeResults, options: FigureOptions) => Figure>> = {};
