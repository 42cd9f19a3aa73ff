import { UserError } from "../core/errors";
import { type Cell, type CodeCell, type Notebook, tagsOf } from "./nbformat";

/** Values to inject, by the name that the notebook's parameters cell declares. */
export type ParameterValues = Readonly<Record<string, string | number>>;

/** A name that a parameters cell declares, and the code up to its value. */
interface Declaration {
  readonly name: string;
  /** For example `const tariff = `, with a type where one is written. */
  readonly prefix: string;
}

/**
 * The notebook with other parameters, as papermill does it: behind the cell tagged `parameters` comes one tagged
 * `injected-parameters` that declares the given names again. An injected cell of an earlier run goes; without values
 * nothing takes its place, so that the notebook is the committed one again.
 *
 * The parameters cell declares one name a line (`const tariff = 0.63; // yuan/kWh`). tslab lets a later cell declare a name
 * again, and what follows sees the new value.
 *
 * @param file the notebook's name, for messages
 * @throws UserError if the notebook has no parameters cell or its cell does not declare a name
 */
export function injectParameters(notebook: Notebook, values: ParameterValues, file: string): Notebook {
  const cells = notebook.cells.filter((cell) => !tagsOf(cell).includes(injectedTag));
  if (Object.keys(values).length === 0) return { ...notebook, cells };
  const index = cells.findIndex(isParametersCell);
  const cell = cells[index];
  if (!cell) throw new UserError(`${file} has no cell tagged "parameters", so --set cannot change it.`);
  const injected = injectedCell(declarationsOf(cell.source), values, file);
  return { ...notebook, cells: [...cells.slice(0, index + 1), injected, ...cells.slice(index + 1)] };
}

/** The names that a notebook's parameters cell declares, in its order; none if it has no such cell. */
export function declaredParameters(notebook: Notebook): readonly string[] {
  const cell = notebook.cells.find(isParametersCell);
  return cell ? declarationsOf(cell.source).map(({ name }) => name) : [];
}

const injectedTag = "injected-parameters";

function isParametersCell(cell: Cell): cell is CodeCell {
  return cell.kind === "code" && tagsOf(cell).includes("parameters");
}

/** The declarations at the start of a line, outside comments that take whole lines. */
function declarationsOf(source: string): readonly Declaration[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "");
  return [...code.matchAll(/^[ \t]*((?:const|let|var)[ \t]+([\p{L}_$][\p{L}\p{N}_$]*)[^=\n]*=)(?!=|>)/gmu)].map(
    ([, prefix = "", name = ""]) => ({ name, prefix: `${prefix} ` }),
  );
}

function injectedCell(declarations: readonly Declaration[], values: ParameterValues, file: string): CodeCell {
  const unknown = Object.keys(values).filter((key) => !declarations.some(({ name }) => name === key));
  if (unknown.length > 0) {
    const good = declarations.map(({ name }) => name).join(", ");
    throw new UserError(
      `The parameters cell of ${file} does not declare ${unknown.join(", ")}. It declares: ${good || "nothing"}.`,
    );
  }
  const lines = declarations.flatMap(({ name, prefix }) => {
    const value = values[name];
    return value === undefined ? [] : [`${prefix}${JSON.stringify(value)};`];
  });
  return {
    kind: "code",
    id: injectedTag,
    metadata: { tags: [injectedTag] },
    source: ["// Parameters", ...lines].join("\n"),
    executionCount: null,
    outputs: [],
  };
}
