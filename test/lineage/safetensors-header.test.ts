import { truncateSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { UserError } from "../../lib/core/errors";
import { readSafetensorsHeader } from "../../lib/lineage/safetensors-header";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "safetensors-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** A file with the given header text, a claimed header length, and so many bytes of weights. */
async function write(
  name: string,
  header: string,
  { length = Buffer.byteLength(header), weights = 0 } = {},
): Promise<string> {
  const prefix = Buffer.alloc(8);
  prefix.writeBigUInt64LE(BigInt(length));
  const path = join(folder, name);
  await writeFile(path, Buffer.concat([prefix, Buffer.from(header), Buffer.alloc(weights)]));
  return path;
}

const entry = (shape: number[], start: number, end: number, dtype = "F32"): object => ({
  dtype,
  shape,
  data_offsets: [start, end],
});

test("names and shapes come in the order of the header, without its metadata", async () => {
  const header = JSON.stringify({
    __metadata__: { format: "pt" },
    "b.weight": entry([2, 3], 0, 24),
    a: entry([], 24, 28),
  });
  const path = await write("good.safetensors", `${header}   `, { weights: 28 });
  expect(await readSafetensorsHeader(path)).toEqual([
    { name: "b.weight", shape: [2, 3] },
    { name: "a", shape: [] },
  ]);
});

test("a sparse file of 200 GB is read in well under a second, for no weight is read", async () => {
  const bytes = 200_000_000_000;
  const path = await write("huge.safetensors", JSON.stringify({ w: entry([bytes / 2], 0, bytes, "BF16") }));
  truncateSync(path, bytes + 1000);
  const start = performance.now();
  expect(await readSafetensorsHeader(path)).toEqual([{ name: "w", shape: [bytes / 2] }]);
  expect(performance.now() - start).toBeLessThan(500);
});

const bad: readonly (readonly [string, () => Promise<string>, RegExp])[] = [
  [
    "an empty file",
    async () => {
      await writeFile(join(folder, "empty"), "");
      return join(folder, "empty");
    },
    /0 bytes, too few/,
  ],
  [
    "seven bytes",
    async () => {
      await writeFile(join(folder, "seven"), "1234567");
      return join(folder, "seven");
    },
    /7 bytes, too few/,
  ],
  [
    "a header that is cut short",
    () => write("cut", '{"a": {"dty', { length: 500 }),
    /claims a header of 500 bytes but has only 11/,
  ],
  [
    "a header length beyond any file",
    () => write("vast", "{}", { length: 2 ** 52 }),
    /claims a header of 4503599627370496 bytes/,
  ],
  ["a header of no length", () => write("none", "{}", { length: 0 }), /header of 0 bytes/],
  ["a header that is not JSON", () => write("text", "hello, world"), /is not JSON/],
  [
    "a header that is not UTF-8",
    async () => {
      const path = await write("bytes", "{}");
      await writeFile(path, Buffer.from([2, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xfe]));
      return path;
    },
    /not UTF-8/,
  ],
  ["a header that is a list", () => write("list", "[1, 2]"), /a list where an object is due/],
  ["no tensor at all", () => write("bare", '{"__metadata__": {}}'), /lists no tensor/],
  [
    "a tensor listed twice",
    () =>
      write(
        "twice",
        '{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}',
        { weights: 4 },
      ),
    /the tensor "a" twice/,
  ],
  [
    "an entry without a data type",
    () => write("dtype", '{"a":{"shape":[1],"data_offsets":[0,4]}}', { weights: 4 }),
    /tensor "a": it has no data type/,
  ],
  [
    "an entry without a shape",
    () => write("shape", '{"a":{"dtype":"F32","data_offsets":[0,4]}}', { weights: 4 }),
    /shape is not a list/,
  ],
  [
    "a negative size",
    () => write("negative", '{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}', { weights: 4 }),
    /shape is not a list/,
  ],
  [
    "an entry without a place",
    () => write("place", '{"a":{"dtype":"F32","shape":[1]}}', { weights: 4 }),
    /data_offsets/,
  ],
  [
    "an entry that ends before it starts",
    () => write("back", JSON.stringify({ a: entry([1], 8, 4) }), { weights: 8 }),
    /before it starts/,
  ],
  [
    "weights that are cut short",
    () => write("short", JSON.stringify({ a: entry([10], 0, 40) }), { weights: 30 }),
    /holds only 30: the file is cut short/,
  ],
  [
    "a shape that its bytes do not fit",
    () => write("bytesize", JSON.stringify({ a: entry([3], 0, 8) }), { weights: 8 }),
    /needs 12 bytes but it has 8/,
  ],
];

test.each(bad)("%s is a fault that the user is told of", async (_, make, message) => {
  const path = await make();
  const error = await readSafetensorsHeader(path).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(UserError);
  expect(String(error)).toMatch(message);
});
