import { boundingBox } from "./boxes";
import { DomElement } from "./document/element";
import { identity, invert, mapBox, parseTransform } from "./matrix";
import { ownStyle } from "./styles";
import { writeAttributes, writeNumber } from "./svg-markup";

/** More tiles than this are left to the renderer. */
const mostTiles = 20_000;

/** The pattern that fills an element, if one does and it is small enough to be drawn tile by tile. */
export function patternOf(element: DomElement): DomElement | null {
  const id = /^url\(['"]?#([^'")]+)['"]?\)/.exec(ownStyle(element, "fill") ?? "")?.[1];
  const pattern = id === undefined ? null : element.ownerDocument.getElementById(id);
  return pattern?.localName === "pattern" && pattern.getAttribute("patternUnits") === "userSpaceOnUse" ? pattern : null;
}

/** Writes a filled shape as copies of the pattern's tile, clipped to the shape, with the shape's outline above. */
export function writeTiled(element: DomElement, pattern: DomElement): string {
  const name = element.localName;
  const native = `<${name}${writeAttributes(element)}/>`;
  const box = boundingBox(element);
  const [width, height] = [lengthOf(pattern, "width"), lengthOf(pattern, "height")];
  if (!box || !(width > 0) || !(height > 0)) return native;
  const transform = pattern.getAttribute("patternTransform");
  const own = mapBox(invert(parseTransform(transform)) ?? identity, box);
  const [left, top] = [Math.floor(own.x / width), Math.floor(own.y / height)];
  const [right, bottom] = [Math.ceil((own.x + own.width) / width), Math.ceil((own.y + own.height) / height)];
  if ((right - left) * (bottom - top) > mostTiles) return native;
  const tile = writeTile(pattern);
  let tiles = "";
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      tiles += `<g transform="translate(${writeNumber(column * width)},${writeNumber(row * height)})">${tile}</g>`;
    }
  }
  const clip = `tiled-${nextClip(element)}`;
  const shape = writeAttributes(element, /^(fill|fill-opacity|class|id|opacity|stroke.*|clip-path|transform)$/);
  const place = element.getAttribute("transform") ? ` transform="${element.getAttribute("transform")}"` : "";
  const opacity = Number(ownStyle(element, "fill-opacity") ?? 1) * Number(ownStyle(element, "opacity") ?? 1);
  return [
    `<clipPath id="${clip}"><${name}${shape}/></clipPath>`,
    `<g${place}><g clip-path="url(#${clip})" opacity="${opacity}" shape-rendering="auto">`,
    `<g${transform ? ` transform="${transform}"` : ""}>${tiles}</g></g></g>`,
    `<${name}${writeAttributes(element, /^(fill|fill-opacity|id)$/)} fill="none"/>`,
  ].join("");
}

function writeTile(pattern: DomElement): string {
  const parts: string[] = [];
  for (const child of pattern.childNodes) {
    if (child instanceof DomElement) parts.push(`<${child.localName}${writeAttributes(child)}/>`);
  }
  return parts.join("");
}

function lengthOf(pattern: DomElement, attribute: string): number {
  return Number.parseFloat(pattern.getAttribute(attribute) ?? "");
}

/** A name for a clip that follows from where the element stands among its siblings and ancestors. */
function nextClip(element: DomElement): string {
  const places: number[] = [];
  for (let at: DomElement | null = element; at; at = at.parentNode) {
    let place = 0;
    for (let before = at.previousSibling; before; before = before.previousSibling) place += 1;
    places.push(place);
  }
  return places.join("-");
}
