import { svgPathProperties } from "svg-path-properties";
import { boundingBox, pageBox, textLength } from "../boxes";
import { type Box, type Matrix, parseTransform } from "../matrix";
import { pageMatrix } from "../page-matrix";
import { type ClientRect, DomElement } from "./element";

const nothing: Box = { x: 0, y: 0, width: 0, height: 0 };

/** An SVG element: it knows the box of what it draws. */
export class SvgElement extends DomElement {
  getBBox(): Box {
    return boundingBox(this) ?? nothing;
  }

  override getBoundingClientRect(): ClientRect {
    const { x, y, width, height } = pageBox(this) ?? nothing;
    return { x, y, width, height, left: x, top: y, right: x + width, bottom: y + height };
  }

  getComputedTextLength(): number {
    return textLength(this);
  }

  getTotalLength(): number {
    return pathOf(this).getTotalLength();
  }

  getPointAtLength(length: number): { x: number; y: number } {
    return pathOf(this).getPointAtLength(length);
  }

  getScreenCTM(): MatrixObject {
    return toObject(pageMatrix(this));
  }

  get transform(): { baseVal: { consolidate(): { matrix: MatrixObject } | null } } {
    const text = this.getAttribute("transform");
    return { baseVal: { consolidate: () => (text ? { matrix: toObject(parseTransform(text)) } : null) } };
  }
}

interface MatrixObject {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

function toObject([a, b, c, d, e, f]: Matrix): MatrixObject {
  return { a, b, c, d, e, f };
}

type PathMeasures = InstanceType<typeof svgPathProperties>;

let measured: { readonly data: string; readonly path: PathMeasures } | undefined;

/** plotly.js asks for many points of one path in a row. */
function pathOf(element: SvgElement): PathMeasures {
  const data = element.getAttribute("d") ?? "";
  if (measured?.data !== data) measured = { data, path: new svgPathProperties(data) };
  return measured.path;
}
