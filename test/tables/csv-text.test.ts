import { join } from "node:path";
import { expect, test } from "vitest";
import { placeAt, readCsvText } from "../../lib/tables/csv-text";
import { DataError } from "../../lib/tables/data-error";
import { temporaryFolder } from "./temporary-folder";

const text = 'a,b,c\n1,"x\ny",3\n4,5,6\n';

test.each([
  { at: "1", line: 2, column: "a" },
  { at: "y", line: 3, column: "b" },
  { at: "3\n", line: 3, column: "c" },
  { at: "5", line: 4, column: "b" },
])("the place of $at is line $line, column $column", ({ at, line, column }) => {
  expect(placeAt(text, text.indexOf(at))).toEqual({ line, column });
});

test("a replacement character that stands in the file is text, not a fault of its encoding", () => {
  const folder = temporaryFolder({ "t.csv": "a,b\n1,\ufffd\n" });
  expect(readCsvText(join(folder, "t.csv"), ["a", "b"]).text).toContain("\ufffd");
});

test("the first byte that is no UTF-8 is found behind replacement characters and Chinese text", () => {
  const bytes = Buffer.concat([Buffer.from("a,b\n算,\ufffd力"), Buffer.from([0xff]), Buffer.from(",x\n")]);
  const folder = temporaryFolder({ "t.csv": bytes });
  const attempt = () => readCsvText(join(folder, "t.csv"), ["a", "b"]);
  expect(attempt).toThrow(DataError);
  expect(attempt).toThrow(/line 2, column b: the byte 0xff is no UTF-8 text/);
});

test("a UTF-8 character cut short at the end of the file is a fault", () => {
  const folder = temporaryFolder({
    "t.csv": Buffer.concat([Buffer.from("a,b\n1,"), Buffer.from("算").subarray(0, 2)]),
  });
  expect(() => readCsvText(join(folder, "t.csv"), ["a", "b"])).toThrow(/line 2, column b: the byte 0xe7/);
});
