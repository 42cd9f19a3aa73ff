import type { Converter, Dated } from "../../tables";

/** An amount as a row gives it, and the currency wanted. */
export interface DatedMoney extends Dated {
  readonly amount: number;
  /** ISO code of the currency of the amount, for example `USD`. */
  readonly from: string;
  /** ISO code of the currency wanted. */
  readonly to: string;
}

/**
 * An amount in another currency at the rate of its own month or year.
 *
 * @throws NoRateError if the table of rates does not reach a month that is needed
 */
export function convertDated(converter: Converter, money: DatedMoney): number {
  return converter.convert(money.amount, money.from, money.to, money);
}
