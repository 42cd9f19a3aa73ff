import { DomElement } from "./document/element";
import { fontFamily } from "./font-slices";
import { textOutline } from "./glyph-outline";
import { inheritedStyle, ownStyle } from "./styles";
import { layoutText, type TextSpan } from "./text-layout";

/** How a drawing is written down. */
export interface SvgOptions {
  readonly width: number;
  readonly height: number;
  /** Colour behind everything. */
  readonly background: string;
  readonly text: "text" | "outlines";
  /** Content for `<defs>`, already markup. */
  readonly definitions?: string;
}

/** Writes the layers of a drawing as one stand-alone SVG document, without anything that runs, loads or waits for a mouse. */
export function writeSvg(layers: Iterable<DomElement>, options: SvgOptions): string {
  const { width, height, background } = options;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" class="main-svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
  ];
  if (options.definitions) parts.push(`<defs>${options.definitions}</defs>`);
  parts.push(`<rect x="0" y="0" width="${width}" height="${height}" style="${escape(`fill: ${background};`)}"/>`);
  for (const layer of layers)
    for (const child of layer.childNodes) if (child instanceof DomElement) parts.push(write(child, options));
  parts.push("</svg>\n");
  return parts.join("");
}

const skipped = /^(script|foreignObject|iframe|audio|video|animate|animateTransform|animateMotion|set|handler)$/;

function write(element: DomElement, options: SvgOptions): string {
  const name = element.localName;
  if (skipped.test(name) || isInteraction(element) || ownStyle(element, "display") === "none") return "";
  if (name === "text") return options.text === "outlines" ? writeOutlines(element) : writeText(element);
  if (name === "image" && !isEmbeddedImage(linkOf(element))) return "";
  let content = "";
  for (const child of element.childNodes) if (child instanceof DomElement) content += write(child, options);
  if (content === "" && (name === "g" || name === "defs" || name === "a")) return "";
  const open = `<${name}${attributes(element)}`;
  return content === "" ? `${open}/>` : `${open}>${content}</${name}>`;
}

/** Layers that only catch the mouse. */
function isInteraction(element: DomElement): boolean {
  const names = element.getAttribute("class") ?? "";
  return /(^|\s)(draglayer|drag|hoverlayer|zoomlayer|selectionlayer|scrollbar|legendtoggle|selection-outline)(\s|$)/.test(
    names,
  );
}

function writeText(element: DomElement): string {
  let content = "";
  for (const child of element.childNodes) {
    if (!(child instanceof DomElement)) content += escape(child.data);
    else if (/^(tspan|a)$/.test(child.localName)) content += writeText(child);
  }
  if (content === "" && element.localName !== "tspan") return "";
  return `<${element.localName}${attributes(element)}>${content}</${element.localName}>`;
}

function writeOutlines(element: DomElement): string {
  const content = layoutText(element)
    .map((span) => writeSpan(span, element))
    .join("");
  return content === "" ? "" : `<g${attributes(element, outlined)}>${content}</g>`;
}

function writeSpan(span: TextSpan, text: DomElement): string {
  const path = textOutline(span.shaped);
  if (path === "") return "";
  const scale = number(span.size / 1000);
  const slant = span.italic ? number(span.size / 4000) : 0;
  const fill =
    span.element === text ? "" : ` style="${escape(`fill: ${inheritedStyle(span.element, "fill") ?? "black"};`)}"`;
  const drawn = `<path transform="matrix(${scale},0,${slant},-${scale},${number(span.x)},${number(span.y)})" d="${path}"${fill}/>`;
  return `${drawn}${writeDecoration(span, fill)}`;
}

/** Lines under, over and through text, at the places the font asks for. */
function writeDecoration(span: TextSpan, fill: string): string {
  const wanted =
    inheritedStyle(span.element, "text-decoration") ?? inheritedStyle(span.element, "text-decoration-line") ?? "";
  const thickness = Math.max(1, span.size * 0.05);
  const line = (above: number): string =>
    `<rect x="${number(span.x)}" y="${number(span.y - above * span.size)}" width="${number(span.width)}" height="${number(thickness)}"${fill}/>`;
  return [
    wanted.includes("underline") ? line(-0.1) : "",
    wanted.includes("overline") ? line(0.9) : "",
    wanted.includes("line-through") ? line(0.33) : "",
  ].join("");
}

function number(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

const unwanted = /^(data-|on|pointer-events$|xmlns|href$|xlink:href$|style$)/i;
/** What a group of outlines does not take over from the text it stands for. */
const outlined = /^(x|y|dx|dy|text-anchor|xml:space)$/;

function attributes(element: DomElement, except?: RegExp): string {
  let written = "";
  for (const { name, value } of element.attributes) {
    if (unwanted.test(name) || /javascript:/i.test(value)) continue;
    if (value === "" && name !== "d") continue;
    if (except?.test(name)) continue;
    written += ` ${name}="${escape(value)}"`;
  }
  const link = linkOf(element);
  if (link !== null && isSafeLink(element, link)) written += ` xlink:href="${escape(link)}"`;
  const style = cleanStyle(element);
  return style === "" ? written : `${written} style="${escape(style)}"`;
}

function linkOf(element: DomElement): string | null {
  return element.getAttribute("xlink:href") ?? element.getAttribute("href");
}

function isSafeLink(element: DomElement, link: string): boolean {
  if (element.localName === "image") return isEmbeddedImage(link);
  if (element.localName === "a") return /^(https?:|mailto:)/i.test(link.trim());
  return link.startsWith("#");
}

function isEmbeddedImage(link: string | null): boolean {
  return link !== null && /^data:image\/(png|jpe?g|gif|webp|svg\+xml)[;,]/i.test(link);
}

const unwantedStyle =
  /^(pointer-events|cursor|user-select|-webkit-.*|-moz-.*|-ms-.*|background|position|top|left|display)$/;

function cleanStyle(element: DomElement): string {
  const kept: string[] = [];
  for (const [name, value] of element.style.declarations) {
    if (unwantedStyle.test(name) || value === "" || /url\(\s*['"]?(?!['"]?#)/i.test(value)) continue;
    const family =
      name === "font-family" ? `'${fontFamily}', ${value.replaceAll('"', "'")}` : value.replaceAll('"', "'");
    kept.push(`${name}: ${family}`);
  }
  return kept.length === 0 ? "" : `${kept.join("; ")};`;
}

/** Escapes text for markup and drops the characters XML forbids. */
export function escape(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
