/**
 * The colours of all figures, distinguishable under the common colour-vision deficiencies and, in this order, in grey-scale.
 * Each has a contrast of at least 3:1 on white.
 */
export const palette = {
  blue: "#0B4F8A",
  vermilion: "#D1495B",
  teal: "#1B998B",
  gold: "#B07A00",
  purple: "#6A3D9A",
  grey: "#7A828C",
} as const;

/** Colours that carry no data: text, lines and ground. */
export const ink = {
  text: "#1B1F24",
  muted: "#59636E",
  line: "#B7BEC6",
  grid: "#E6E9ED",
  ground: "#FFFFFF",
} as const;

/** The names of the data colours. */
export type PaletteName = keyof typeof palette;

/** A data colour made transparent, for intervals. `opacity` lies between 0 and 1. */
export function transparent(color: PaletteName, opacity: number): string {
  const hex = palette[color];
  const channel = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16);
  return `rgba(${channel(1)},${channel(3)},${channel(5)},${opacity})`;
}
