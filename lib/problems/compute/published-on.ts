import type { IsoDate } from "../../core/dates";
import type { Rows, Table } from "../../tables";

/**
 * The first day of the month in which the article appeared, as its own rows of `compute/power_and_tariffs` carry it.
 *
 * @throws Error if the table holds no row of the article
 */
export function publishedOn(power: Table<Rows["compute/power_and_tariffs"]>): IsoDate {
  const claim = power.rows().find((row) => row.item === "article_claim");
  if (claim === undefined) throw new Error("compute/power_and_tariffs has no row of the article's own figures");
  return claim.date;
}
