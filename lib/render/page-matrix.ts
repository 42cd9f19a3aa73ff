import type { DomElement } from "./document/element";
import { identity, type Matrix, multiply, parseTransform } from "./matrix";

/** The map from an element's user space to the page. */
export function pageMatrix(element: DomElement): Matrix {
  let matrix = identity;
  for (let at: DomElement | null = element; at; at = at.parentElement) {
    const own = parseTransform(at.getAttribute("transform"));
    if (own !== identity) matrix = multiply(own, matrix);
  }
  return matrix;
}
