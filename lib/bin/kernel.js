#!/usr/bin/env node
// The project's Jupyter kernel: tslab, started through the built library, or as it is where the library is not built yet.
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const [connectionFile, option] = process.argv.slice(2);
const built = join(__dirname, "..", "dist", "notebook", "server", "serve.js");
if (existsSync(built)) require(built).serve(connectionFile, option !== "--batch");
else require("tslab/dist/main").startKernel({ configPath: connectionFile, enableFindLocal: false });
