import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import type { PlotlyFigure } from "../../lib/render";

const paths = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A box of a drawn figure, named by what it surrounds. */
export interface NamedBox {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What became of a document. */
export interface Shown {
  readonly picture: Buffer;
  /** The addresses it asked for. */
  readonly requests: readonly string[];
  /** Whether something in it has set a global of that name. */
  readonly attacked: boolean;
}

/** The Chromium of this machine. @throws Error if there is none */
export function chromiumPath(): string {
  const path = process.env.CHROMIUM ?? paths.find((candidate) => existsSync(candidate));
  if (!path || !existsSync(path)) throw new Error(`no Chromium: set CHROMIUM, or install one of ${paths.join(", ")}`);
  return path;
}

/** A page of Chromium that draws figures with the project's plotly.js and font. */
export class ChromiumPage {
  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
  ) {}

  static async open(scale: number): Promise<ChromiumPage> {
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: flags });
    const context = await browser.newContext({ deviceScaleFactor: scale, viewport: { width: 1400, height: 1200 } });
    const page = await context.newPage();
    await page.route("**/*", (route) => {
      const file = /\/files\/([\w-]+\.woff2)$/.exec(route.request().url())?.[1];
      if (file) return route.fulfill({ body: fontFile(file), contentType: "font/woff2" });
      return route.fulfill({ body: pageSource(), contentType: "text/html; charset=utf-8" });
    });
    await page.goto("http://figures.invalid/");
    return new ChromiumPage(browser, page);
  }

  /** Draws a figure; its picture is taken by `screenshot`. */
  async draw(figure: PlotlyFigure): Promise<void> {
    await this.page.evaluate(`drawFigure(${JSON.stringify(JSON.stringify(figure))})`);
  }

  async screenshot(): Promise<Buffer> {
    return this.page.locator("#figure .svg-container").first().screenshot({ animations: "disabled", caret: "initial" });
  }

  /** The plot area, the legend and every text, in document order. */
  async boxes(): Promise<NamedBox[]> {
    return this.page.evaluate("figureBoxes()");
  }

  /** Shows a document on a page of its own, which has no network. */
  async show(document: string, width: number, height: number): Promise<Shown> {
    const page = await this.page.context().newPage();
    const requests: string[] = [];
    try {
      await page.route("**/*", (route) => {
        requests.push(route.request().url());
        return requests.length === 1
          ? route.fulfill({ body: document, contentType: "text/html; charset=utf-8" })
          : route.abort();
      });
      await page.goto("http://document.invalid/");
      await page.waitForSelector(".main-svg, img");
      await page.waitForFunction("document.fonts.status === 'loaded'");
      const picture = await page.screenshot({ clip: { x: 0, y: 0, width, height } });
      return { picture, requests: requests.slice(1), attacked: await page.evaluate("globalThis.attacked === true") };
    } finally {
      await page.close();
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

const require = createRequire(join(process.cwd(), "lib", "package.json"));
const families = ["Noto Sans SC Variable", "Source Sans 3 Variable", "Noto Sans Symbols 2"];
const fontFolders = [
  "@fontsource-variable/noto-sans-sc",
  "@fontsource-variable/source-sans-3",
  "@fontsource/noto-sans-symbols-2",
].map((name) => dirname(require.resolve(`${name}/package.json`)));

function fontFile(name: string): Buffer {
  const folder = fontFolders.find((candidate) => existsSync(join(candidate, "files", name)));
  if (!folder) throw new Error(`no font file ${name}`);
  return readFileSync(join(folder, "files", name));
}

function pageSource(): string {
  const faces = fontFolders.map((folder) => readFileSync(join(folder, "index.css"), "utf8")).join("");
  const family = families.map((name) => `"${name}"`).join(", ");
  const style = `${faces.replaceAll("url(./files/", "url(/files/")} body { margin: 0 } svg :is(text, tspan, a) { font-family: ${family} !important }`;
  const plotly = readFileSync(require.resolve("plotly.js-cartesian-dist-min"), "utf8");
  const script = readFileSync(join(__dirname, "page.js"), "utf8");
  return `<!doctype html><style>${style}</style><div id="figure"></div><script>${plotly}</script><script>${script}</script>`;
}
