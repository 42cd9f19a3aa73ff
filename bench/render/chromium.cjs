// Reads figures as JSON from standard input and renders each to SVG and PNG at 2x on one page of Chromium.
const { existsSync, readFileSync } = require("node:fs");
const { chromium } = require("playwright-core");

const paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = process.env.CHROMIUM ?? paths.find((path) => existsSync(path));
const args =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

async function main() {
  const figures = JSON.parse(readFileSync(0, "utf8"));
  const browser = await chromium.launch({ executablePath, args: args.split(" ") });
  const page = await browser.newPage({ deviceScaleFactor: 2, viewport: { width: 1000, height: 800 } });
  await page.setContent('<!doctype html><body style="margin:0"><div id="figure"></div>');
  await page.addScriptTag({ path: require.resolve("plotly.js-cartesian-dist-min") });
  for (const { data, layout } of figures) {
    const svg = await page.evaluate(
      async ([data, layout]) => {
        await Plotly.newPlot("figure", data, layout, { staticPlot: true, displayModeBar: false });
        return decodeURIComponent((await Plotly.toImage("figure", { format: "svg", width: layout.width, height: layout.height })).slice(19));
      },
      [data, layout],
    );
    const png = await page.locator("#figure .svg-container").first().screenshot();
    if (svg.length < 100 || png.length < 100) throw new Error("an empty picture");
  }
  await browser.close();
}
main();
