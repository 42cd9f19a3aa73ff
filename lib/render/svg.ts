import { DomElement } from "./document/element";
import type { Drawing } from "./draw";
import { patternOf, writeTiled } from "./pattern-tiles";
import { ownStyle } from "./styles";
import { escapeMarkup, isEmbeddedImage, linkOf, writeAttributes } from "./svg-markup";

/** How a drawing is written down. */
export interface SvgStyle {
  /** Writes a `text` element. */
  readonly writeText: (text: DomElement) => string;
  /** Content for `<defs>`, already markup. */
  readonly definitions?: string;
  /** Draw pattern fills tile by tile, for renderers that place tiles roughly. */
  readonly tilesPatterns?: boolean;
}

/** Writes a drawing as one stand-alone SVG document, without anything that runs, loads or waits for a mouse. */
export function writeSvg(drawing: Drawing, style: SvgStyle): string {
  const { width, height, background } = drawing;
  const size = `width="${width}" height="${height}"`;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" class="main-svg" ${size} viewBox="0 0 ${width} ${height}">`,
    style.definitions ? `<defs>${style.definitions}</defs>` : "",
    `<rect x="0" y="0" ${size} style="${escapeMarkup(`fill: ${background};`)}"/>`,
  ];
  for (const layer of drawing.layers) parts.push(writeChildren(layer, style));
  parts.push("</svg>\n");
  return parts.join("");
}

const skipped = /^(script|foreignObject|iframe|audio|video|animate|animateTransform|animateMotion|set|handler)$/;

function writeElement(element: DomElement, style: SvgStyle): string {
  const name = element.localName;
  if (skipped.test(name) || isForMouse(element) || ownStyle(element, "display") === "none") return "";
  if (name === "text") return style.writeText(element);
  if (name === "image" && !isEmbeddedImage(linkOf(element))) return "";
  const pattern = style.tilesPatterns ? patternOf(element) : null;
  if (pattern) return writeTiled(element, pattern);
  const content = writeChildren(element, style);
  if (content === "" && (name === "g" || name === "defs" || name === "a")) return "";
  const open = `<${name}${writeAttributes(element)}`;
  return content === "" ? `${open}/>` : `${open}>${content}</${name}>`;
}

function writeChildren(element: DomElement, style: SvgStyle): string {
  let content = "";
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child instanceof DomElement) content += writeElement(child, style);
  }
  return content;
}

/** Layers that only catch the mouse. */
function isForMouse(element: DomElement): boolean {
  const names = element.getAttribute("class");
  return names !== null && mouseLayers.test(names);
}

const mouseLayers = /(^|\s)(draglayer|drag|hoverlayer|zoomlayer|selectionlayer|legendtoggle|legendtitletoggle)(\s|$)/;
