/**
 * The colours of all figures. Any two are told apart with normal sight and with the three kinds of colour blindness, differ in
 * lightness, and stand out from white by at least 3:1 (all held by tests).
 */
export const palette = {
  blue: "#0045BE",
  vermilion: "#DA2600",
  teal: "#00A5A5",
  gold: "#A58035",
  purple: "#490046",
  grey: "#5A5E63",
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
