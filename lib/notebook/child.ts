import { type ChildProcess, spawn } from "node:child_process";

/** How a kernel process is started. */
export interface ChildOptions {
  /** Program and arguments. */
  readonly command: readonly string[];
  /** The folder it runs in. */
  readonly cwd: string;
  /** Environment variables beside those of this process. */
  readonly environment: Readonly<Record<string, string>>;
  /** Called once, as soon as the process is gone, and at the latest when this process ends. */
  readonly onGone: () => void;
}

/** A running kernel process. */
export interface Child {
  /** Settles when the process has ended, with a sentence on how. Never rejects. */
  readonly gone: Promise<string>;
  readonly isAlive: () => boolean;
  /** The last lines that the process itself wrote, outside any cell. */
  readonly complaint: () => string;
  readonly interrupt: () => void;
  readonly kill: () => void;
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const living = new Map<ChildProcess, () => void>();
const complaintLength = 4000;

/** Starts a process that cannot outlive this one, whether this one ends, throws or is told to stop by a signal. */
export function startChild(options: ChildOptions): Child {
  const [program = "", ...args] = options.command;
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...kernelEnvironment(), ...options.environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let complaint = "";
  const listen = (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-complaintLength);
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  guard(child, options.onGone);
  const gone = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(`could not be started (${error.message})`));
    child.once("close", (code, signal) => resolve(signal ? `was ended by ${signal}` : `ended with code ${code}`));
  }).finally(() => release(child));
  return {
    gone,
    isAlive: () => child.pid !== undefined && child.exitCode === null && child.signalCode === null,
    complaint: () => complaint.trim(),
    interrupt: () => child.kill("SIGINT"),
    kill: () => child.kill("SIGKILL"),
  };
}

/** The environment without what would colour the kernel's output or load a test runner's hooks into it. */
function kernelEnvironment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _color, NODE_OPTIONS: _options, NODE_V8_COVERAGE: _coverage, ...rest } = process.env;
  return { ...rest, JPY_PARENT_PID: String(process.pid) };
}

function guard(child: ChildProcess, onGone: () => void): void {
  if (living.size === 0) {
    process.on("exit", endAll);
    for (const signal of signals) process.on(signal, endAllAndPassOn);
  }
  living.set(child, onGone);
}

function release(child: ChildProcess): void {
  const onGone = living.get(child);
  if (!living.delete(child)) return;
  onGone?.();
  if (living.size > 0) return;
  process.off("exit", endAll);
  for (const signal of signals) process.off(signal, endAllAndPassOn);
}

function endAll(): void {
  for (const child of [...living.keys()]) {
    child.kill("SIGKILL");
    release(child);
  }
}

/** After the children are gone the signal does what it would have done without us. */
function endAllAndPassOn(signal: NodeJS.Signals): void {
  endAll();
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}
