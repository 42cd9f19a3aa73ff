/**
 * The first key that a JSON object repeats, or null. `JSON.parse` silently keeps the last of two equal keys; a file that lists one
 * tensor twice is damaged or meant to deceive. Keys at the given depth count: 1 is the outermost object.
 *
 * @param json a text that `JSON.parse` accepts
 * @example
 * repeatedKey('{"a": 1, "b": {"a": 2}, "a": 3}', 1); // "a"
 */
export function repeatedKey(json: string, depth: number): string | null {
  const seen = new Set<string>();
  let level = 0;
  let opened = "";
  const strings = /"(?:[^"\\]|\\.)*"|[{}[\]]/gs;
  for (let token = strings.exec(json); token !== null; token = strings.exec(json)) {
    const text = token[0];
    if (text === "{" || text === "[") {
      level++;
      opened = text;
      if (level === depth) seen.clear();
    } else if (text === "}" || text === "]") level--;
    else if (level === depth && opened !== "" && isKey(json, strings.lastIndex)) {
      const key: unknown = JSON.parse(text);
      if (typeof key === "string" && seen.has(key)) return key;
      if (typeof key === "string") seen.add(key);
    }
  }
  return null;
}

/** Whether what follows a string makes it a key: a colon after blanks. */
function isKey(json: string, from: number): boolean {
  for (let i = from; i < json.length; i++) {
    const character = json.charCodeAt(i);
    if (character === 58) return true;
    if (character !== 32 && character !== 10 && character !== 13 && character !== 9) return false;
  }
  return false;
}
