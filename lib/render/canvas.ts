import { encodePng } from "./png";

/** The element that a canvas context belongs to. */
export interface CanvasHost {
  readonly width: number;
  readonly height: number;
}

/** The drawing calls that plotly.js makes for heat maps and image traces. */
export interface CanvasContext {
  fillStyle: string;
  fillRect(x: number, y: number, width: number, height: number): void;
  createImageData(width: number, height: number): { readonly data: Uint8ClampedArray };
  putImageData(image: { readonly data: Uint8ClampedArray }, x: number, y: number): void;
  getImageData(): { readonly data: Uint8ClampedArray };
}

const surfaces = new WeakMap<object, Surface>();

/** The context of a canvas element; its pixels live as long as the element. */
export function createCanvasContext(canvas: CanvasHost): CanvasContext {
  const before = surfaces.get(canvas);
  if (before) return before;
  const made = new Surface(canvas.width, canvas.height);
  surfaces.set(canvas, made);
  return made;
}

/** The pixels of a canvas element as a PNG data URL. */
export function canvasToDataUrl(canvas: CanvasHost): string {
  const { pixels, width, height } = surfaces.get(canvas) ?? new Surface(canvas.width, canvas.height);
  return `data:image/png;base64,${Buffer.from(encodePng(pixels, width, height)).toString("base64")}`;
}

class Surface implements CanvasContext {
  fillStyle = "#000";
  readonly pixels: Uint8ClampedArray;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.pixels = new Uint8ClampedArray(width * height * 4);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const color = parseColor(this.fillStyle);
    if (!color || color[3] === 0) return;
    const [left, right] = span(x, width, this.width);
    const [top, bottom] = span(y, height, this.height);
    for (let row = top; row < bottom; row++) {
      for (let column = left; column < right; column++) blend(this.pixels, (row * this.width + column) * 4, color);
    }
  }

  createImageData(width: number, height: number): { readonly data: Uint8ClampedArray } {
    return { data: new Uint8ClampedArray(width * height * 4) };
  }

  putImageData(image: { readonly data: Uint8ClampedArray }): void {
    this.pixels.set(image.data.subarray(0, this.pixels.length));
  }

  getImageData(): { readonly data: Uint8ClampedArray } {
    return { data: this.pixels };
  }
}

function span(start: number, length: number, limit: number): readonly [number, number] {
  const [first, last] = [Math.round(Math.min(start, start + length)), Math.round(Math.max(start, start + length))];
  return [Math.max(0, first), Math.min(limit, last)];
}

type Rgba = readonly [number, number, number, number];
const parsed = new Map<string, Rgba | null>();

/** Reads `rgb()`, `rgba()`, `hsl()` and `hsla()` with commas: channels 0 to 255, alpha 0 to 1. */
function parseColor(text: string): Rgba | null {
  const before = parsed.get(text);
  if (before !== undefined) return before;
  const match = /^(rgb|hsl)a?\(([^)]*)\)$/.exec(text.trim());
  const [p = Number.NaN, q = Number.NaN, r = Number.NaN, alpha = 1] = (match?.[2] ?? "")
    .split(",")
    .map(Number.parseFloat);
  const channels = match?.[1] === "hsl" ? fromHsl(p, q / 100, r / 100) : [p, q, r];
  const [red = 0, green = 0, blue = 0] = channels;
  const color: Rgba | null = channels.every(Number.isFinite)
    ? [red, green, blue, Math.min(1, Math.max(0, alpha))]
    : null;
  if (parsed.size > 20_000) parsed.clear();
  parsed.set(text, color);
  return color;
}

function fromHsl(hue: number, saturation: number, lightness: number): number[] {
  const amplitude = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((shift) => {
    const position = (shift + hue / 30) % 12;
    return 255 * (lightness - amplitude * Math.max(-1, Math.min(position - 3, 9 - position, 1)));
  });
}

function blend(pixels: Uint8ClampedArray, at: number, [red, green, blue, alpha]: Rgba): void {
  const under = ((pixels[at + 3] ?? 0) / 255) * (1 - alpha);
  const total = alpha + under;
  pixels[at] = (red * alpha + (pixels[at] ?? 0) * under) / total;
  pixels[at + 1] = (green * alpha + (pixels[at + 1] ?? 0) * under) / total;
  pixels[at + 2] = (blue * alpha + (pixels[at + 2] ?? 0) * under) / total;
  pixels[at + 3] = total * 255;
}
