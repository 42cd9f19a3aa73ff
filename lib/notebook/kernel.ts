import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { projectRoot } from "../core/paths";
import { type Channels, isListening, openChannels, type RequestChannel } from "./channels";
import { type Child, startChild } from "./child";
import { type Connection, createConnectionFile } from "./connection";
import { type JsonObject, objectAt, textAt } from "./json";
import type { Message } from "./wire";

/** How a kernel is started. */
export interface KernelOptions {
  /** The folder that the cells see as the current one: that of the notebook. */
  readonly cwd: string;
  /** Program and arguments; `{connection_file}` is replaced. By default the tslab of this project. */
  readonly command?: readonly string[];
  /** Environment variables beside those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Milliseconds that the kernel may take to answer for the first time. */
  readonly startTimeout?: number;
}

/** What is executed, and how. */
export interface ExecuteOptions {
  /** Called with each message on the output channel that belongs to this request, in order. */
  readonly onMessage: (message: Message) => void;
  /** Milliseconds before the kernel is interrupted; none by default. */
  readonly timeout?: number | undefined;
  /** Whether requests already waiting in the kernel are given up when this one fails. */
  readonly stopOnError?: boolean;
}

/** A running Jupyter kernel. One request at a time. */
export interface Kernel {
  /** The `language_info` of the kernel, which a notebook's metadata repeats. */
  readonly languageInfo: JsonObject;
  /**
   * Runs code and resolves with the content of the `execute_reply`, after the last of its outputs.
   * @throws KernelDiedError if the process ends meanwhile, CellTimeoutError if the time is up
   */
  execute(code: string, options: ExecuteOptions): Promise<JsonObject>;
  /** Sends SIGINT, at which tslab gives up the running cell. */
  interrupt(): void;
  isAlive(): boolean;
  /** Ends the process, kindly first, and removes its connection file. May be called twice. */
  shutdown(): Promise<void>;
}

/** The kernel's process ended although nobody told it to. */
export class KernelDiedError extends Error {
  override readonly name = "KernelDiedError";
}

/** A cell ran longer than it may. */
export class CellTimeoutError extends Error {
  override readonly name = "CellTimeoutError";
}

const attempts = 5;
/** A port that another process took first; and a fault of stock tslab, which a quick client makes deaf as it starts. */
const failedStart = /EADDRINUSE|Address (already )?in use|Socket is blocked by a bind/i;
const interruptGrace = 2000;
const shutdownGrace = 2000;
const outputGrace = 10_000;

/**
 * Starts a Jupyter kernel on 127.0.0.1 and connects to it (Jupyter messaging protocol 5.3).
 *
 * The process cannot outlive this one. Should it fail to open its sockets, as when another process takes a port first, it is
 * started again.
 *
 * @throws KernelDiedError if the process ends before it answers, or does not answer in time
 */
export async function startKernel(options: KernelOptions): Promise<Kernel> {
  for (let attempt = 1; ; attempt++) {
    const file = await createConnectionFile();
    const command = options.command ?? projectKernelCommand();
    const child = startChild({
      command: command.map((part) => part.replace("{connection_file}", file.path)),
      cwd: options.cwd,
      environment: options.environment ?? {},
      onGone: file.remove,
    });
    try {
      return await connectTo(child, file.connection, options.startTimeout ?? 60_000);
    } catch (error) {
      child.kill();
      await child.gone;
      if (attempt === attempts || !failedStart.test(child.complaint())) throw error;
    }
  }
}

/** The project's kernel, run by this Node: tslab through `lib/bin/kernel.js`, as the kernelspec starts it for Jupyter. */
export function projectKernelCommand(): string[] {
  return [process.execPath, join(projectRoot(), "lib", "bin", "kernel.js"), "{connection_file}", "--batch"];
}

async function connectTo(child: Child, connection: Connection, timeout: number): Promise<Kernel> {
  const session = new Session(child);
  const late = new AbortController();
  try {
    return await Promise.race([session.open(connection), session.death, refuseAfter(timeout, child, late.signal)]);
  } catch (error) {
    session.close();
    throw error;
  } finally {
    late.abort();
  }
}

/** Rejects when the time is up, or at once when the kernel complains of its sockets: it may live on, half deaf. */
async function refuseAfter(timeout: number, child: Child, signal: AbortSignal): Promise<never> {
  const end = Date.now() + timeout;
  while (Date.now() < end && !failedStart.test(child.complaint())) await wait(50, undefined, { signal });
  throw new KernelDiedError(`The kernel did not answer within ${timeout / 1000} s. ${child.complaint()}`.trim());
}

/** A request on its way. */
interface Pending {
  readonly id: string;
  readonly onMessage: (message: Message) => void;
  readonly replied: (content: JsonObject) => void;
  readonly idle: () => void;
  /** Whether the kernel has said that it is done: what comes later belongs to nobody. */
  isIdle: boolean;
}

class Session implements Kernel {
  languageInfo: JsonObject = {};
  /** Rejects when the process ends. */
  readonly death: Promise<never>;
  private readonly id = randomUUID();
  private channels: Channels | null = null;
  private pending: Pending | null = null;
  private closing = false;

  constructor(private readonly child: Child) {
    this.death = child.gone.then((how) => {
      this.close();
      const complaint = child.complaint();
      throw new KernelDiedError(`The kernel ${how}.${complaint && !this.closing ? `\n${complaint}` : ""}`);
    });
    this.death.catch(() => {});
  }

  /** Waits until the kernel answers on every channel. */
  async open(connection: Connection): Promise<Kernel> {
    while (this.child.isAlive() && !(await isListening(connection.hb_port))) await wait(10);
    if (!this.child.isAlive()) return this.death;
    this.channels = await openChannels(connection, {
      onReply: (message) => this.settle(message, (pending) => pending.replied(message.content)),
      onPublished: (message) => this.settle(message, (pending) => publish(message, pending)),
    });
    await this.channels.heartbeat();
    for (;;) {
      // A subscription takes a moment to arrive: what was published before is lost. So ask until a status comes, too.
      const asked = this.request("shell", "kernel_info_request", {}, () => {});
      const content = await asked.reply;
      this.languageInfo = objectAt(content, "language_info");
      if (await Promise.race([asked.finished.then(() => true), wait(50, false)])) return this;
    }
  }

  async execute(code: string, options: ExecuteOptions): Promise<JsonObject> {
    const content = {
      code,
      silent: false,
      store_history: true,
      user_expressions: {},
      allow_stdin: false,
      stop_on_error: options.stopOnError ?? true,
    };
    const asked = this.request("shell", "execute_request", content, options.onMessage);
    const reply = await Promise.race([this.withinTime(asked.reply, options.timeout), this.death]);
    await Promise.race([before(asked.finished, outputGrace), this.death]);
    return reply;
  }

  interrupt(): void {
    this.child.interrupt();
  }

  isAlive(): boolean {
    return this.child.isAlive();
  }

  async shutdown(): Promise<void> {
    this.closing = true;
    if (this.child.isAlive() && this.channels) {
      this.request("control", "shutdown_request", { restart: false }, () => {});
      await before(this.child.gone, shutdownGrace);
    }
    if (this.child.isAlive()) this.child.kill();
    await this.child.gone;
    this.close();
  }

  close(): void {
    this.channels?.close();
    this.channels = null;
  }

  private async withinTime(reply: Promise<JsonObject>, timeout: number | undefined): Promise<JsonObject> {
    if (timeout === undefined) return reply;
    const inTime = await before(reply, timeout);
    if (inTime) return inTime;
    this.interrupt();
    const stopped = await before(reply, interruptGrace);
    if (!stopped) this.child.kill();
    throw new CellTimeoutError(
      `The cell did not finish within ${timeout / 1000} s and was ${stopped ? "interrupted" : "killed with its kernel"}.`,
    );
  }

  private request(channel: RequestChannel, type: string, content: JsonObject, onMessage: Pending["onMessage"]) {
    const id = randomUUID();
    let idle = () => {};
    let replied = (_: JsonObject) => {};
    const finished = new Promise<void>((resolve) => {
      idle = resolve;
    });
    const reply = new Promise<JsonObject>((resolve) => {
      replied = resolve;
    });
    this.pending = { id, onMessage, replied, idle, isIdle: false };
    this.channels?.send(channel, { type, id, session: this.id, content }).catch(() => {});
    return { reply, finished };
  }

  private settle(message: Message, act: (pending: Pending) => void): void {
    if (this.pending && textAt(message.parent, "msg_id") === this.pending.id) act(this.pending);
  }
}

function publish(message: Message, pending: Pending): void {
  if (pending.isIdle) return;
  pending.onMessage(message);
  pending.isIdle = message.type === "status" && textAt(message.content, "execution_state") === "idle";
  if (pending.isIdle) pending.idle();
}

async function before<T>(promise: Promise<T>, milliseconds: number): Promise<T | null> {
  const late = new AbortController();
  try {
    return await Promise.race([promise, wait(milliseconds, null, { signal: late.signal }).catch(() => null)]);
  } finally {
    late.abort();
  }
}
