/** A calendar day written `YYYY-MM-DD`. */
export type IsoDate = string & { readonly __brand: "IsoDate" };

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is an existing calendar day in the form `YYYY-MM-DD`. */
export function isIsoDate(text: string): text is IsoDate {
  const parts = pattern.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The day as a branded text. @throws RangeError if the text is not an existing day. */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`not a calendar day in the form YYYY-MM-DD: ${JSON.stringify(text)}`);
  return text;
}

/** Days since 1970-01-01, a whole number. */
export function dayNumber(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

/** The day that lies `days` whole days after 1970-01-01. */
export function fromDayNumber(days: number): IsoDate {
  return isoDate(new Date(days * 86_400_000).toISOString().slice(0, 10));
}

/** Time as a decimal year: 2023-07-02 is about 2023.5. */
export function decimalYear(date: IsoDate): number {
  const year = Number(date.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  return year + (Date.parse(`${date}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start);
}
