import { defineConfig } from "vitest/config";

const report = process.env.TEST_REPORT;

export default defineConfig({
  test: {
    reporters: report === undefined ? ["default"] : ["default", ["json", { outputFile: report }]],
    coverage: {
      provider: "v8",
      include: ["lib/stats/**/*.ts", "lib/tables/**/*.ts", "lib/problems/**/*.ts"],
      reporter: ["text-summary"],
      thresholds: { lines: 90 },
    },
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/**/*.browser.test.ts", "test/**/*.jupyter.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: "browser", include: ["test/**/*.browser.test.ts"], testTimeout: 300_000, hookTimeout: 120_000 } },
      { test: { name: "jupyter", include: ["test/**/*.jupyter.test.ts"], testTimeout: 300_000, hookTimeout: 120_000 } },
    ],
  },
});
