import { DomElement } from "./document/element";
import { type Box, joinBoxes, mapBox, parseTransform } from "./matrix";
import { pageMatrix } from "./page-matrix";
import { pathBox } from "./path-box";
import { ownStyle } from "./styles";
import { layoutText, spansBox, type TextSpan } from "./text-layout";

/** Elements that draw nothing where they stand. */
const undrawn =
  /^(defs|clipPath|mask|marker|symbol|pattern|linearGradient|radialGradient|style|title|desc|metadata|script)$/;

/**
 * The bounding box of an SVG element in its own user space: geometry without stroke, text by font metrics, groups by their
 * children. Null where nothing is drawn.
 */
export function boundingBox(element: DomElement): Box | null {
  switch (element.localName) {
    case "text":
      return spansBox(layoutText(element));
    case "tspan":
      return spansBox(spansIn(element));
    case "path":
      return pathBox(element.getAttribute("d") ?? "");
    case "rect":
    case "image":
    case "foreignObject":
      return rectangle(element);
    case "circle":
    case "ellipse":
      return ellipse(element);
    case "line":
      return pathBox(
        `M${number(element, "x1")},${number(element, "y1")}L${number(element, "x2")},${number(element, "y2")}`,
      );
    case "polygon":
    case "polyline":
      return pathBox(`M${element.getAttribute("points") ?? ""}`);
    default:
      return childrenBox(element);
  }
}

/** The box of an element on the page, through the transforms of everything around it; null where nothing is drawn. */
export function pageBox(element: DomElement): Box | null {
  const box = boundingBox(element);
  return box && mapBox(pageMatrix(element), box);
}

/** Advance of all text in a `text` or `tspan` element, in px. */
export function textLength(element: DomElement): number {
  return spansIn(element).reduce((sum, span) => sum + span.width, 0);
}

function spansIn(element: DomElement): readonly TextSpan[] {
  let root = element;
  while (root.localName !== "text" && root.parentElement) root = root.parentElement;
  return layoutText(root).filter((span) => isWithin(span.element, element));
}

function isWithin(inner: DomElement, outer: DomElement): boolean {
  for (let at: DomElement | null = inner; at; at = at.parentElement) if (at === outer) return true;
  return false;
}

function childrenBox(element: DomElement): Box | null {
  let box: Box | null = null;
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (!(child instanceof DomElement) || undrawn.test(child.localName) || ownStyle(child, "display") === "none")
      continue;
    const inner = boundingBox(child);
    if (inner) box = joinBoxes(box, mapBox(parseTransform(child.getAttribute("transform")), inner));
  }
  return box;
}

function rectangle(element: DomElement): Box | null {
  const [width, height] = [number(element, "width"), number(element, "height")];
  if (width <= 0 || height <= 0) return null;
  return { x: number(element, "x"), y: number(element, "y"), width, height };
}

function ellipse(element: DomElement): Box | null {
  const radius = number(element, "r");
  const [rx, ry] = [number(element, "rx") || radius, number(element, "ry") || radius];
  if (rx <= 0 || ry <= 0) return null;
  return { x: number(element, "cx") - rx, y: number(element, "cy") - ry, width: 2 * rx, height: 2 * ry };
}

function number(element: DomElement, attribute: string): number {
  const value = Number.parseFloat(element.getAttribute(attribute) ?? "");
  return Number.isFinite(value) ? value : 0;
}
