import { PNG } from "pngjs";

/** A grey picture: brightness 0 to 255, row by row. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly values: Float64Array;
}

/** Reads a PNG file as brightness (Rec. 601) over white. */
export function readGrey(file: Uint8Array): GreyImage {
  const { width, height, data } = PNG.sync.read(Buffer.from(file));
  const values = new Float64Array(width * height);
  for (let index = 0; index < values.length; index++) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(index * 4, index * 4 + 4);
    const share = alpha / 255;
    values[index] = (0.299 * red + 0.587 * green + 0.114 * blue) * share + 255 * (1 - share);
  }
  return { width, height, values };
}

/**
 * Mean structural similarity of two pictures of one size (Wang and others, 2004), with 7 × 7 uniform windows and sample
 * covariance as in scikit-image's `structural_similarity`.
 */
export function ssim(first: GreyImage, second: GreyImage): number {
  if (first.width !== second.width || first.height !== second.height) {
    throw new Error(`pictures differ in size: ${first.width}×${first.height} and ${second.width}×${second.height}`);
  }
  const { width, height } = first;
  const side = 7;
  const n = side * side;
  const [a, b] = [first.values, second.values];
  const sums = [a, b, product(a, a), product(b, b), product(a, b)].map((values) => integral(values, width, height));
  const [c1, c2] = [(0.01 * 255) ** 2, (0.03 * 255) ** 2];
  let total = 0;
  for (let y = 0; y + side <= height; y++) {
    for (let x = 0; x + side <= width; x++) {
      const [sa = 0, sb = 0, saa = 0, sbb = 0, sab = 0] = sums.map((sum) => windowSum(sum, width, x, y, side));
      const [ma, mb] = [sa / n, sb / n];
      const spread = n / (n - 1);
      const [va, vb, cov] = [(saa / n - ma * ma) * spread, (sbb / n - mb * mb) * spread, (sab / n - ma * mb) * spread];
      total += ((2 * ma * mb + c1) * (2 * cov + c2)) / ((ma * ma + mb * mb + c1) * (va + vb + c2));
    }
  }
  return total / ((width - side + 1) * (height - side + 1));
}

function product(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, index) => value * (b[index] ?? 0));
}

function integral(values: Float64Array, width: number, height: number): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += values[y * width + x] ?? 0;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row;
    }
  }
  return sums;
}

function windowSum(sums: Float64Array, width: number, x: number, y: number, side: number): number {
  const at = (column: number, row: number): number => sums[row * (width + 1) + column] ?? 0;
  return at(x + side, y + side) - at(x, y + side) - at(x + side, y) + at(x, y);
}
