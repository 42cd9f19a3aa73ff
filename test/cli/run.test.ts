import { spawn } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder, writeNotebook } from "../notebook/temporary";

const command = join(__dirname, "..", "..", "lib", "bin", "five-problems.js");
const files = join(__dirname, "..", "notebook", "files");

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** `five-problems run …` in a folder. */
function run(cwd: string, ...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, "run", ...args], { cwd, stdio: ["ignore", "pipe", "pipe"] });
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, out, err }));
  });
}

function folderWith(...names: readonly string[]): string {
  const folder = temporaryFolder();
  for (const name of names) copyFileSync(join(files, `${name}.ipynb`), join(folder, `${name}.ipynb`));
  return folder;
}

test("several notebooks run at once, each written in place, with a line each and a table of times", async () => {
  const folder = folderWith("parameters", "plain");
  const { code, out, err } = await run(folder, ".", "--jobs", "2");
  expect(err).toBe("");
  expect(code).toBe(0);
  expect(out).toMatch(/^plain\.ipynb: 5 cells in \d+\.\d s$/m);
  expect(out).toMatch(/^Notebook +Code cells +Outside cells +Time +Slowest cell$/m);
  expect(out).toMatch(/^parameters\.ipynb +3 +\d+\.\d s +\d+\.\d s +\d \(\w+\), \d+\.\d s$/m);
  expect(readFileSync(join(folder, "plain.ipynb"), "utf8")).toContain("after a wait\\n");
  expect(readFileSync(join(folder, "parameters.ipynb"), "utf8")).toContain("12.6 all\\n");
});

test("a failing cell is told with notebook, number and id, the other notebooks are written, the exit code is 1", async () => {
  const folder = folderWith("fails", "plain");
  const { code, err } = await run(folder, "fails.ipynb", "plain.ipynb");
  expect(code).toBe(1);
  expect(err).toBe(
    "\nfails.ipynb, cell 3 (id breaks) failed, and the notebook was not written:\nError: as it should\n",
  );
  expect(readFileSync(join(folder, "plain.ipynb"), "utf8")).toContain("sum 43");
  expect(readFileSync(join(folder, "fails.ipynb"), "utf8")).toBe(readFileSync(join(files, "fails.ipynb"), "utf8"));
});

test("--set writes with other values and says how to restore, and a run without it restores", async () => {
  const folder = folderWith("parameters");
  const file = join(folder, "parameters.ipynb");
  await run(folder, "parameters.ipynb");
  const committed = readFileSync(file, "utf8");
  const { code, out } = await run(folder, "parameters.ipynb", "--set", "tariff=0.9", "--set", "confidence = high");
  expect(code).toBe(0);
  expect(out).toContain("parameters.ipynb was written with tariff=0.9, confidence=high.");
  expect(out).toContain("run it again without --set: five-problems run parameters.ipynb");
  expect(readFileSync(file, "utf8")).toContain("18 high\\n");
  expect((await run(folder, "parameters.ipynb")).code).toBe(0);
  expect(readFileSync(file, "utf8")).toBe(committed);
});

test("a notebook that declares its language takes en or zh, and a name that is no parameter is not offered", async () => {
  const source = 'const language = "en";\nconst pue = 2;\nconst scratch = 1;';
  const cells = [
    { id: "p", source, tags: ["parameters"] },
    { id: "v", source: "console.log(language);" },
  ];
  const notebook = writeNotebook(temporaryFolder(), "language.ipynb", cells);
  const folder = dirname(notebook);
  expect((await run(folder, "language.ipynb", "--set", "language=zh")).code).toBe(0);
  expect(readFileSync(notebook, "utf8")).toContain('"zh\\n"');
  expect((await run(folder, "language.ipynb", "--set", "language=fr")).err).toBe(
    "language=fr is refused: it must be one of en, zh.\n",
  );
  expect((await run(folder, "language.ipynb", "--set", "scratch=2")).err).toBe(
    "No parameters cell of these notebooks has a parameter scratch. language.ipynb has language, pue.\n",
  );
});

test("the verdicts that a notebook shows are printed after --set", async () => {
  const verdict = `{ claim: "C3", verdict: tariff > 0.7 ? "supported" : "partly", estimate: null, rule: { en: "r", zh: "r" }, reason: { en: "why", zh: "why" }, sources: [] }`;
  const folder = join(__dirname, "..", "notebook", "files");
  const notebook = writeNotebook(temporaryFolder(), "verdicts.ipynb", [
    { id: "p", source: "const tariff = 0.63;", tags: ["parameters"] },
    {
      id: "v",
      source: `const { show } = require(${JSON.stringify(join(folder, "../../../lib/dist/notebook/show"))});\nshow(${verdict});`,
    },
  ]);
  const { out, err } = await run(folder, notebook, "--set", "tariff=0.9");
  expect(err).toBe("");
  expect(out).toMatch(/^Claim +Verdict .*\n.*\nC3 +✓ supported +why$/m);
});

test.each([
  [["--set", "tariff=99"], "tariff=99 is refused: it must be a number from 0.01 to 10 (yuan/kWh).\n"],
  [["--set", "confidence=low"], "confidence=low is refused: it must be one of all, medium, high.\n"],
  [
    ["--set", "mfu=0.3"],
    "No parameters cell of these notebooks has a parameter mfu. parameters.ipynb has tariff, pue, confidence.\n",
  ],
  [["--set", "tariff"], /^--set tariff is not of the form key=value/],
  [["--set", "pue=1.5", "--set", "pue=1.6"], "--set gives pue twice. Keep one of the two.\n"],
  [["--check", "--set", "pue=1.5"], /^--check compares .* Leave one out\.\n$/],
  [["--check", "--out", "x"], /^--check writes nothing.* Leave one out\.\n$/],
  [["--jobs", "0"], /It must be a whole number from 1/],
  [["--timeout", "-1"], /It must be a number of seconds above 0/],
])("%j is refused with what would be right, exit 2, and nothing changes", async (args, message) => {
  const folder = folderWith("parameters");
  const { code, err } = await run(folder, "parameters.ipynb", ...args);
  if (typeof message === "string") expect(err).toBe(message);
  else expect(err).toMatch(message);
  expect(code).toBe(2);
  expect(readFileSync(join(folder, "parameters.ipynb"), "utf8")).toBe(
    readFileSync(join(files, "parameters.ipynb"), "utf8"),
  );
});

test("a missing file, an empty folder and a file that is no notebook are the user's to mend", async () => {
  const folder = temporaryFolder();
  expect(await run(folder, "missing.ipynb")).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^missing\.ipynb does not exist/),
  });
  expect(await run(folder, ".")).toMatchObject({ code: 2, err: expect.stringMatching(/holds no notebook/) });
  writeFileSync(join(folder, "bad.ipynb"), "{");
  expect(await run(folder, "bad.ipynb")).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^bad\.ipynb is not JSON/),
  });
});

test("--check passes on fresh outputs, tells cell by cell what differs, and writes nothing", async () => {
  const folder = folderWith("plain");
  const file = join(folder, "plain.ipynb");
  await run(folder, "plain.ipynb");
  expect(await run(folder, "plain.ipynb", "--check")).toMatchObject({ code: 0, err: "" });
  const changed = readFileSync(file, "utf8").replace("sum 43", "sum 44");
  writeFileSync(file, changed);
  const { code, err } = await run(folder, "plain.ipynb", "--check");
  expect(code).toBe(1);
  expect(err).toBe(
    '\nplain.ipynb: 1 cell differs from the file (file → now):\n  cell 4 (id print)\n    outputs[0].text, line 1: "sum 44" → "sum 43"\n',
  );
  expect(readFileSync(file, "utf8")).toBe(changed);
});

test("--out writes elsewhere: a file for one notebook, a folder for several; --allow-errors goes on", async () => {
  const folder = folderWith("fails", "plain");
  const before = readFileSync(join(folder, "plain.ipynb"), "utf8");
  expect((await run(folder, "plain.ipynb", "--out", "other.ipynb")).code).toBe(0);
  expect((await run(folder, ".", "--out", "deep/er", "--allow-errors")).code).toBe(0);
  expect(readdirSync(folder).sort()).toEqual(["deep", "fails.ipynb", "other.ipynb", "plain.ipynb"]);
  expect(readdirSync(join(folder, "deep/er")).sort()).toEqual(["fails.ipynb", "other.ipynb", "plain.ipynb"]);
  expect(readFileSync(join(folder, "plain.ipynb"), "utf8")).toBe(before);
  expect(readFileSync(join(folder, "deep/er/fails.ipynb"), "utf8")).toContain("never printed\\n");
});

test("--timeout ends a cell, and the exit code is 1", async () => {
  const folder = folderWith("timeout");
  const { code, err } = await run(folder, "timeout.ipynb", "--timeout", "0.5");
  expect(code).toBe(1);
  expect(err).toMatch(/timeout\.ipynb, cell 2 \(id loop\) failed.*\nThe cell did not finish within 0\.5 s/);
});
