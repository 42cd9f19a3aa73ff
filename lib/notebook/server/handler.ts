import type { Executor } from "tslab/dist/executor";
import { JupyterHandlerImpl } from "tslab/dist/jupyter";
import { createStreamWriter, type StreamWriter } from "./stream-writer";

type Publish = (name: string, text: string) => void;

/** tslab's handler, told that every cell went well: the server decides what a failure means for the cells that wait. */
export class CellHandler extends JupyterHandlerImpl {
  private readonly outcome: { failed: boolean };
  private writer: StreamWriter | null = null;

  constructor(executor: Executor) {
    const outcome = { failed: false };
    const execute = async (code: string) => {
      outcome.failed = !(await executor.execute(code));
      reachByName(executor.locals);
      return true;
    };
    super({ ...executor, execute }, false);
    this.outcome = outcome;
  }

  /** Whether the last cell failed. */
  get failed(): boolean {
    return this.outcome.failed;
  }

  /** Publishes what cells have printed so far. */
  flush(): void {
    this.writer?.flush();
  }

  /** The `write` that a cell's `process.stdout` or `process.stderr` gets; both share one writer, which keeps their order. */
  override createWriteToIopub(name: "stdout" | "stderr", publish: Publish) {
    if (this.writer?.publish !== publish) {
      this.flush();
      this.writer = createStreamWriter(publish);
    }
    return this.writer.writeTo(name);
  }
}

/**
 * Makes what earlier cells declared reachable by its bare name. tslab rewrites names to find it, but misses the short form
 * `{ tariff }` of `{ tariff: tariff }`. What JavaScript itself calls by that name stays.
 */
function reachByName(locals: Executor["locals"]): void {
  for (const name of Object.keys(locals)) {
    if (name in globalThis) continue;
    Object.defineProperty(globalThis, name, {
      get: () => locals[name],
      set: (value) => {
        locals[name] = value;
      },
      configurable: true,
    });
  }
}
