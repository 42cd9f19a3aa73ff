import type { DomDocument } from "./document";
import type { DomElement } from "./element";

/** A node of the document: an element or a text. */
export type DomNode = DomElement | DomText;

/** What elements and texts share: their place in the tree. */
export abstract class TreeNode {
  parentNode: DomElement | null = null;
  previousSibling: DomNode | null = null;
  nextSibling: DomNode | null = null;

  constructor(readonly ownerDocument: DomDocument) {}

  get parentElement(): DomElement | null {
    return this.parentNode;
  }

  get isConnected(): boolean {
    let top: DomElement | null = this.parentNode;
    while (top?.parentNode) top = top.parentNode;
    return top === this.ownerDocument.documentElement;
  }

  // Nothing happens in this document after it is drawn, so nobody listens.
  addEventListener(): void {}
  removeEventListener(): void {}
  dispatchEvent(): boolean {
    return true;
  }
}

/** A run of characters. */
export class DomText extends TreeNode {
  readonly nodeType = 3;
  readonly nodeName = "#text";

  constructor(
    ownerDocument: DomDocument,
    public data: string,
  ) {
    super(ownerDocument);
  }

  get textContent(): string {
    return this.data;
  }

  set textContent(text: string) {
    this.data = String(text);
  }

  get nodeValue(): string {
    return this.data;
  }

  set nodeValue(text: string) {
    this.data = String(text);
  }

  cloneNode(): DomText {
    return new DomText(this.ownerDocument, this.data);
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }
}
