import fc from "fast-check";
import { expect, test } from "vitest";
import { repeatedKey } from "../../lib/lineage/repeated-key";

test.each([
  ['{"a": 1, "b": {"a": 2}, "a": 3}', 1, "a"],
  ['{"a": 1, "b": {"a": 2}}', 1, null],
  ['{"weight_map": {"x": "1", "y": "2", "x": "3"}}', 2, "x"],
  ['{"m": {"x": 1}, "n": {"x": 1}}', 2, null],
  ['{"a": "a", "b": ["a", "a"]}', 1, null],
  ['{"a\\"b": 1, "c": "{\\"a\\": 1}"}', 1, null],
  ['{"\\u0061": 1, "a": 2}', 1, "a"],
  ["{}", 1, null],
])("in %s at depth %i the repeated key is %s", (json, depth, key) => {
  expect(repeatedKey(json, depth)).toBe(key);
});

test("an object that JSON wrote repeats no key, and repeats the one that is put in again", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.json(), { minKeys: 1 }), (object) => {
      const json = JSON.stringify(object);
      expect(repeatedKey(json, 1)).toBeNull();
      const first = Object.keys(object)[0] ?? "";
      expect(repeatedKey(`${json.slice(0, -1)},${JSON.stringify(first)}:0}`, 1)).toBe(first);
    }),
  );
});
