import fc from "fast-check";
import { expect, test } from "vitest";
import { breakLines, escapeText, estimateWidth } from "../../lib/figures/lines";

test("no line is wider than asked, and no character is lost", () => {
  const word = fc.stringMatching(/^[a-zA-Z0-9显卡价格，。]{1,8}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
      const text = words.join(" ");
      const lines = breakLines(text, 200, 12);
      expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      for (const line of lines) expect(estimateWidth(line, 12)).toBeLessThanOrEqual(200);
    }),
  );
});

test("closing punctuation never starts a line", () => {
  const text = "一张A100在中国的价格，在一年之内几乎翻了一倍。报价来自渠道，而不是厂商。".repeat(4);
  for (const line of breakLines(text, 130, 13)) expect(line).not.toMatch(/^[，。；：、！？）]/);
});

test("markup in data becomes text", () => {
  expect(escapeText('<b onclick="x">&')).toBe('&lt;b onclick="x"&gt;&amp;');
});

test("a per cent sign stays with its number", () => {
  const lines = breakLines("from 6.8 % to 31 % of its hours", 60, 12);
  expect(lines.join(" ")).toBe("from 6.8 % to 31 % of its hours");
  expect(lines.filter((line) => line.startsWith("%"))).toEqual([]);
});

test("a number with a thin space between its thousands is never broken", () => {
  for (let width = 20; width < 200; width += 5) {
    const lines = breakLines("at 103\u2009500 to 150\u2009000 yuan", width, 12);
    expect(lines.join(" ")).toBe("at 103\u2009500 to 150\u2009000 yuan");
  }
});

test("an opening bracket never ends a line", () => {
  const text = "中国以外的标价租金（−0.15）几乎未动（95%区间），“翻倍”一说（见下）不成立";
  for (let width = 40; width < 400; width += 7) {
    const lines = breakLines(text, width, 13);
    expect(lines.join("")).toBe(text);
    for (const line of lines) expect(line).not.toMatch(/[（《“]$/);
  }
});
