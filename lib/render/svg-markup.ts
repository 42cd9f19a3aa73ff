import type { DomElement } from "./document/element";

/** Escapes text for markup and drops the characters XML forbids. */
export function escapeMarkup(text: string): string {
  const clean = forbidden.test(text) ? [...text].filter((character) => !forbidden.test(character)).join("") : text;
  return clean.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Control characters, lone surrogates and non-characters: not allowed in XML 1.0 by any spelling. */
const forbidden = /[^\P{C}\t\n\r\p{Cf}\p{Co}\p{Cn}]|\ufffe|\uffff/u;

const unwanted = /^(data-|on|pointer-events$|xmlns|href$|xlink:href$|style$)/i;
const unwantedStyle =
  /^(pointer-events|cursor|user-select|-webkit-.*|-moz-.*|-ms-.*|background|position|top|left|display|vector-effect)$/;

/**
 * The attributes of an element as markup, without handlers, remote addresses and what only matters to a mouse.
 * @param except attributes and style properties to leave out as well
 */
export function writeAttributes(element: DomElement, except?: RegExp): string {
  let written = "";
  for (const { name, value } of element.attributes) {
    if (unwanted.test(name) || /javascript:/i.test(value) || (value === "" && name !== "d")) continue;
    if (!except?.test(name)) written += ` ${name}="${escapeMarkup(value)}"`;
  }
  // The one rule of plotly.js's style sheet that shows.
  if (element.hasClass("crisp") && !except?.test("shape-rendering")) written += ' shape-rendering="crispEdges"';
  const link = linkOf(element);
  if (link !== null && isSafeLink(element, link)) written += ` xlink:href="${escapeMarkup(link)}"`;
  const style = writeStyle(element, except);
  return style === "" ? written : `${written} style="${escapeMarkup(style)}"`;
}

/** The address an element points to. */
export function linkOf(element: DomElement): string | null {
  return element.getAttribute("xlink:href") ?? element.getAttribute("href");
}

/** Whether a picture is carried in its address, so that nothing is fetched to show it. */
export function isEmbeddedImage(link: string | null): boolean {
  return link !== null && /^data:image\/(png|jpe?g|gif|webp)[;,]/i.test(link);
}

/** A length or coordinate with as many digits as matter. */
export function writeNumber(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}

function isSafeLink(element: DomElement, link: string): boolean {
  if (element.localName === "image") return isEmbeddedImage(link);
  if (element.localName === "a") return /^(https?:|mailto:)/i.test(link.trim());
  return link.startsWith("#");
}

function writeStyle(element: DomElement, except: RegExp | undefined): string {
  const kept: string[] = [];
  for (const [name, value] of element.style.declarations) {
    if (unwantedStyle.test(name) || except?.test(name) || isRemote(value)) continue;
    kept.push(`${name}: ${value.replaceAll('"', "'")}`);
  }
  return kept.length === 0 ? "" : `${kept.join("; ")};`;
}

/** Whether a style value refers to anything outside the document. */
function isRemote(value: string): boolean {
  return /url\(\s*['"]?\s*[^#'"\s]/i.test(value) || /expression\(|javascript:|@import/i.test(value);
}
