#!/usr/bin/env node
"use strict";
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const program = join(__dirname, "..", "dist", "cli", "main.js");
if (existsSync(program)) {
  require(program).main(process.argv);
} else {
  console.error(
    `${program} does not exist: the library has not been built yet. Run "npm run build" in the clone first.`,
  );
  process.exitCode = 2;
}
