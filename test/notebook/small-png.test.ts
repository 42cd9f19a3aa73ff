import { deflateSync } from "node:zlib";
import { Resvg } from "@resvg/resvg-js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { joinPngChunks, splitPngChunks } from "../../lib/core/png-chunks";
import { shrinkPng } from "../../lib/notebook/small-png";

/** The pixels of a PNG as resvg's own decoder reads them: red, green, blue, alpha. */
function pixels(file: Uint8Array, width: number, height: number): number[] {
  const href = `data:image/png;base64,${Buffer.from(file).toString("base64")}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${href}" width="${width}" height="${height}" style="image-rendering:optimizeSpeed"/></svg>`;
  return [...new Resvg(svg).render().pixels];
}

function render(body: string, width = 120, height = 80): Uint8Array {
  return new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#fff"/>${body}</svg>`,
  )
    .render()
    .asPng();
}

function colourType(file: Uint8Array): number | undefined {
  return splitPngChunks(file)?.[0]?.data[9];
}

const chart = render(
  '<circle cx="50" cy="40" r="30" fill="#0072b2"/><path d="M5 70L115 8" stroke="#d55e00" stroke-width="3"/><rect x="70" y="50" width="30" height="20" fill="none" stroke="#000"/>',
);

test("a chart keeps every pixel and loses a third of its bytes or more", () => {
  const small = shrinkPng(chart);
  expect(colourType(small)).toBe(3);
  expect(small.length).toBeLessThan((chart.length * 2) / 3);
  expect(pixels(small, 120, 80)).toEqual(pixels(chart, 120, 80));
});

test("every filter of the specification is undone", () => {
  const [width, height] = [64, 40];
  fc.assert(
    fc.property(
      fc.array(fc.nat(4), { minLength: height, maxLength: height }),
      fc.infiniteStream(fc.nat(7)),
      (filters, noise) => {
        const values = Uint8Array.from(
          { length: width * height * 3 },
          (_, i) => ((Math.floor(i / 40) * 29 + Number(noise.next().value)) % 200) & 0xf0,
        );
        const file = encode(values, width, filters);
        const small = shrinkPng(file);
        expect(pixels(small, width, height)).toEqual(pixels(file, width, height));
        expect(colourType(small) === 3 || small === file).toBe(true);
      },
    ),
    { numRuns: 20 },
  );
});

test("of more than 256 colours near ones become one", () => {
  const file = render(
    '<defs><linearGradient id="g"><stop stop-color="#ff0"/><stop offset=".5" stop-color="#00f"/><stop offset="1" stop-color="#c40"/></linearGradient></defs><rect width="900" height="60" fill="url(#g)"/>',
    900,
    80,
  );
  const [before, after] = [pixels(file, 900, 80), pixels(shrinkPng(file), 900, 80)];
  expect(
    new Set(Uint32Array.from({ length: 900 }, (_, x) => Buffer.from(before.slice(x * 4, x * 4 + 4)).readUInt32LE(0)))
      .size,
  ).toBeGreaterThan(256);
  const worst = before.reduce((most, value, i) => Math.max(most, Math.abs(value - (after[i] ?? 0))), 0);
  expect(worst).toBeLessThanOrEqual(3);
});

test("a picture with transparent pixels, one of another kind, and one that would grow come back as they are", () => {
  const transparent = new Resvg(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="5" fill="red"/></svg>',
  )
    .render()
    .asPng();
  const palette = shrinkPng(chart);
  for (const file of [transparent, palette, Buffer.from("no picture"), render("", 1, 1)])
    expect(shrinkPng(file)).toBe(file);
});

/** A PNG of 8-bit RGB whose rows carry the given filters. */
function encode(values: Uint8Array, width: number, filters: readonly number[]): Uint8Array {
  const stride = width * 3;
  const at = (row: number, i: number) => (row < 0 || i < 0 ? 0 : (values[row * stride + i] ?? 0));
  const raw = filters.flatMap((filter, row) => {
    const bytes = Array.from({ length: stride }, (_, i) => {
      const [a, b, c] = [at(row, i - 3), at(row - 1, i), i < 3 ? 0 : at(row - 1, i - 3)];
      const p = a + b - c;
      const near = [a, b, c].reduce((best, one) => (Math.abs(p - one) < Math.abs(p - best) ? one : best));
      return (at(row, i) - ([0, a, b, Math.floor((a + b) / 2), near][filter] ?? 0)) & 255;
    });
    return [filter, ...bytes];
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(filters.length, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return joinPngChunks([
    { type: "IHDR", data: header },
    { type: "IDAT", data: deflateSync(Uint8Array.from(raw)) },
    { type: "IEND", data: new Uint8Array() },
  ]);
}
