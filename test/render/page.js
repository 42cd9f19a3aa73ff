// Runs in Chromium, beside plotly.js.

async function drawFigure(json) {
  const weights = new Set([400, 700, ...[...json.matchAll(/"weight":\s*(\d+)/g)].map((match) => Number(match[1]))]);
  for (const weight of weights) await document.fonts.load(`${weight} 12px "Noto Sans SC Variable"`, `${json}−μ×0aA`);
  const { data, layout } = JSON.parse(json);
  await Plotly.newPlot("figure", data, layout, { staticPlot: true, displayModeBar: false });
  await document.fonts.ready;
}

function figureBoxes() {
  const origin = document.querySelector("#figure .svg-container").getBoundingClientRect();
  const named = [...document.querySelectorAll("#figure .main-svg :is(text, .legend .bg, .bglayer .bg)")];
  return named.flatMap((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const name = element.localName === "text" ? element.textContent : "rect";
    return name === "" || width === 0 ? [] : [{ name, x: left - origin.left, y: top - origin.top, width, height }];
  });
}

function figureMarkup() {
  return document.querySelector("#figure .svg-container").outerHTML;
}
