import { computedStyle } from "./computed-style";
import { DomElement } from "./element";
import { CanvasElement, HtmlElement, ImageElement, StyleElement } from "./html-element";
import { DomText, TreeNode } from "./node";
import { SvgElement } from "./svg-element";

const htmlSpace = "http://www.w3.org/1999/xhtml";
const svgSpace = "http://www.w3.org/2000/svg";

/** A document for drawing: no scripts, no network, no events, no layout of HTML. */
export class DomDocument {
  readonly nodeType = 9;
  readonly documentElement: DomElement;
  readonly head: DomElement;
  readonly body: DomElement;
  defaultView: object | null = null;
  activeElement: DomElement | null = null;

  constructor() {
    this.documentElement = this.createElement("html");
    this.head = this.documentElement.appendChild(this.createElement("head"));
    this.body = this.documentElement.appendChild(this.createElement("body"));
  }

  createElement(name: string): DomElement {
    return this.createElementNS(htmlSpace, name.toLowerCase());
  }

  createElementNS(space: string | null, name: string): DomElement {
    if (space === svgSpace) return new SvgElement(this, svgSpace, name.replace(/^svg:/, ""));
    switch (name) {
      case "canvas":
        return new CanvasElement(this, htmlSpace, name);
      case "style":
        return new StyleElement(this, htmlSpace, name);
      case "img":
        return new ImageElement(this, htmlSpace, name);
      default:
        return new HtmlElement(this, htmlSpace, name);
    }
  }

  createTextNode(text: string): DomText {
    return new DomText(this, String(text));
  }

  getElementById(id: string): DomElement | null {
    for (const element of this.documentElement.descendants()) if (element.id === id) return element;
    return null;
  }

  querySelector(selector: string): DomElement | null {
    if (this.documentElement.matches(selector)) return this.documentElement;
    return this.documentElement.querySelector(selector);
  }

  querySelectorAll(selector: string): DomElement[] {
    const inside = this.documentElement.querySelectorAll(selector);
    return this.documentElement.matches(selector) ? [this.documentElement, ...inside] : inside;
  }

  addEventListener(): void {}
  removeEventListener(): void {}
}

/** The globals of a page around a document, as far as plotly.js looks for them. */
export function createPage(): { readonly document: DomDocument; readonly globals: Readonly<Record<string, unknown>> } {
  const document = new DomDocument();
  const globals: Record<string, unknown> = {
    document,
    navigator: { userAgent: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36" },
    location: { href: "http://localhost/", protocol: "http:", host: "localhost" },
    innerWidth: 1280,
    innerHeight: 960,
    getComputedStyle: computedStyle,
    CSS: {
      supports: (_property: string, value?: string) =>
        value !== undefined && /^(pixelated|crisp-edges|auto)$/.test(value),
    },
    Node: TreeNode,
    Element: DomElement,
    HTMLElement: HtmlElement,
    SVGElement: SvgElement,
    DOMParser: class {
      parseFromString(): DomDocument {
        return new DomDocument();
      }
    },
    Image: function createImage() {
      return document.createElement("img");
    },
    requestAnimationFrame: (callback: () => void) => setTimeout(callback, 0),
    cancelAnimationFrame: (timer: NodeJS.Timeout) => clearTimeout(timer),
    addEventListener: () => {},
    removeEventListener: () => {},
    scrollX: 0,
    scrollY: 0,
  };
  const window = Object.assign(Object.create(null), globals);
  Object.assign(globals, { window, self: window });
  document.defaultView = window;
  return { document, globals };
}
