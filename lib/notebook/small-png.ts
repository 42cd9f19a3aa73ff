import { deflateSync, inflateSync } from "node:zlib";
import { joinPngChunks, type PngChunk, splitPngChunks } from "../core/png-chunks";

/**
 * A chart's PNG with at most 256 colours in a palette: about a third of the bytes, and no difference that an eye sees. A picture
 * that is not opaque, 8-bit and true-colour comes back as it is.
 *
 * @param file a PNG file
 */
export function shrinkPng(file: Uint8Array): Uint8Array {
  const picture = readOpaque(file);
  if (!picture) return file;
  const { indices, palette } = usePalette(picture.colours);
  const small = joinPngChunks([
    { type: "IHDR", data: header(picture.width, picture.height) },
    {
      type: "PLTE",
      data: Uint8Array.from(palette.flatMap((colour) => [colour >>> 16, (colour >>> 8) & 255, colour & 255])),
    },
    { type: "IDAT", data: deflateSync(withFilterBytes(indices, picture.width), { level: 9 }) },
    { type: "IEND", data: new Uint8Array() },
  ]);
  return small.length < file.length ? small : file;
}

interface Picture {
  readonly width: number;
  readonly height: number;
  /** One number a pixel, 0xRRGGBB. */
  readonly colours: Uint32Array;
}

function readOpaque(file: Uint8Array): Picture | null {
  const chunks = splitPngChunks(file);
  const head = chunks?.find(({ type }) => type === "IHDR")?.data;
  if (!chunks || head?.length !== 13) return null;
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  const channels = view.getUint8(9) === 6 ? 4 : view.getUint8(9) === 2 ? 3 : 0;
  const [depth, interlaced] = [view.getUint8(8), view.getUint8(12)];
  if (channels === 0 || depth !== 8 || interlaced !== 0) return null;
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const bytes = unfilter(inflateSync(joined(chunks)), width * channels, height, channels);
  const colours = new Uint32Array(width * height);
  for (let pixel = 0, at = 0; pixel < colours.length; pixel++, at += channels) {
    if (channels === 4 && bytes[at + 3] !== 255) return null;
    colours[pixel] = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
  }
  return { width, height, colours };
}

function joined(chunks: readonly PngChunk[]): Buffer {
  return Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data));
}

/** Undoes the filters that PNG puts before compression (specification, section 9). */
function unfilter(raw: Uint8Array, stride: number, height: number, channels: number): Uint8Array {
  // One row of zeros stands above the first, so that each row has one to look up to.
  const out = new Uint8Array(stride * (height + 1));
  for (let row = 0; row < height; row++) {
    const filter = raw[row * (stride + 1)] ?? 0;
    const target = (row + 1) * stride;
    out.set(raw.subarray(row * (stride + 1) + 1, (row + 1) * (stride + 1)), target);
    undo(filter, out, { from: target, stride, channels });
  }
  return out.subarray(stride);
}

/** Where a row stands. */
interface Row {
  readonly from: number;
  readonly stride: number;
  readonly channels: number;
}

/** Adds to each byte of a row what its filter foretold from the bytes left, above, and above left. */
function undo(filter: number, out: Uint8Array, { from, stride, channels }: Row): void {
  if (filter === 0) return;
  for (let i = from; i < from + stride; i++) {
    const isFirst = i < from + channels;
    const left = isFirst ? 0 : (out[i - channels] ?? 0);
    const up = out[i - stride] ?? 0;
    if (filter === 1) out[i] = (out[i] ?? 0) + left;
    else if (filter === 2) out[i] = (out[i] ?? 0) + up;
    else if (filter === 3) out[i] = (out[i] ?? 0) + ((left + up) >>> 1);
    else out[i] = (out[i] ?? 0) + paeth(left, up, isFirst ? 0 : (out[i - stride - channels] ?? 0));
  }
}

function paeth(left: number, up: number, upLeft: number): number {
  const toLeft = Math.abs(up - upLeft);
  const toUp = Math.abs(left - upLeft);
  const toUpLeft = Math.abs(left + up - 2 * upLeft);
  return toLeft <= toUp && toLeft <= toUpLeft ? left : toUp <= toUpLeft ? up : upLeft;
}

/** At most 256 colours, and for each pixel the place of its own among them. */
function usePalette(colours: Uint32Array): { indices: Uint8Array; palette: readonly number[] } {
  const boxes = cutIntoBoxes(countRuns(colours));
  const places = new Map(boxes.flatMap((box, place) => box.map(({ colour }) => [colour, place] as const)));
  const indices = new Uint8Array(colours.length);
  let [last, place] = [-1, 0];
  for (let pixel = 0; pixel < colours.length; pixel++) {
    const colour = colours[pixel] ?? 0;
    if (colour !== last) [last, place] = [colour, places.get(colour) ?? 0];
    indices[pixel] = place;
  }
  return { indices, palette: boxes.map((box) => mostUsed(box).colour) };
}

/** A colour and the number of its pixels. */
interface Use {
  readonly colour: number;
  readonly count: number;
}

/**
 * Median cut (Heckbert 1982): the box of colours that matters most, by pixels times width, is halved by pixels along its widest
 * channel until there are 256 boxes or each holds one colour. A box is then shown as its most frequent colour, so that
 * areas of one colour keep it.
 */
function cutIntoBoxes(counts: ReadonlyMap<number, number>): readonly (readonly Use[])[] {
  const all = [...counts].map(([colour, count]) => ({ colour, count })).sort((a, b) => a.colour - b.colour);
  const boxes = [measure(all)];
  while (boxes.length < 256) {
    const next = boxes.reduce((most, box) => (box.weight > most.weight ? box : most));
    if (next.weight === 0) break;
    const [low, high] = halve(next);
    boxes.splice(boxes.indexOf(next), 1, measure(low), measure(high));
  }
  return boxes.map(({ uses }) => uses);
}

interface Box {
  readonly uses: readonly Use[];
  /** Bits by which the widest channel is shifted. */
  readonly shift: number;
  readonly weight: number;
}

function measure(uses: readonly Use[]): Box {
  const widths = [16, 8, 0].map((shift) => {
    const values = uses.map(({ colour }) => (colour >>> shift) & 255);
    return { shift, width: values.reduce((a, b) => Math.max(a, b), 0) - values.reduce((a, b) => Math.min(a, b), 255) };
  });
  const widest = widths.reduce((most, one) => (one.width > most.width ? one : most));
  return { uses, shift: widest.shift, weight: widest.width * uses.reduce((sum, { count }) => sum + count, 0) };
}

function halve({ uses, shift }: Box): [readonly Use[], readonly Use[]] {
  const sorted = [...uses].sort((a, b) => ((a.colour >>> shift) & 255) - ((b.colour >>> shift) & 255));
  const half = sorted.reduce((sum, { count }) => sum + count, 0) / 2;
  let cut = 0;
  for (let seen = 0; cut < sorted.length - 1 && seen < half; cut++) seen += sorted[cut]?.count ?? 0;
  return [sorted.slice(0, Math.max(1, cut)), sorted.slice(Math.max(1, cut))];
}

function mostUsed(box: readonly Use[]): Use {
  return box.reduce((most, use) => (use.count > most.count ? use : most));
}

/** How often each colour occurs. Charts have long runs of one: the map is asked once a run. */
function countRuns(colours: Uint32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  let start = 0;
  for (let pixel = 1; pixel <= colours.length; pixel++) {
    const colour = colours[start] ?? 0;
    if (pixel < colours.length && colours[pixel] === colour) continue;
    counts.set(colour, (counts.get(colour) ?? 0) + pixel - start);
    start = pixel;
  }
  return counts;
}

function header(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return head;
}

/** Each row with a filter byte of 0 before it: palette indices compress best unfiltered. */
function withFilterBytes(indices: Uint8Array, width: number): Uint8Array {
  const height = indices.length / width;
  const raw = new Uint8Array(indices.length + height);
  for (let row = 0; row < height; row++)
    raw.set(indices.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  return raw;
}
