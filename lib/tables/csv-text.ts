import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { parse } from "papaparse";
import { DataError, type Fault } from "./data-error";

/** The text of a CSV file with what was wrong with its encoding, fit to be parsed in spite of it. */
export interface CsvText {
  /** Path for messages. */
  readonly file: string;
  readonly text: string;
  readonly faults: readonly Fault[];
}

/**
 * Reads a CSV file as text and looks at its bytes: UTF-8 without mark, lines that end with LF, no NUL.
 * A byte-order mark and CR line ends are reported and taken out, so that the cells can still be checked.
 *
 * @param expected the columns the table must have, for messages
 * @throws DataError if there is no text to parse: missing file, folder, empty file, other encoding
 */
export function readCsvText(path: string, expected: readonly string[]): CsvText {
  const file = shortPath(path);
  const bytes = readBytes(path, file);
  const columns = expected.length > 1 ? `${expected[0]} to ${expected[expected.length - 1]}` : (expected[0] ?? null);
  if (bytes.length === 0) {
    const mend = `Write the header ${expected.join(",")} and one row below it, or remove the file`;
    throw new DataError([{ file, line: 1, column: columns, value: null, rule: "the file is empty", mend }]);
  }
  refuseForeignEncoding(bytes, file, columns);
  const faults: Fault[] = [];
  let text = bytes.toString("utf8");
  if (text.startsWith("\ufeff")) {
    text = text.slice(1);
    const rule = "the file begins with a byte-order mark (BOM)";
    const mend = `Save it as UTF-8 without BOM, or run: sed -i '1s/^\\xEF\\xBB\\xBF//' ${file}`;
    faults.push({ file, line: 1, column: expected[0] ?? null, value: null, rule, mend });
  }
  if (text.includes("\r")) {
    faults.push(carriageReturnFault(text, file));
    text = text.replace(/\r\n?/g, "\n");
  }
  return { file, text, faults };
}

/** A path for messages: from the working folder if the file lies in it, else whole. */
export function shortPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith("..") ? path : short;
}

function readBytes(path: string, file: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const [rule, mend] = readFaults[code] ?? [`the file cannot be read (${code || error})`, "Mend this and try again"];
    throw new DataError([{ file, line: null, column: null, value: null, rule, mend }]);
  }
}

const readFaults: Record<string, [string, string]> = {
  ENOENT: ["the file is missing", 'Restore it with "git checkout -- data", or give the table under this name'],
  EISDIR: ["a folder stands where the file should be", "Put the CSV file in its place"],
  EACCES: ["the file may not be read", "Give yourself the right to read it, for example with chmod u+r"],
  EPERM: ["the file may not be read", "Give yourself the right to read it, for example with chmod u+r"],
};

const resave = "Save the file again with the encoding UTF-8, without BOM";

function refuseForeignEncoding(bytes: Buffer, file: string, columns: string | null): void {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new DataError([
      { file, line: 1, column: columns, value: null, rule: "the file is UTF-16 text", mend: resave },
    ]);
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    const place = placeAt(bytes.toString("latin1"), zero);
    const rule = "a NUL byte stands here";
    const mend = "Remove it; if there are many, the file is UTF-16 or no text: save it again as UTF-8";
    throw new DataError([{ file, ...place, value: null, rule, mend }]);
  }
  if (!isUtf8(bytes)) {
    const at = firstInvalidByte(bytes);
    const place = placeAt(bytes.toString("latin1"), at);
    const rule = `the byte 0x${bytes.toString("hex", at, at + 1)} is no UTF-8 text (GBK or Latin-1?)`;
    throw new DataError([{ file, ...place, value: null, rule, mend: resave }]);
  }
}

/** Position of the first byte that cannot stand in UTF-8. */
function firstInvalidByte(bytes: Buffer): number {
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (!isUtf8(line)) {
      const decoded = line.toString("utf8");
      let at = decoded.indexOf("\ufffd");
      let offset = Buffer.byteLength(decoded.slice(0, at));
      while (line[offset] === 0xef && line[offset + 1] === 0xbf && line[offset + 2] === 0xbd) {
        at = decoded.indexOf("\ufffd", at + 1);
        offset = Buffer.byteLength(decoded.slice(0, at));
      }
      return start + offset;
    }
    if (end < 0) return bytes.length;
    start = end + 1;
  }
}

function carriageReturnFault(text: string, file: string): Fault {
  const at = text.indexOf("\r");
  const place = placeAt(text.replaceAll("\r", "\n"), at);
  const windows = text[at + 1] === "\n";
  const rule = windows ? "the line ends with CR LF, as on Windows" : "a lone carriage return (CR) stands here";
  const mend = windows
    ? `Save the file with LF line ends (Unix), or run: sed -i 's/\\r$//' ${file}`
    : "Save the file with LF line ends (Unix), or remove the character";
  return { file, line: text.slice(0, at).split(/\r\n?|\n/).length, column: place.column, value: null, rule, mend };
}

/** Line (from 1) and column name at a position in a CSV text, for faults of the text itself. */
export function placeAt(text: string, position: number): { line: number; column: string | null } {
  const before = text.slice(0, position);
  const rows = parse<string[]>(before, csvForm).data;
  const header = parse<string[]>(text, { ...csvForm, preview: 1 }).data[0] ?? [];
  const filled = rows[rows.length - 1]?.length ?? 1;
  return { line: before.split("\n").length, column: header[Math.min(Math.max(filled, 1), header.length) - 1] ?? null };
}

/** The one form of CSV that is read: RFC 4180 with commas and LF. */
export const csvForm = { delimiter: ",", newline: "\n", quoteChar: '"' } as const;
