import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { objectAt, textAt } from "../../lib/notebook/json";
import { bundlesOf, type Showable, type ShowOptions } from "../../lib/notebook/show";

function shown(value: Showable, options?: ShowOptions) {
  return bundlesOf(value, options ?? {}).map(({ data, metadata }) => ({
    types: Object.keys(data).sort(),
    html: textAt(data, "text/html"),
    plain: textAt(data, "text/plain"),
    figure: objectAt(data, "application/vnd.plotly.v1+json"),
    metadata,
  }));
}

const figure = {
  id: "f",
  title: "Rents fell",
  subtitle: "yuan",
  alt: "A falling line.",
  data: [{ y: [1, Number.NaN] }],
  layout: {},
};
const verdict = {
  claim: "C1",
  verdict: "not_supported",
  estimate: { value: 2.1234, low: 1.5, high: 2.66, n: 3, unit: "ratio", method: "m" },
  measure: { en: "Price ratio", zh: "价格比" },
  rule: { en: "Above 3.", zh: "大于3。" },
  reason: { en: "It is <2.2>.", zh: "不足2.2。" },
  sources: ["a-1", "b-2"],
};

test("a figure is Plotly JSON with its title and description as text; what JSON lacks becomes null", () => {
  expect(shown(figure)).toMatchObject([
    {
      types: ["application/vnd.plotly.v1+json", "text/plain"],
      figure: { data: [{ y: [1, null] }], layout: {} },
      plain: "Rents fell\nyuan\nA falling line.",
    },
  ]);
});

test("several figures are one output each", () => {
  expect(shown([figure, { ...figure, title: "Second" }]).map(({ plain }) => plain.split("\n")[0])).toEqual([
    "Rents fell",
    "Second",
  ]);
});

test("a table of the library: numbers right, texts left, empty cells empty", () => {
  const rows = [
    { gpu: "A100", price: 1.5, seen: null },
    { gpu: "昇腾910", price: null, seen: "2023-01-01" },
  ];
  const table = { length: 2, columnNames: ["gpu", "price", "seen"], row: (index: number) => rows[index] ?? {} };
  const [{ html, plain } = { html: "", plain: "" }] = shown(table);
  expect(plain).toBe(
    ["gpu      price  seen", "───────  ─────  ──────────", "A100       1.5", "昇腾910         2023-01-01"].join("\n"),
  );
  expect(html).toContain('<th align="right">price</th>');
  expect(html).toContain(
    '<td style="text-align:left">A100</td><td align="right">1.5</td><td style="text-align:left"></td>',
  );
});

test("twenty rows are shown and the rest is counted", () => {
  const rows = Array.from({ length: 22 }, (_, index) => ({ index }));
  const [bundle] = shown(rows);
  expect(bundle?.html.match(/<td /g)).toHaveLength(20);
  expect(bundle?.html).toMatch(/<p>… and 2 more rows, 22 in all<\/p>$/);
  expect(bundle?.plain).toMatch(/\n {3}19\n… and 2 more rows, 22 in all$/);
  expect(shown(rows, { rows: 21 })[0]?.plain).toMatch(/\n… and 1 more row, 22 in all$/);
  expect(shown(rows.slice(0, 20))[0]?.plain).not.toContain("more");
});

test("columns can be chosen and ordered; one that does not exist is refused with those that do", () => {
  expect(shown([{ a: 1, b: "x", c: 2 }], { columns: ["c", "a"] })[0]?.plain).toBe("c  a\n─  ─\n2  1");
  expect(() => shown([{ a: 1, b: "x" }], { columns: ["a", "d"] })).toThrow(
    "There is no column d. The columns are: a, b.",
  );
});

test("a danfo frame is shown from its columns and values", () => {
  const frame = {
    columns: ["a", "b"],
    values: [
      [1, "x"],
      [Number.NaN, "y"],
    ],
    index: [0, 1],
    shape: [2, 2],
  };
  expect(shown(frame)[0]?.plain).toBe("a  b\n─  ─\n1  x\n   y");
});

test("plain rows may lack keys; an empty list is an empty table", () => {
  expect(shown([{ a: 1 }, { b: true }])[0]?.plain).toBe("a  b\n─  ────\n1\n   true");
  expect(shown([])[0]?.types).toEqual(["text/html", "text/plain"]);
});

test("text from data never becomes markup, a formula or a terminal's command", () => {
  const evil = { '<script>alert("k")</script>': "<img src=x onerror=alert(1)> & 'quoted' $5 and $6 \u001b[31m" };
  const [bundle] = shown([evil], { title: "<b>title</b>" });
  expect(bundle?.html).not.toMatch(/<script|<img|<b>/);
  expect(bundle?.html).toContain("&lt;img src=x onerror=alert(1)&gt; &amp; &#39;quoted&#39;");
  expect(bundle?.html).toContain('class="tex2jax_ignore mathjax_ignore"');
  expect(bundle?.plain).not.toContain("\u001b");
  expect(shown({ ...verdict, claim: "<i>" })[0]?.html).toContain("&lt;i&gt;");
});

test.each([
  [1 / 3, "0.333333"],
  [1234567.891, "1234568"],
  [20240113, "20240113"],
  [0.1 + 0.2, "0.3"],
  [1e-7, "1e-7"],
  [-0.5, "-0.5"],
  [Number.NaN, ""],
  [Number.POSITIVE_INFINITY, "Infinity"],
  [12n, "12"],
  [true, "true"],
  [undefined, ""],
  [{ a: [1] }, '{"a":[1]}'],
])("a cell with %s reads %j", (value, text) => {
  expect(shown([{ v: value }])[0]?.plain.split("\n")[2] ?? "").toBe(text);
});

test("a verdict is a card with its rule and sources, and a line of text, in either language", () => {
  const [english] = shown(verdict);
  expect(english?.html).toContain("<strong>○ not supported</strong>");
  expect(english?.html).toContain(
    "It is &lt;2.2&gt;.<br><small><em>Rule:</em> Above 3.</small><br><small><em>Sources:</em> a-1, b-2</small>",
  );
  expect(english?.plain.split("\n")[2]).toBe(
    "C1     ○ not supported  Price ratio: 2.12 [1.5, 2.66] ratio  It is <2.2>.",
  );
  expect(english?.metadata).toEqual({ "five-problems": "verdicts" });
  expect(shown([verdict], { language: "zh" })[0]?.plain.split("\n")[2]).toMatch(
    /^C1 +○ 未获支持 +价格比: 2\.12 \[1\.5, 2\.66\] ratio +不足2\.2。$/,
  );
});

test("several verdicts are an overview without rules and sources; of many sources eight are named", () => {
  const [overview] = shown([verdict, { ...verdict, claim: "C2" }]);
  expect(overview?.html.match(/<tr><td/g)).toHaveLength(2);
  expect(overview?.html).not.toMatch(/Rule|Sources/);
  const sources = Array.from({ length: 10 }, (_, i) => `s${i}`);
  expect(shown({ ...verdict, sources })[0]?.html).toContain("s6, s7 and 2 more</small>");
  expect(shown({ ...verdict, sources }, { language: "zh" })[0]?.html).toContain("s6, s7，另有2个</small>");
});

test("a sentence is a paragraph, and its text as it is", () => {
  expect(shown("a < b & $1 to $2")).toMatchObject([
    { html: '<p class="tex2jax_ignore mathjax_ignore">a &lt; b &amp; $1 to $2</p>', plain: "a < b & $1 to $2" },
  ]);
});

test("a verdict without a number has an empty place for it, an exact number no interval", () => {
  const untestable = { ...verdict, verdict: "untestable", estimate: null };
  const exact = { ...verdict, estimate: { ...verdict.estimate, low: 2, high: 2, value: 2 } };
  const [, , first, second] = shown([untestable, exact])[0]?.plain.split("\n") ?? [];
  expect(first).toMatch(/^C1 +\? untestable +It is <2\.2>\.$/);
  expect(second).toMatch(/Price ratio: 2 ratio/);
});

test("what cannot be shown is refused", () => {
  const odd: Showable = JSON.parse('{"odd": 1}');
  expect(() => bundlesOf(odd, {})).toThrow(TypeError);
});

test("outside a notebook the text is printed, and tslab is not loaded", () => {
  const show = join(__dirname, "..", "..", "lib", "dist", "notebook", "show.js");
  const script = `require(${JSON.stringify(show)}).show([{ a: 1 }]);
console.log(Object.keys(require.cache).filter((path) => /tslab|zeromq|plotly|danfo/.test(path)).length);`;
  expect(execFileSync(process.execPath, ["-e", script], { encoding: "utf8" })).toBe("a\n─\n1\n0\n");
});
