import type { PaletteName } from "../palette";

/** One point with its interval, in the unit of the axis. */
export interface DotMark {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** One row: its name, and one mark for each series, or none. */
export interface DotRow {
  readonly label: string;
  /** A second line of the name, for example the figure that the row is about. */
  readonly detail?: string;
  readonly marks: readonly (DotMark | null)[];
  /** Drawn open, for rows that illustrate and do not count. */
  readonly isAside?: boolean;
}

/** What the marks at one place of each row have in common. */
export interface DotSeries {
  /** Named at the top of the plot; empty where there is one series only. */
  readonly name: string;
  readonly color: PaletteName;
  readonly symbol: "circle" | "square" | "diamond";
}

/** A vertical line that the rows are held against. */
export interface ReferenceLine {
  readonly value: number;
  readonly label: string;
  readonly dash: "solid" | "dash" | "dot";
}

/** A dot-and-range chart before it is framed. */
export interface DotRange {
  readonly rows: readonly DotRow[];
  readonly series: readonly DotSeries[];
  /** Whether each row has a mark of one series only, so that all stand on one line. */
  readonly isStacked?: boolean;
  readonly references: readonly ReferenceLine[];
  readonly axisTitle: string;
  readonly isLog?: boolean;
  /** Ends of the axis in its unit. */
  readonly range: readonly [number, number];
  /** Ticks in the unit of the axis. */
  readonly ticks: readonly number[];
  readonly tickText: (value: number) => string;
  /** A mark in words, at the right of its row. */
  readonly markText: (mark: DotMark) => string;
}
