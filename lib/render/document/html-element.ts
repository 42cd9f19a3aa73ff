import { type CanvasContext, canvasToDataUrl, createCanvasContext } from "../canvas";
import { DomElement } from "./element";

/** An HTML element: a box of the size that its style gives it. */
export class HtmlElement extends DomElement {
  override get tagName(): string {
    return this.localName.toUpperCase();
  }

  get className(): string {
    return this.getAttribute("class") ?? "";
  }

  set className(names: string) {
    this.setAttribute("class", names);
  }

  get offsetWidth(): number {
    return this.clientWidth;
  }

  get offsetHeight(): number {
    return this.clientHeight;
  }

  focus(): void {}
  blur(): void {}
  click(): void {}
}

/** A style sheet that takes rules and forgets them: the drawing carries its styles inline. */
export class StyleElement extends HtmlElement {
  readonly sheet = { cssRules: [], insertRule: (): number => 0, deleteRule: (): void => {} };
}

/** A canvas that plotly.js paints heat maps on. */
export class CanvasElement extends HtmlElement {
  width = 300;
  height = 150;

  getContext(): CanvasContext {
    return createCanvasContext(this);
  }

  toDataURL(): string {
    return canvasToDataUrl(this);
  }
}

/** A picture that is never fetched: only the size it is given is known. */
export class ImageElement extends HtmlElement {
  onload: (() => void) | null = null;
  onerror: (() => void) | null = null;
  width = 0;
  height = 0;
  private source = "";

  get src(): string {
    return this.source;
  }

  set src(source: string) {
    this.source = source;
    queueMicrotask(() => this.onerror?.());
  }
}
