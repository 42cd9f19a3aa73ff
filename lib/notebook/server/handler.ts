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
