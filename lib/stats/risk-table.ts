import { checkNumbers, type Numbers } from "./check";

/** What happened at one distinct time. */
export interface RiskRow {
  readonly time: number;
  /** Units still watched just before. */
  readonly atRisk: number;
  readonly events: number;
  /** Units whose watching ended here without the event; they count as at risk at this time. */
  readonly censored: number;
}

/**
 * Units at risk, events and censorings at each distinct time, in order: what survival curves are made of.
 *
 * @param times from start to event or to the end of watching, 0 or more
 * @param events whether the event happened; false is a censored unit
 * @throws RangeError on unequal lengths, no unit, or a time that is negative or not finite
 * @example
 * riskTable([2, 1, 2], [true, true, false])[1]; // { time: 2, atRisk: 2, events: 1, censored: 1 }
 */
export function riskTable(times: Numbers, events: readonly boolean[]): RiskRow[] {
  if (times.length !== events.length) {
    throw new RangeError(`times and events must be equally long, got ${times.length} and ${events.length}`);
  }
  checkNumbers("times", times);
  const order = Array.from(times, (time, unit) => ({ time, isEvent: events[unit] === true }));
  order.sort((a, b) => a.time - b.time);
  const [first] = order;
  if (first && first.time < 0) throw new RangeError(`a time must be 0 or more, got ${first.time}`);
  const rows: RiskRow[] = [];
  for (let from = 0, to = 0; from < order.length; from = to) {
    const time = order[from]?.time ?? Number.NaN;
    while (order[to]?.time === time) to++;
    const count = order.slice(from, to).filter((unit) => unit.isEvent).length;
    rows.push({ time, atRisk: order.length - from, events: count, censored: to - from - count });
  }
  return rows;
}
