import { exponentialRoots } from "./exponential-roots";

/** Money on a day: negative for what is paid in, positive for what comes back. */
export interface CashFlow {
  /** Days from any fixed day, say the first flow. */
  readonly day: number;
  readonly amount: number;
}

/**
 * The net present value on the day of the first flow: Σ amount / (1 + rate)^(days/365) (actual/365).
 *
 * @param flows at least one, in any order, in one currency
 * @param rate per year, above −1: 0.1 for 10 %
 * @throws RangeError if there is no flow, one is not finite, or the rate is −1 or less
 * @example
 * presentValue([{ day: 0, amount: -100 }, { day: 365, amount: 121 }], 0.1); // 10
 */
export function presentValue(flows: readonly CashFlow[], rate: number): number {
  if (!(rate > -1 && rate < Number.POSITIVE_INFINITY)) throw new RangeError(`a rate must exceed -1, got ${rate}`);
  return inYears(flows).reduce((total, { years, amount }) => total + amount / (1 + rate) ** years, 0);
}

/**
 * The annual internal rate of return of dated cash flows: the rate at which their present value (actual/365) is 0.
 *
 * All rates above −1 that solve it are found, so that a unique one is known to be so: flows that change sign more than
 * once may have several, and then none of them is the return.
 *
 * @param flows at least two days, in any order, in one currency
 * @returns a share per year: 0.1 for 10 %; −1 where what is left of the money rounds to nothing within a year
 * @throws RangeError if the flows never change sign, no rate solves them, several do (the message lists them), or the
 *   rate is too large for a number (a multiple within days)
 * @example
 * xirr([{ day: 0, amount: -100 }, { day: 730, amount: 121 }]); // 0.1
 */
export function xirr(flows: readonly CashFlow[]): number {
  const dated = inYears(flows);
  const amounts = dated.map(({ amount }) => amount);
  if (!(Math.min(...amounts) < 0 && Math.max(...amounts) > 0)) {
    throw new RangeError("the cash flows never change sign: they have no rate of return");
  }
  const rates = exponentialRoots(
    amounts,
    dated.map(({ years }) => years),
  ).map((force) => Math.expm1(force));
  const [rate] = rates;
  if (rate === undefined) throw new RangeError("no rate of return solves these cash flows");
  if (rates.length > 1) {
    const list = rates.map((solution) => solution.toPrecision(4)).join(", ");
    throw new RangeError(`the cash flows have ${rates.length} rates of return (${list}): none of them is the return`);
  }
  if (rate === Number.POSITIVE_INFINITY) throw new RangeError("the yearly rate of return is beyond any number");
  return rate;
}

/** Flows in order of time, those of one day added up, with years since the first. */
function inYears(flows: readonly CashFlow[]): { readonly years: number; readonly amount: number }[] {
  const byDay = new Map<number, number>();
  flows.forEach(({ day, amount }, i) => {
    if (!Number.isFinite(day) || !Number.isFinite(amount)) {
      throw new RangeError(`cash flow ${i} is not finite: ${amount} on day ${day}`);
    }
    byDay.set(day, (byDay.get(day) ?? 0) + amount);
  });
  if (byDay.size === 0) throw new RangeError("there are no cash flows");
  const days = [...byDay].sort((a, b) => a[0] - b[0]);
  const start = days[0]?.[0] ?? 0;
  return days.map(([day, amount]) => ({ years: (day - start) / 365, amount }));
}
