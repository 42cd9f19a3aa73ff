// Reads figures as JSON from standard input and renders each to SVG and PNG at 2x on the pool's threads.
const { readFileSync } = require("node:fs");
const { renderBatch } = require("five-problems/dist/render/index.js");

const figures = JSON.parse(readFileSync(0, "utf8"));
const items = figures.flatMap((figure, index) => [
  { name: `${index}.svg`, figure, format: "svg" },
  { name: `${index}.png`, figure, format: "png", scale: 2 },
]);
renderBatch(items).then((outcomes) => {
  const failed = outcomes.filter(({ error }) => error);
  for (const { error } of failed) console.error(error.message);
  process.exitCode = failed.length > 0 ? 1 : 0;
});
