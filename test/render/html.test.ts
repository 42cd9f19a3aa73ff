import { expect, test } from "vitest";
import { renderFigure } from "../../lib/render";

async function pageOf(name: string): Promise<string> {
  const figure = { data: [{ y: [1, 2], name }], layout: { title: { text: "<b>租金</b> & rent" }, width: 600 } };
  return Buffer.from(await renderFigure(figure, { format: "html" })).toString();
}

test("a page fetches nothing and is forbidden to", async () => {
  const page = await pageOf("a");
  const markup = page.replace(/<script>[\s\S]*?<\/script>/g, "");
  expect(markup).not.toMatch(/(src|href)=/);
  expect(markup).toContain("default-src 'none'");
  expect(markup).toContain("<title>租金 &amp; rent</title>");
});

test("text from data cannot end the script it stands in", async () => {
  const name = "</script><script>alert(1)</script>\u2028<!--";
  const page = await pageOf(name);
  expect(page).not.toContain("alert(1)</script>");
  const json = /<script type="application\/json" id="json">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? "";
  expect(JSON.parse(json).data[0].name).toBe(name);
});
