import { parentPort } from "node:worker_threads";
import { UserError } from "../core/errors";
import { type RenderJob, renderJob } from "./job";

/** What a worker is asked. */
export interface WorkerRequest {
  readonly id: number;
  readonly job: RenderJob;
}

/** What a worker answers. */
export type WorkerReply =
  | { readonly id: number; readonly content: Uint8Array }
  | { readonly id: number; readonly message: string; readonly stack: string; readonly isUserError: boolean };

parentPort?.on("message", ({ id, job }: WorkerRequest) => {
  renderJob(job).then(
    (file) => {
      const content = new Uint8Array(file);
      parentPort?.postMessage({ id, content } satisfies WorkerReply, [content.buffer]);
    },
    (error: unknown) => {
      const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
      parentPort?.postMessage({ id, message, stack, isUserError: error instanceof UserError } satisfies WorkerReply);
    },
  );
});
