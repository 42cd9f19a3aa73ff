export type { CellDifference } from "./compare";
export type { CellEvent, CellFailure, CellResult } from "./execute";
export type { DrawFigure } from "./fallback";
export { declaredParameters, type ParameterValues } from "./inject";
export { KernelDiedError, projectKernelCommand } from "./kernel";
export type { Cell, Notebook, Output } from "./nbformat";
export { type Run, type RunOptions, readNotebook, runNotebook } from "./run";
export { verdictTexts } from "./verdict-texts";
