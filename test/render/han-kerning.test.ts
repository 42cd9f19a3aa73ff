import { expect, test } from "vitest";
import { collapsedPunctuation } from "../../lib/render/han-kerning";

test.each([
  ["a closing mark before another one", "（家），共", [2]],
  ["an opening mark after a closing one", "一」「二", [2]],
  ["each closing mark of a row but the last", "」』。", [0, 1]],
  ["each opening mark of a row but the first", "「『字", [1]],
  ["no mark between letters", "字，字", []],
  ["no mark of Latin text", "(a), b.", []],
  ["a full-width mark before a Latin bracket", "家）)", [1]],
])("%s gives up half its width", (_, text, places) => {
  expect(collapsedPunctuation(text)).toEqual(places);
});
