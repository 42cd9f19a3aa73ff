import { UserError } from "../core/errors";

/** A JSON object as it comes out of a file: nothing is known about its values. */
export type LooseObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object (not a list, not null). */
export function isObject(value: unknown): value is LooseObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * A text that must be a JSON object.
 *
 * @param place how an error names the text, for example `/models/config.json`
 * @throws UserError if it is not JSON or not an object
 */
export function parseObject(text: string, place: string): LooseObject {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UserError(
      `${place} is not JSON: ${error instanceof Error ? error.message : String(error)}. Download the file again, and check that it is not a web page or a Git LFS pointer.`,
    );
  }
  if (isObject(value)) return value;
  throw new UserError(`${place} holds ${Array.isArray(value) ? "a list" : typeof value} where an object is due.`);
}
