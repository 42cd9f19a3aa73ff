import type { DomElement } from "./document/element";

/** A property of an element itself: the style attribute first, the presentation attribute after it. */
export function ownStyle(element: DomElement, property: string): string | null {
  return element.style.getPropertyValue(property) || element.getAttribute(property);
}

/** A property that children take from their parents, such as `fill` or `font-weight`. */
export function inheritedStyle(element: DomElement, property: string): string | null {
  for (let at: DomElement | null = element; at; at = at.parentElement) {
    const value = ownStyle(at, property);
    if (value !== null && value !== "" && value !== "inherit") return value;
  }
  return null;
}

/** Font size in px: lengths in px, em and per cent of the parent's size; 16 where nothing is said. */
export function fontSize(element: DomElement): number {
  const own = ownStyle(element, "font-size");
  const value = own === null ? Number.NaN : Number.parseFloat(own);
  if (own === null || Number.isNaN(value)) return element.parentElement ? fontSize(element.parentElement) : 16;
  if (own.endsWith("%")) return (value / 100) * (element.parentElement ? fontSize(element.parentElement) : 16);
  if (own.endsWith("em")) return value * (element.parentElement ? fontSize(element.parentElement) : 16);
  if (own.endsWith("pt")) return (value * 4) / 3;
  return value;
}

/** Font weight as a number from 1 to 1000. */
export function fontWeight(element: DomElement): number {
  const value = inheritedStyle(element, "font-weight") ?? "normal";
  if (value === "bold" || value === "bolder") return 700;
  if (value === "lighter") return 300;
  const weight = Number.parseFloat(value);
  return weight >= 1 && weight <= 1000 ? weight : 400;
}

/** Whether text is slanted. */
export function isItalic(element: DomElement): boolean {
  return /italic|oblique/.test(inheritedStyle(element, "font-style") ?? "");
}
