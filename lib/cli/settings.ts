import { UserError } from "../core/errors";
import { analyse, type Results } from "../index";

/**
 * The values of `--set key=value` by key, as texts. Whether a key exists and a value may be set is checked where they are used.
 *
 * @throws UserError for a text of another form or a key given twice
 */
export function readSettings(texts: readonly string[]): Readonly<Record<string, string>> {
  const settings = new Map<string, string>();
  for (const text of texts) {
    const [, key = "", value = ""] = /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/.exec(text) ?? [];
    if (key === "" || value === "") {
      throw new UserError(`--set ${text} is not of the form key=value, for example --set tariff=0.9.`);
    }
    if (settings.has(key)) throw new UserError(`--set gives ${key} twice. Keep one of the two.`);
    settings.set(key, value);
  }
  return Object.fromEntries(settings);
}

/** Gathers an option that may be repeated. */
export function gather(text: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, text];
}

/** The results under the options `--set` and `--data`. @throws UserError for an unknown assumption or a folder that cannot be read */
export function resultsOf(options: { readonly set?: readonly string[]; readonly data?: string }): Results {
  return analyse(readSettings(options.set ?? []), options.data === undefined ? {} : { data: options.data });
}
