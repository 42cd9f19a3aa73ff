import type { Language, Text } from "../../core/text";
import { type JsonObject, say } from "../figure";
import { ink } from "../palette";

/** A log axis of ratios with halves and doublings as ticks. `from` and `to` are powers of two, for example −2 and 4. */
export function ratioAxis(
  title: Text,
  language: Language,
  ends: { readonly from: number; readonly to: number },
): JsonObject {
  const powers = Array.from(
    { length: Math.floor(ends.to) - Math.ceil(ends.from) + 1 },
    (_, i) => Math.ceil(ends.from) + i,
  );
  return {
    type: "log",
    range: [ends.from * Math.log10(2), ends.to * Math.log10(2)],
    tickvals: powers.map((power) => 2 ** power),
    ticktext: powers.map((power) => (power < 0 ? `1/${2 ** -power}` : String(2 ** power))),
    title: { text: say(language, title), standoff: 8 },
    zeroline: false,
  };
}

/** A vertical line through a plot at a ratio on a log axis. */
export function ratioLine(ratio: number, dash: "solid" | "dash"): JsonObject {
  return {
    type: "line",
    xref: "x",
    yref: "paper",
    x0: ratio,
    x1: ratio,
    y0: 0,
    y1: 1,
    line: { color: ink.text, width: 1.2, dash },
    layer: "between",
  };
}
