import { readFileSync } from "node:fs";
import type { Drawing } from "./draw";
import { fontFamily } from "./font-slices";
import { fontFaceRules, fontUses } from "./font-subset";
import { plotlyFile } from "./plotly";
import { escapeMarkup } from "./svg-markup";

/** What the page may do: run the scripts it carries, and fetch nothing. */
const policy =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:";

let bundle: string | undefined;

/** Writes a figure as a page of its own that needs no network: plotly.js, the data and the letters it shows are inside. */
export async function writeHtml(drawing: Drawing, json: string, title: string): Promise<string> {
  bundle ??= readFileSync(plotlyFile(), "utf8").replaceAll("</script", "<\\/script");
  const rules = await fontFaceRules(fontUses(drawing.layers));
  // plotly.js measures text in an svg of its own beside the figure: the rule has to hold there too.
  const style = `body{margin:0}${rules}svg :is(text,tspan,a){font-family:'${fontFamily}','Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif!important}`;
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<style>${style}</style>
<script>${bundle}</script>
</head>
<body>
<div id="figure" style="width:${drawing.width}px;height:${drawing.height}px"></div>
<script type="application/json" id="json">${scriptSafe(json)}</script>
<script>
(async () => {
  const figure = JSON.parse(document.getElementById("json").textContent);
  await Promise.all([...document.fonts].map((font) => font.load()));
  const size = { width: ${drawing.width}, height: ${drawing.height} };
  await Plotly.newPlot("figure", figure.data, { ...figure.layout, ...size }, { displaylogo: false });
})();
</script>
</body>
</html>
`;
}

/** JSON that cannot end the element it stands in. */
function scriptSafe(json: string): string {
  return json.replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}
