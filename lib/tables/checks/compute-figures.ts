import type { Rows } from "../rows";
import { type CrossCheck, rowCheck } from "./cross-checks";

/** Dollars that one unit of a currency is worth, to a factor of two: enough to tell a slip of a zero. */
const roughDollars: Readonly<Record<string, number>> = { USD: 1, CNY: 0.14, EUR: 1.1 };

const outside = (value: number, low: number, high: number) => value < low || value > high;

type PriceRow = Rows["compute/gpu_purchase_prices"];

const limits: Readonly<Record<PriceRow["unit"], readonly [number, number]>> = {
  card: [300, 80_000],
  server_8gpu: [30_000, 2_000_000],
  server: [30_000, 2_000_000],
};

/** Orders of magnitude that prices, power and clusters cannot leave without a slip; a note that says so is heard. */
export const computeFigures: readonly CrossCheck[] = [
  rowCheck("compute/gpu_purchase_prices", {
    column: "price",
    name: "a card costs 300 to 80 000 dollars, a server 30 000 to 2 million; a row without any price is none",
    mend: "Correct price, unit or currency; where the source has a slip, say so in the note with this word",
    wrong(row) {
      const prices = [row.price, row.price_low, row.price_high].filter((price) => price !== null);
      if (prices.length === 0) return "the row has neither a price nor a range";
      const [low, high] = limits[row.unit];
      const strange = prices.find((price) => outside(price * (roughDollars[row.currency] ?? 1), low, high));
      return strange === undefined || /\bslip\b/.test(row.note)
        ? null
        : `is no price of one ${row.unit} in ${row.currency}`;
    },
  }),
  rowCheck("compute/gpu_rental_prices", {
    column: "price_per_gpu_hour",
    name: "an hour of a GPU costs 2 cents to 50 dollars",
    mend: "Correct price or currency",
    wrong(row) {
      const prices = [row.price_per_gpu_hour, row.price_low, row.price_high].filter((price) => price !== null);
      if (prices.length === 0) return "the row has neither a price nor a range";
      const strange = prices.some((price) => outside(price * (roughDollars[row.currency] ?? 1), 0.02, 50));
      return strange ? `is no price of one GPU for one hour in ${row.currency}` : null;
    },
  }),
  rowCheck("compute/power_and_tariffs", {
    column: "value",
    name: "PUE lies between 1 and 3, a kilowatt-hour costs 2 cents to one dollar",
    mend: "Correct value or unit",
    wrong(row) {
      if (row.value === null) return null;
      if (row.item === "pue" && row.unit === "ratio" && outside(row.value, 1, 3))
        return "is no PUE: it lies between 1 and 3";
      const dollars = row.value * (roughDollars[row.unit.slice(0, 3)] ?? 1);
      return row.unit.endsWith("/kWh") && outside(dollars, 0.02, 1) ? "is no price of a kilowatt-hour" : null;
    },
  }),
  rowCheck("compute/clusters", {
    column: "h100_equivalents",
    name: "chips named H100 are as many H100-equivalents",
    mend: "Correct it, or say in the note that the system holds other chips as well",
    wrong({ gpu, gpu_count, h100_equivalents, note }) {
      if (gpu_count === null || h100_equivalents === null || !gpu?.includes("H100")) return null;
      const differs =
        outside(h100_equivalents / gpu_count, 0.98, 1.02) &&
        !note.includes("other chips") &&
        !note.includes("faster chips");
      return differs ? `does not fit ${gpu_count} chips named H100` : null;
    },
  }),
  rowCheck("compute/clusters", {
    column: "power_mw",
    name: "a chip with its share of the building draws 0.2 to 3.5 kW",
    mend: "Correct power or count",
    wrong({ gpu_count, power_mw }) {
      if (gpu_count === null || power_mw === null) return null;
      return outside((power_mw * 1000) / gpu_count, 0.2, 3.5) ? `is no power of ${gpu_count} chips` : null;
    },
  }),
  rowCheck("fx/exchange_rates", {
    column: "rate",
    name: "a rate stays in the range of its currency, whichever way it reads",
    mend: "Correct rate or quotation",
    wrong({ currency, quotation, rate }) {
      const perDollar = quotation === "currency_per_usd" ? rate : 1 / rate;
      const [low, high] = rateRanges[currency];
      return outside(perDollar, low, high) ? `read as ${quotation} is no rate of ${currency}` : null;
    },
  }),
];

/** Units per dollar since 2012, with room on both sides. */
const rateRanges: Readonly<Record<Rows["fx/exchange_rates"]["currency"], readonly [number, number]>> = {
  CNY: [5, 10],
  EUR: [0.65, 1.2],
  GBP: [0.5, 1],
  HKD: [7.7, 7.9],
  JPY: [60, 250],
  KRW: [800, 2000],
};
