import { createRequire } from "node:module";
import { createConverter } from "tslab/dist/converter";
import { createExecutor } from "tslab/dist/executor";
import { lightenCompiler } from "./compiler";
import { ErrorCollector } from "./error-report";
import { CellHandler } from "./handler";
import { KernelServer } from "./kernel-server";

/**
 * Runs the tslab kernel with the gaps in its protocol filled, so that nbclient, JupyterLab and our own runner all see what
 * they expect: errors as `error` messages with a short traceback, `stop_on_error` obeyed, inputs echoed, no output dropped
 * however much a cell prints. It starts faster, too, because only Node's types are loaded beforehand.
 *
 * Cells are compiled and executed by tslab itself.
 *
 * @param connectionFile path of the Jupyter connection file
 * @param interactive whether a person sits in front of it, who may ask for documentation
 */
export function serve(connectionFile: string, interactive: boolean): void {
  const { sys } = createRequire(require.resolve("tslab"))("@tslab/typescript-for-tslab");
  lightenCompiler(sys, { nodeDocumentation: interactive });
  const converter = createConverter({ isJS: false, isBrowser: false });
  const errors = new ErrorCollector();
  const executor = createExecutor(
    process.cwd(),
    { node: converter, browser: converter, close: () => converter.close() },
    { log: console.log, error: (...parts: unknown[]) => errors.add(parts) },
  );
  const server = new KernelServer(new CellHandler(executor), errors, connectionFile);
  process.on("SIGINT", () => executor.interrupt());
  process.on("uncaughtException", (error) => console.error("Uncaught exception:", error));
  process.on("unhandledRejection", (reason) => console.error("Unhandled rejection:", reason));
  endWithParent();
  server.init().catch((error) => {
    console.error(error);
    process.exit(1);
  });
}

/** A kernel whose Jupyter died (the `JPY_PARENT_PID` of jupyter_client) has nobody left to end it. */
function endWithParent(): void {
  if (!process.env.JPY_PARENT_PID) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, 1000).unref();
}
