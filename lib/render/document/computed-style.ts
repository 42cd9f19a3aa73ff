import { fontSize, inheritedStyle, ownStyle } from "../styles";
import type { DomElement } from "./element";

/** What `getComputedStyle` gives: the properties by name and in camel case. */
export type ComputedStyle = { getPropertyValue(name: string): string } & { readonly [name: string]: unknown };

/** The computed style of an element as far as plotly.js asks for it. */
export function computedStyle(element: DomElement): ComputedStyle {
  const getPropertyValue = (name: string): string => read(element, name);
  return new Proxy<ComputedStyle>(Object.assign(Object.create(null), { getPropertyValue }), {
    get: (target, name) => {
      if (typeof name !== "string" || name === "getPropertyValue") return target.getPropertyValue;
      return getPropertyValue(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
    },
  });
}

const inherited =
  /^(font-.*|fill|fill-opacity|stroke.*|text-anchor|color|visibility|white-space|cursor|pointer-events)$/;
const initial: Readonly<Record<string, string>> = {
  display: "inline",
  visibility: "visible",
  opacity: "1",
  "font-family": "sans-serif",
  "font-weight": "400",
  "font-style": "normal",
  "image-rendering": "auto",
};

function read(element: DomElement, name: string): string {
  if (name === "font-size") return `${fontSize(element)}px`;
  const value = inherited.test(name) ? inheritedStyle(element, name) : ownStyle(element, name);
  return value ?? initial[name] ?? "";
}
