import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { analyse, figures } from "../../lib/index";
import { renderFigure } from "../../lib/render";

// The pictures are committed so that a review sees them change. UPDATE_SVG=1 npx vitest run test/figures/svg writes them anew:
// look at each before committing it.
const folder = join(__dirname, "__svg__");
const results = analyse();
const drawn = (["en", "zh"] as const).flatMap((language) => figures([], results, language));

test.each(drawn.map((figure) => [`${figure.id}.${figure.language}.svg`, figure] as const))(
  "%s is the committed picture",
  async (name, figure) => {
    const svg = Buffer.from(await renderFigure(figure, { format: "svg" })).toString("utf8");
    const file = join(folder, name);
    if (process.env.UPDATE_SVG === "1") {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, svg);
    }
    expect(existsSync(file), `${name} is not committed`).toBe(true);
    expect(svg === readFileSync(file, "utf8"), `${name} differs from the committed picture`).toBe(true);
  },
);

test("no picture is committed whose figure is gone", () => {
  expect(readdirSync(folder).sort()).toEqual(drawn.map((figure) => `${figure.id}.${figure.language}.svg`).sort());
});
