// Runs in Chromium, beside plotly.js. The test calls its functions.
globalThis.drawFigure = drawFigure;
globalThis.figureBoxes = figureBoxes;

async function drawFigure(json) {
  const weights = new Set([400, 700, ...[...json.matchAll(/"weight":\s*(\d+)/g)].map((match) => Number(match[1]))]);
  for (const weight of weights) {
    for (const family of ["Noto Sans SC Variable", "Source Sans 3 Variable", "Noto Sans Symbols 2"]) {
      await document.fonts.load(`${weight} 12px "${family}"`, `${json}−μ×▲►▼◄0aA`);
    }
  }
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
