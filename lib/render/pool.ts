import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { UserError } from "../core/errors";
import type { PlotlyFigure } from "./figure";
import { prepareJob, type RenderJob, renderJob } from "./job";
import type { RenderOptions } from "./options";
import type { WorkerReply, WorkerRequest } from "./worker";

/** How a pool works. */
export interface PoolOptions {
  /** Threads; as many as there are processors (at most four) where absent. Each takes some 150 MB. */
  readonly workers?: number;
  /** Seconds after which one figure is given up, 120 where absent. */
  readonly timeLimit?: number;
}

/** Threads that keep plotly.js and the fonts warm. */
export interface RenderPool {
  /** Renders one figure on the next free thread. @throws UserError for a figure that cannot be drawn, or not in time */
  render(figure: PlotlyFigure, options: RenderOptions): Promise<Uint8Array>;
  /** Stops the threads; what is still waiting fails. */
  close(): Promise<void>;
}

/** Starts a pool; its threads start when they are first needed. Close it, or the process will not end. */
export function createRenderPool(options: PoolOptions = {}): RenderPool {
  const script = workerScript();
  return script ? new ThreadPool(script, options) : new SameThread();
}

/** The built worker: beside this file, or in `dist` where this file is run as a source. */
function workerScript(): string | null {
  const places = [join(__dirname, "worker.js"), join(__dirname, "..", "dist", "render", "worker.js")];
  return places.find((place) => existsSync(place)) ?? null;
}

class SameThread implements RenderPool {
  async render(figure: PlotlyFigure, options: RenderOptions): Promise<Uint8Array> {
    return renderJob(prepareJob(figure, options));
  }

  async close(): Promise<void> {}
}

interface Task {
  readonly job: RenderJob;
  readonly resolve: (content: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

class ThreadPool implements RenderPool {
  private readonly waiting: Task[] = [];
  private readonly idle: Thread[] = [];
  private readonly threads = new Set<Thread>();
  private readonly size: number;
  private readonly timeLimit: number;
  private isClosed = false;

  constructor(
    private readonly script: string,
    options: PoolOptions,
  ) {
    this.size = Math.max(1, Math.floor(options.workers ?? Math.min(4, availableParallelism())));
    this.timeLimit = (options.timeLimit ?? 120) * 1000;
  }

  async render(figure: PlotlyFigure, options: RenderOptions): Promise<Uint8Array> {
    if (this.isClosed) throw new Error("the pool is closed");
    const job = prepareJob(figure, options);
    return new Promise((resolve, reject) => {
      this.waiting.push({ job, resolve, reject });
      this.assign();
    });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    for (const task of this.waiting.splice(0)) task.reject(new Error("the pool was closed"));
    await Promise.all([...this.threads].map((thread) => thread.stop(new Error("the pool was closed"))));
  }

  private assign(): void {
    while (this.waiting.length > 0) {
      const thread = this.idle.pop() ?? (this.threads.size < this.size ? this.start() : null);
      const task = thread && this.waiting.shift();
      if (!task) return;
      thread.run(task);
    }
  }

  private start(): Thread {
    const thread = new Thread(this.script, this.timeLimit, (isAlive) => {
      if (isAlive) this.idle.push(thread);
      else this.threads.delete(thread);
      if (!this.isClosed) this.assign();
    });
    this.threads.add(thread);
    return thread;
  }
}

/** One worker and the figure it is at. */
class Thread {
  private readonly worker: Worker;
  private task: Task | null = null;
  private timer: NodeJS.Timeout | undefined;
  private id = 0;

  constructor(
    script: string,
    private readonly timeLimit: number,
    private readonly onFree: (isAlive: boolean) => void,
  ) {
    this.worker = new Worker(script);
    this.worker.on("message", (reply: WorkerReply) => this.settle(reply));
    this.worker.on("error", (error) => this.fail(error));
    this.worker.on("exit", () => this.fail(new Error("a rendering thread ended")));
  }

  run(task: Task): void {
    this.task = task;
    this.id += 1;
    this.worker.postMessage({ id: this.id, job: task.job } satisfies WorkerRequest);
    this.timer = setTimeout(() => {
      void this.stop(new UserError(`The figure took longer than ${this.timeLimit / 1000} s to draw and was given up.`));
    }, this.timeLimit);
  }

  async stop(reason: Error): Promise<void> {
    this.fail(reason);
    await this.worker.terminate();
  }

  private settle(reply: WorkerReply): void {
    const task = this.take();
    if (!task) return;
    if ("content" in reply) task.resolve(Buffer.from(reply.content.buffer));
    else task.reject(revive(reply));
    this.onFree(true);
  }

  private fail(error: Error): void {
    const task = this.take();
    if (!task) return;
    task.reject(error);
    this.onFree(false);
  }

  private take(): Task | null {
    clearTimeout(this.timer);
    const { task } = this;
    this.task = null;
    return task;
  }
}

function revive({ message, stack, isUserError }: { message: string; stack: string; isUserError: boolean }): Error {
  if (isUserError) return new UserError(message);
  const error = new Error(message);
  error.stack = stack;
  return error;
}
