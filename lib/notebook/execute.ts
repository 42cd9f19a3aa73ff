import { type JsonObject, numberAt, textAt } from "./json";
import { CellTimeoutError, type Kernel, KernelDiedError } from "./kernel";
import { type CodeCell, type Notebook, type Output, tagsOf } from "./nbformat";
import { createOutputRecorder, type OutputRecorder } from "./outputs";

/** One code cell on its way through the kernel. */
export interface CellEvent {
  /** Its place in the notebook, counted from 1 over cells of all kinds. */
  readonly number: number;
  readonly id: string;
  /** How many cells of all kinds the notebook has. */
  readonly of: number;
}

/** What became of a cell. */
export interface CellResult extends CellEvent {
  readonly status: "ok" | "error" | "skipped";
  /** Wall time; kept out of the notebook, so that two runs write the same bytes. */
  readonly milliseconds: number;
}

/** Why a notebook stopped. */
export interface CellFailure extends CellEvent {
  readonly kind: "error" | "timeout" | "death";
  /** The error as the kernel told it. */
  readonly message: string;
}

/** How a notebook is executed. */
export interface ExecuteNotebookOptions {
  /** Goes on after a cell that fails, as if each were tagged `raises-exception`. */
  readonly allowErrors?: boolean;
  /** Seconds that one cell may take; no limit by default. */
  readonly timeout?: number | undefined;
  readonly onCellStart?: (cell: CellEvent) => void;
  readonly onCellDone?: (cell: CellResult) => void;
}

/** An executed notebook, or as much of it as ran. */
export interface Execution {
  readonly notebook: Notebook;
  readonly cells: readonly CellResult[];
  /** The failure at which it stopped, or `null` if it ran to its end. */
  readonly failure: CellFailure | null;
}

/**
 * Runs the code cells of a notebook in order, with nbclient's semantics: cells tagged `skip-execution` and empty ones are
 * passed over, a cell tagged `raises-exception` may fail, anything else that fails ends the run.
 *
 * @param kernel a kernel without a request on its way; it is left running
 */
export async function executeNotebook(
  notebook: Notebook,
  kernel: Kernel,
  options: ExecuteNotebookOptions = {},
): Promise<Execution> {
  const recorder = createOutputRecorder();
  const counts = new Map<number, number | null>();
  const results: CellResult[] = [];
  let failure: CellFailure | null = null;
  for (const [index, cell] of notebook.cells.entries()) {
    if (cell.kind !== "code") continue;
    const event = { number: index + 1, id: cell.id, of: notebook.cells.length };
    if (isSkipped(cell)) {
      results.push({ ...event, status: "skipped", milliseconds: 0 });
      continue;
    }
    options.onCellStart?.(event);
    recorder.begin(index);
    const start = performance.now();
    const ran = await runCell(cell, { kernel, recorder, index, options });
    counts.set(index, ran.count);
    const result = { ...event, status: ran.status, milliseconds: performance.now() - start };
    results.push(result);
    options.onCellDone?.(result);
    if (ran.stop) {
      failure = { ...event, ...ran.stop };
      break;
    }
  }
  return { notebook: withOutputs(notebook, { recorder, counts, kernel }), cells: results, failure };
}

interface CellRun {
  readonly kernel: Kernel;
  readonly recorder: OutputRecorder;
  readonly index: number;
  readonly options: ExecuteNotebookOptions;
}

interface CellOutcome {
  readonly status: "ok" | "error";
  readonly count: number | null;
  readonly stop: Pick<CellFailure, "kind" | "message"> | null;
}

function isSkipped(cell: CodeCell): boolean {
  return cell.source.trim() === "" || tagsOf(cell).includes("skip-execution");
}

async function runCell(cell: CodeCell, run: CellRun): Promise<CellOutcome> {
  const mayFail = run.options.allowErrors === true || tagsOf(cell).includes("raises-exception");
  try {
    const reply = await askKernel(cell.source, run, mayFail);
    const count = numberAt(reply, "execution_count");
    if (textAt(reply, "status") === "ok") return { status: "ok", count, stop: null };
    const message = describeError(reply, run.recorder.outputs(run.index));
    return { status: "error", count, stop: mayFail ? null : { kind: "error", message } };
  } catch (error) {
    if (error instanceof CellTimeoutError) {
      const goOn = run.options.allowErrors === true && run.kernel.isAlive();
      return { status: "error", count: null, stop: goOn ? null : { kind: "timeout", message: error.message } };
    }
    if (!(error instanceof KernelDiedError)) throw error;
    return { status: "error", count: null, stop: { kind: "death", message: error.message } };
  }
}

/**
 * Sends a cell until the kernel takes it: after an error tslab turns every request away for 200 ms, to empty its queue.
 */
async function askKernel(code: string, run: CellRun, mayFail: boolean): Promise<JsonObject> {
  const { kernel, recorder, index, options } = run;
  for (let patience = 40; ; patience--) {
    const reply = await kernel.execute(code, {
      onMessage: (message) => recorder.receive(message, index),
      timeout: options.timeout === undefined ? undefined : options.timeout * 1000,
      stopOnError: !mayFail,
    });
    if (!textAt(reply, "status").startsWith("abort") || patience === 0) return reply;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The error of the reply, else of the error output, else what the cell wrote to stderr last: a stock tslab tells no more. */
function describeError(reply: JsonObject, outputs: readonly Output[]): string {
  const named = [reply, ...outputs].find((source) => textAt(source, "ename") !== "");
  if (named) return `${textAt(named, "ename")}: ${textAt(named, "evalue")}`;
  const stderr = outputs.filter((output) => output.name === "stderr").at(-1);
  return stderr ? textAt(stderr, "text").trim() : `the kernel answered ${JSON.stringify(textAt(reply, "status"))}`;
}

interface Recorded {
  readonly recorder: OutputRecorder;
  readonly counts: ReadonlyMap<number, number | null>;
  readonly kernel: Kernel;
}

/** The notebook with what ran: cells that did not keep their outputs, as they do under nbclient. */
function withOutputs(notebook: Notebook, { recorder, counts, kernel }: Recorded): Notebook {
  const cells = notebook.cells.map((cell, index) => {
    const count = counts.get(index);
    if (cell.kind !== "code" || count === undefined) return cell;
    return { ...cell, metadata: withoutTimes(cell.metadata), executionCount: count, outputs: recorder.outputs(index) };
  });
  return { metadata: { ...notebook.metadata, language_info: kernel.languageInfo }, cells };
}

/** Other front ends write into `execution` when a cell ran; those times are over. */
function withoutTimes({ execution: _times, ...metadata }: JsonObject): JsonObject {
  return metadata;
}
