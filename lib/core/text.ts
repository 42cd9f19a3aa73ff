/** The two languages of every figure, claim and caveat. */
export type Language = "en" | "zh";

/** A sentence in both languages. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}
