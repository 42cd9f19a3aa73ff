import { UserError } from "../core/errors";

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
