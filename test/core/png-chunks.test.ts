import { Resvg } from "@resvg/resvg-js";
import { expect, test } from "vitest";
import { joinPngChunks, splitPngChunks } from "../../lib/core/png-chunks";

const file = new Resvg(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="5"><rect width="9" height="5" fill="red"/></svg>',
)
  .render()
  .asPng();

test("a PNG by another encoder is split and joined to the same bytes, checksums included", () => {
  const chunks = splitPngChunks(file);
  expect(chunks?.map(({ type }) => type)).toEqual(["IHDR", "IDAT", "IEND"]);
  expect(Buffer.from(joinPngChunks(chunks ?? [])).equals(file)).toBe(true);
});

test.each([
  ["a JPEG", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0])],
  ["nothing", Buffer.alloc(0)],
  ["a file cut in a chunk", file.subarray(0, 40)],
  ["a file cut in a length", file.subarray(0, 35)],
])("%s has no chunks", (_, bytes) => {
  expect(splitPngChunks(bytes)).toBeNull();
});
