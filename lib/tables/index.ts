export { type Confidence, keepConfidence } from "./confidence";
export { DataError, type Fault } from "./data-error";
export { type Converter, createConverter, type Dated, NoRateError } from "./exchange";
export { type LoadOptions, load, tableNames } from "./load";
export type { Parameters } from "./parameter-types";
export { parameters } from "./parameters";
export type { Rows, TableName } from "./rows";
export { type Source, sourceIds, sourcesOf } from "./sources-of";
export type { Table } from "./table";
