/** The properties that plotly.js reads or writes by name rather than through `setProperty`. */
const named = [
  "background",
  "cursor",
  "display",
  "fill",
  "font-size",
  "height",
  "image-rendering",
  "left",
  "margin",
  "opacity",
  "overflow",
  "position",
  "top",
  "transform",
  "user-select",
  "visibility",
  "width",
] as const;

/** The inline style of an element: what stands in its `style` attribute. */
export class InlineStyle {
  private readonly values = new Map<string, string>();
  private text: string | null = "";

  /** The declarations as CSS text. */
  get cssText(): string {
    this.text ??= [...this.values].map(([name, value]) => `${name}: ${value};`).join(" ");
    return this.text;
  }

  set cssText(text: string) {
    this.values.clear();
    for (const part of text.split(/;(?![^(]*\))/)) {
      const colon = part.indexOf(":");
      if (colon > 0)
        this.setProperty(part.slice(0, colon).trim(), part.slice(colon + 1).replace(/!\s*important\s*$/, ""));
    }
    this.text = null;
  }

  /** Sets one property; an empty value takes it away and a value that is not a number where one belongs is ignored. */
  setProperty(name: string, value: unknown): void {
    const text = value === null || value === undefined ? "" : String(value).trim();
    if (text === "") this.removeProperty(name);
    else if (!/\bNaN|\bundefined\b|Infinity/.test(text) || name === "font-family") {
      this.values.set(name.toLowerCase(), text);
      this.text = null;
    }
  }

  getPropertyValue(name: string): string {
    return this.values.get(name.toLowerCase()) ?? "";
  }

  removeProperty(name: string): string {
    const before = this.getPropertyValue(name);
    if (this.values.delete(name.toLowerCase())) this.text = null;
    return before;
  }

  /** The declarations by property name. */
  get declarations(): ReadonlyMap<string, string> {
    return this.values;
  }

  copy(from: InlineStyle): void {
    this.values.clear();
    for (const [name, value] of from.values) this.values.set(name, value);
    this.text = from.text;
  }
}

for (const name of named) {
  const accessor = {
    get(this: InlineStyle) {
      return this.getPropertyValue(name);
    },
    set(this: InlineStyle, value: unknown) {
      this.setProperty(name, value);
    },
  };
  Object.defineProperty(InlineStyle.prototype, name, accessor);
  const camel = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  if (camel !== name) Object.defineProperty(InlineStyle.prototype, camel, accessor);
}
