/** What this folder asks of a node of the document. */
export interface DrawnNode {
  readonly nodeType: number;
  readonly textContent: string | null;
}

/** What this folder asks of an element of the document. */
export interface DrawnElement extends DrawnNode {
  readonly localName: string;
  readonly parentElement: DrawnElement | null;
  readonly childNodes: Iterable<DrawnNode>;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string | null }>;
  getAttribute(name: string): string | null;
}

/** Whether a node is an element. */
export function isElement(node: DrawnNode): node is DrawnElement {
  return node.nodeType === 1;
}

/** Whether a node is text. */
export function isText(node: DrawnNode): boolean {
  return node.nodeType === 3;
}

const parsed = new Map<string, ReadonlyMap<string, string>>();
const none: ReadonlyMap<string, string> = new Map();

/** The declarations of a `style` attribute. */
export function declarations(style: string | null): ReadonlyMap<string, string> {
  if (!style) return none;
  const before = parsed.get(style);
  if (before) return before;
  const made = new Map<string, string>();
  for (const part of style.split(/;(?![^(]*\))/)) {
    const colon = part.indexOf(":");
    if (colon > 0)
      made.set(
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .replace("!important", "")
          .trim(),
      );
  }
  if (parsed.size > 20_000) parsed.clear();
  parsed.set(style, made);
  return made;
}

/** A property of an element itself: the style attribute first, the presentation attribute after it. */
export function ownStyle(element: DrawnElement, property: string): string | null {
  return declarations(element.getAttribute("style")).get(property) ?? element.getAttribute(property);
}

/** A property that children take from their parents, such as `fill` or `font-weight`. */
export function inheritedStyle(element: DrawnElement, property: string): string | null {
  for (let at: DrawnElement | null = element; at; at = at.parentElement) {
    const value = ownStyle(at, property);
    if (value !== null && value !== "" && value !== "inherit") return value;
  }
  return null;
}

/** Font size in px: lengths in px, em and per cent of the parent's size; 16 where nothing is said. */
export function fontSize(element: DrawnElement): number {
  const own = ownStyle(element, "font-size");
  const value = own === null ? Number.NaN : Number.parseFloat(own);
  if (own === null || Number.isNaN(value)) return element.parentElement ? fontSize(element.parentElement) : 16;
  if (own.endsWith("%")) return (value / 100) * (element.parentElement ? fontSize(element.parentElement) : 16);
  if (own.endsWith("em")) return value * (element.parentElement ? fontSize(element.parentElement) : 16);
  if (own.endsWith("pt")) return (value * 4) / 3;
  return value;
}

/** Font weight as a number from 1 to 1000. */
export function fontWeight(element: DrawnElement): number {
  const value = inheritedStyle(element, "font-weight") ?? "normal";
  if (value === "bold" || value === "bolder") return 700;
  if (value === "lighter") return 300;
  const weight = Number.parseFloat(value);
  return weight >= 1 && weight <= 1000 ? weight : 400;
}

/** Whether text is slanted. */
export function isItalic(element: DrawnElement): boolean {
  return /italic|oblique/.test(inheritedStyle(element, "font-style") ?? "");
}
