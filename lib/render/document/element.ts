import type { DomDocument } from "./document";
import { type DomNode, DomText, TreeNode } from "./node";
import { compileSelector } from "./selector";
import { InlineStyle } from "./style";

/** A rectangle as `getBoundingClientRect` gives it. */
export interface ClientRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** An element, with as much of the Document Object Model as plotly.js uses. */
export class DomElement extends TreeNode {
  readonly nodeType = 1;
  readonly style = new InlineStyle();
  firstChild: DomNode | null = null;
  lastChild: DomNode | null = null;
  private readonly values = new Map<string, string>();

  constructor(
    ownerDocument: DomDocument,
    readonly namespaceURI: string,
    readonly localName: string,
  ) {
    super(ownerDocument);
  }

  get tagName(): string {
    return this.localName;
  }

  get nodeName(): string {
    return this.tagName;
  }

  // Attributes

  get attributes(): readonly { readonly name: string; readonly value: string }[] {
    const list = [...this.values].map(([name, value]) => ({ name, value }));
    return this.style.cssText === "" ? list : [...list, { name: "style", value: this.style.cssText }];
  }

  getAttribute(name: string): string | null {
    if (name === "style") return this.style.cssText || null;
    return this.values.get(name) ?? null;
  }

  setAttribute(name: string, value: unknown): void {
    if (name === "style") this.style.cssText = String(value);
    else this.values.set(name, String(value));
  }

  removeAttribute(name: string): void {
    if (name === "style") this.style.cssText = "";
    else this.values.delete(name);
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  getAttributeNS(space: string | null, name: string): string | null {
    return this.getAttribute(qualified(space, name));
  }

  setAttributeNS(space: string | null, name: string, value: unknown): void {
    this.setAttribute(qualified(space, name), value);
  }

  removeAttributeNS(space: string | null, name: string): void {
    this.removeAttribute(qualified(space, name));
  }

  get id(): string {
    return this.values.get("id") ?? "";
  }

  set id(id: string) {
    this.values.set("id", String(id));
  }

  hasClass(name: string): boolean {
    const all = this.values.get("class");
    return all !== undefined && (all === name || ` ${all} `.includes(` ${name} `));
  }

  get classList(): { add(name: string): void; remove(name: string): void; contains(name: string): boolean } {
    return {
      add: (name) => {
        if (!this.hasClass(name)) this.setAttribute("class", `${this.values.get("class") ?? ""} ${name}`.trim());
      },
      remove: (name) => {
        const kept = (this.values.get("class") ?? "").split(/\s+/).filter((other) => other !== name);
        this.setAttribute("class", kept.join(" "));
      },
      contains: (name) => this.hasClass(name),
    };
  }

  // The tree

  get childNodes(): DomNode[] {
    const nodes: DomNode[] = [];
    for (let child = this.firstChild; child; child = child.nextSibling) nodes.push(child);
    return nodes;
  }

  get children(): DomElement[] {
    return this.childNodes.filter((node) => node instanceof DomElement);
  }

  get firstElementChild(): DomElement | null {
    return this.children[0] ?? null;
  }

  hasChildNodes(): boolean {
    return this.firstChild !== null;
  }

  appendChild<T extends DomNode>(node: T): T {
    return this.insertBefore(node, null);
  }

  insertBefore<T extends DomNode>(node: T, next: DomNode | null): T {
    node.parentNode?.removeChild(node);
    const previous = next ? next.previousSibling : this.lastChild;
    node.parentNode = this;
    node.previousSibling = previous;
    node.nextSibling = next;
    if (previous) previous.nextSibling = node;
    else this.firstChild = node;
    if (next) next.previousSibling = node;
    else this.lastChild = node;
    return node;
  }

  removeChild<T extends DomNode>(node: T): T {
    if (node.parentNode !== this) throw new Error("the node to remove is not a child of this element");
    const { previousSibling: previous, nextSibling: next } = node;
    if (previous) previous.nextSibling = next;
    else this.firstChild = next;
    if (next) next.previousSibling = previous;
    else this.lastChild = previous;
    node.parentNode = node.previousSibling = node.nextSibling = null;
    return node;
  }

  replaceChild<T extends DomNode>(node: DomNode, old: T): T {
    this.insertBefore(node, old);
    return this.removeChild(old);
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }

  contains(other: DomNode | null): boolean {
    for (let at = other; at; at = at.parentNode) if (at === this) return true;
    return false;
  }

  cloneNode(isDeep = false): DomElement {
    const copy = this.ownerDocument.createElementNS(this.namespaceURI, this.localName);
    for (const [name, value] of this.values) copy.values.set(name, value);
    copy.style.copy(this.style);
    if (isDeep)
      for (let child = this.firstChild; child; child = child.nextSibling) copy.appendChild(child.cloneNode(true));
    return copy;
  }

  get textContent(): string {
    let text = "";
    for (let child = this.firstChild; child; child = child.nextSibling) text += child.textContent;
    return text;
  }

  set textContent(text: string | null) {
    while (this.firstChild) this.removeChild(this.firstChild);
    if (text !== null && text !== "") this.appendChild(new DomText(this.ownerDocument, String(text)));
  }

  /** Markup is not read here: only plain text gets in, and what comes out is the text. */
  get innerHTML(): string {
    return this.textContent;
  }

  set innerHTML(markup: string) {
    this.textContent = markup;
  }

  // Searching

  querySelector(selector: string): DomElement | null {
    const matches = compileSelector(selector);
    for (let at = following(this, this); at; at = following(at, this)) if (matches(at)) return at;
    return null;
  }

  querySelectorAll(selector: string): DomElement[] {
    const matches = compileSelector(selector);
    const found: DomElement[] = [];
    for (let at = following(this, this); at; at = following(at, this)) if (matches(at)) found.push(at);
    return found;
  }

  getElementsByTagName(name: string): DomElement[] {
    return this.querySelectorAll(name);
  }

  getElementsByClassName(name: string): DomElement[] {
    return this.querySelectorAll(`.${name}`);
  }

  matches(selector: string): boolean {
    return compileSelector(selector)(this);
  }

  /** All elements inside, in document order. */
  *descendants(): Generator<DomElement> {
    for (let at = following(this, this); at; at = following(at, this)) yield at;
  }

  // Measures

  getBoundingClientRect(): ClientRect {
    const length = (name: string): number => Number.parseFloat(this.style.getPropertyValue(name)) || 0;
    const [width, height] = [length("width"), length("height")];
    return { x: 0, y: 0, width, height, left: 0, top: 0, right: width, bottom: height };
  }

  get clientWidth(): number {
    return this.getBoundingClientRect().width;
  }

  get clientHeight(): number {
    return this.getBoundingClientRect().height;
  }
}

/** The element after another in document order, inside `root`. */
function following(element: DomElement, root: DomElement): DomElement | null {
  let at: DomNode | null = element.firstChild;
  let up: DomElement | null = element;
  while (true) {
    for (; at; at = at.nextSibling) if (at instanceof DomElement) return at;
    if (up === root || up === null) return null;
    at = up.nextSibling;
    up = up.parentNode;
  }
}

function qualified(space: string | null, name: string): string {
  return space?.endsWith("/xlink") && !name.includes(":") ? `xlink:${name}` : name;
}
