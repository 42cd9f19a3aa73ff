import { format } from "node:util";

/** An error as the Jupyter protocol tells it. */
export interface ErrorReport {
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
}

/** Catches what tslab would print to stderr about a failing cell. */
export class ErrorCollector {
  private calls: (readonly unknown[])[] = [];

  /** Takes the arguments of one call of `console.error`. */
  add(parts: readonly unknown[]): void {
    this.calls.push(parts);
  }

  /** The error of the cell that just ended, and forgets it. */
  take(): ErrorReport {
    const calls = this.calls;
    this.calls = [];
    const [first] = calls;
    if (first?.length === 1) return describeThrown(first[0]);
    const lines = calls.map((call) => format(...call));
    return {
      ename: "CompileError",
      evalue: lines[0] ?? "",
      traceback: lines.length > 0 ? lines : ["The cell failed."],
    };
  }
}

/**
 * What was thrown, short: name, message, and those lines of the stack that lie in the cell or in code outside the kernel,
 * relative to the current folder, so that the same failure gives the same text on every machine.
 */
export function describeThrown(thrown: unknown): ErrorReport {
  if (!(thrown instanceof Error)) {
    const text = format(thrown);
    return { ename: "Thrown", evalue: text, traceback: [`Thrown: ${text}`] };
  }
  const ename = thrown.name || "Error";
  const headline = thrown.message ? `${ename}: ${thrown.message}` : ename;
  // What a user can mend says where and how in its message; a stack would only hide it.
  const frames = ename === "UserError" ? [] : framesOf(thrown.stack ?? "");
  return { ename, evalue: thrown.message, traceback: [headline, ...frames, ...causeOf(thrown)] };
}

function causeOf(error: Error): readonly string[] {
  if (error.cause === undefined) return [];
  const { traceback } = describeThrown(error.cause);
  return traceback.map((line, index) => (index === 0 ? `Caused by ${line}` : line));
}

function framesOf(stack: string): readonly string[] {
  const frames = stack.split("\n").filter((line) => /^\s+at /.test(line));
  const kept = frames.filter(
    (line) =>
      !/[/\\]tslab[/\\]|[/\\]dist[/\\]notebook[/\\]server[/\\]|\(node:|at node:|at new Script|runInThisContext/.test(
        line,
      ),
  );
  return kept.map(shortenFrame).filter((line, index, lines) => line !== lines[index - 1]);
}

/** The line number in a cell is left out: it counts the lines of the compiled cell, not of the written one. */
function shortenFrame(line: string): string {
  return line
    .replace(/\(evalmachine\.<anonymous>:[\d:]+\)/, "(cell)")
    .replace(/evalmachine\.<anonymous>:[\d:]+/, "cell")
    .replace(/(?:file:\/\/)?[^\s()]*[/\\]node_modules[/\\]/, "")
    .replaceAll(`${process.cwd()}/`, "")
    .replace(/[^\s()]*[/\\]lib[/\\]dist[/\\]/, "five-problems/dist/");
}
