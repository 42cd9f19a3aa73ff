import type { DomElement } from "./element";

type Test = (element: DomElement) => boolean;

const compiled = new Map<string, Test>();

/**
 * Compiles a CSS selector: types, classes, ids, attributes (`=`, `^=`, `*=`, `$=`, `~=`), descendants, children and lists.
 * Any state (`:hover`) never matches, for nobody points at this document.
 * @throws Error for anything else
 */
export function compileSelector(selector: string): Test {
  const before = compiled.get(selector);
  if (before) return before;
  const tests = splitOutside(selector, ",").map((part) => compileComplex(part.trim()));
  const [only] = tests;
  const made = only && tests.length === 1 ? only : (element: DomElement) => tests.some((test) => test(element));
  compiled.set(selector, made);
  return made;
}

/** `a > b c`, read from its right end. */
function compileComplex(selector: string): Test {
  const parts = splitOutside(selector.replace(/\s*>\s*/g, " > "), " ").filter(Boolean);
  let test: Test | null = null;
  let isChild = false;
  for (const part of parts) {
    if (part === ">") {
      isChild = true;
      continue;
    }
    const own = compileCompound(part);
    test = test ? below(test, own, isChild) : own;
    isChild = false;
  }
  if (!test) throw new Error(`not a selector: ${selector}`);
  return test;
}

function below(outer: Test, own: Test, isChild: boolean): Test {
  return (element) => {
    if (!own(element)) return false;
    for (let at = element.parentNode; at; at = at.parentNode) {
      if (outer(at)) return true;
      if (isChild) return false;
    }
    return false;
  };
}

const simple =
  /^(?:(\*)|([\w-]+)|\.((?:[\w-]|[^\0-\x7f]|\\.)+)|#((?:[\w-]|[^\0-\x7f]|\\.)+)|\[([\w:-]+)(?:([~^$*]?=)(?:"([^"]*)"|'([^']*)'|([^\]]*)))?\]|(:{1,2}[\w-]+(?:\([^)]*\))?))/;

function compileCompound(selector: string): Test {
  const tests: Test[] = [];
  let rest = selector;
  while (rest !== "") {
    const match = simple.exec(rest);
    if (!match) throw new Error(`not a selector: ${selector}`);
    const [whole, , type, className, id, attribute, operator, double, single, bare, state] = match;
    if (type) tests.push(ofType(type));
    if (className) tests.push((element) => element.hasClass(className));
    if (id) tests.push((element) => element.id === id);
    if (attribute) tests.push(ofAttribute(attribute, operator ?? "", double ?? single ?? bare ?? ""));
    if (state) tests.push(() => false);
    rest = rest.slice(whole.length);
  }
  return (element) => {
    for (const test of tests) if (!test(element)) return false;
    return true;
  };
}

function ofType(type: string): Test {
  return (element) => element.localName === type;
}

function ofAttribute(name: string, operator: string, wanted: string): Test {
  const holds = (value: string): boolean => {
    switch (operator) {
      case "":
        return true;
      case "=":
        return value === wanted;
      case "^=":
        return wanted !== "" && value.startsWith(wanted);
      case "$=":
        return wanted !== "" && value.endsWith(wanted);
      case "*=":
        return wanted !== "" && value.includes(wanted);
      default:
        return value.split(/\s+/).includes(wanted);
    }
  };
  return (element) => {
    const value = element.getAttribute(name);
    return value !== null && holds(value);
  };
}

/** Splits at a character that stands in no brackets and no quotes. */
function splitOutside(text: string, separator: string): string[] {
  const parts = [""];
  let depth = 0;
  let quote = "";
  for (const character of text) {
    if (quote) quote = character === quote ? "" : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === "[" || character === "(") depth += 1;
    else if (character === "]" || character === ")") depth -= 1;
    if (character === separator && depth === 0 && !quote) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}
