import type { Window as DomWindow, SVGElement } from "happy-dom" with { "resolution-mode": "import" };
import { boundingBox, pageBox, pageMatrix, textLength } from "./boxes";
import { type CanvasHost, canvasToDataUrl, createCanvasContext } from "./canvas";
import type { Box } from "./matrix";
import { type DrawnElement, declarations, fontSize, inheritedStyle } from "./styles";

/** A document without a browser, whose boxes are measured with the bundled font. */
export async function createDom(): Promise<DomWindow> {
  const { Window } = await import("happy-dom");
  const window = new Window({
    url: "http://localhost/",
    width: 1280,
    height: 960,
    settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true },
  });
  measureSvg(window);
  measureHtml(window);
  drawCanvases(window);
  return window;
}

/** The computed style as far as plotly.js asks for it. */
export function computedStyle(
  element: DrawnElement,
): { getPropertyValue(name: string): string } & Record<string, unknown> {
  const read = (name: string): string => {
    if (name === "font-size") return `${fontSize(element)}px`;
    const value = inherited.test(name)
      ? inheritedStyle(element, name)
      : (declarations(element.getAttribute("style")).get(name) ?? element.getAttribute(name));
    return value ?? initial[name] ?? "";
  };
  const byProperty = { getPropertyValue: read };
  return new Proxy<{ getPropertyValue(name: string): string } & Record<string, unknown>>(byProperty, {
    get: (target, name) => {
      if (typeof name !== "string") return undefined;
      return name === "getPropertyValue"
        ? target.getPropertyValue
        : read(name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`));
    },
  });
}

const inherited = /^(font|fill|stroke|text-anchor|color|visibility|white-space|cursor|pointer-events|letter-spacing)/;
const initial: Readonly<Record<string, string>> = {
  display: "inline",
  visibility: "visible",
  opacity: "1",
  "font-family": "sans-serif",
  "font-weight": "400",
  "font-style": "normal",
  "image-rendering": "auto",
};

function measureSvg(window: DomWindow): void {
  Object.assign(window.SVGElement.prototype, {
    getBBox(this: SVGElement): Box {
      return boundingBox(this) ?? { x: 0, y: 0, width: 0, height: 0 };
    },
    getComputedTextLength(this: SVGElement): number {
      return textLength(this);
    },
    getBoundingClientRect(this: SVGElement): DOMRectLike {
      return toRect(pageBox(this));
    },
    getScreenCTM(this: SVGElement) {
      const [a, b, c, d, e, f] = pageMatrix(this);
      return { a, b, c, d, e, f };
    },
  });
}

interface DOMRectLike extends Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function toRect(box: Box | null): DOMRectLike {
  const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x, y, width, height, left: x, top: y, right: x + width, bottom: y + height };
}

/** Boxes of HTML elements: plotly.js only asks for those whose size it has set itself. */
function measureHtml(window: DomWindow): void {
  Object.assign(window.HTMLElement.prototype, {
    getBoundingClientRect(this: DrawnElement): DOMRectLike {
      const style = declarations(this.getAttribute("style"));
      const length = (name: string): number => Number.parseFloat(style.get(name) ?? "") || 0;
      return toRect({ x: 0, y: 0, width: length("width"), height: length("height") });
    },
  });
}

function drawCanvases(window: DomWindow): void {
  Object.assign(window.HTMLCanvasElement.prototype, {
    getContext(this: CanvasHost) {
      return createCanvasContext(this);
    },
    toDataURL(this: CanvasHost) {
      return canvasToDataUrl(this);
    },
  });
}
