import { readFileSync } from "node:fs";
import { ZmqServer } from "tslab/dist/jupyter";
import { Publisher, Reply, Router } from "zeromq";
import { isJsonObject, type JsonObject } from "../json";
import type { ErrorCollector } from "./error-report";
import type { CellHandler } from "./handler";

type Request = Parameters<ZmqServer["handleExecute"]>[1];
type ShellSocket = Parameters<ZmqServer["handleShellMessage"]>[0];
type Display = Parameters<Parameters<CellHandler["handleExecute"]>[2]>[0];
type ExecuteRequest = Parameters<CellHandler["handleExecute"]>[0];

/** Milliseconds after a failure in which requests are turned away: those that were on their way when it happened. */
const abortWindow = 200;

/** tslab's server with `execute_input` and `error` messages, `stop_on_error`, and an output channel that drops nothing. */
export class KernelServer extends ZmqServer {
  private turn: Promise<void> = Promise.resolve();
  private abortUntil = 0;
  private count = 0;
  private readonly log = process.stderr.write.bind(process.stderr);

  constructor(
    private readonly cells: CellHandler,
    private readonly errors: ErrorCollector,
    connectionFile: string,
  ) {
    super(cells, connectionFile);
  }

  /**
   * Listens on the five sockets. Unlike tslab it reads none before all are bound: a client that is quick would else send
   * to a socket that cannot answer yet, and the kernel would stay deaf. And ZeroMQ is told to drop no output, which it
   * does by default beyond 1000 waiting messages.
   */
  override async init(): Promise<void> {
    this.connInfo = JSON.parse(readFileSync(this.configPath, "utf8"));
    this.iopub = new Publisher({ sendHighWaterMark: 0 });
    this.shell = new Router();
    this.control = new Router();
    this.stdin = new Router();
    this.hb = new Reply();
    const { transport, ip, ...ports } = this.connInfo;
    const at = (port: number) => `${transport}://${ip}:${port}`;
    await Promise.all([
      this.iopub.bind(at(ports.iopub_port)),
      this.shell.bind(at(ports.shell_port)),
      this.control.bind(at(ports.control_port)),
      this.stdin.bind(at(ports.stdin_port)),
      this.hb.bind(at(ports.hb_port)),
    ]);
    for (const socket of [this.shell, this.control]) void this.listen(socket);
    void this.echo();
  }

  /** A message that is malformed or not signed with our key is dropped; it must not reach a cell's output. */
  override async handleShellMessage(...message: Parameters<ZmqServer["handleShellMessage"]>): Promise<void> {
    await super.handleShellMessage(...message).catch((error) => this.log(`A message was dropped: ${error}\n`));
  }

  override handleExecute(socket: ShellSocket, request: Request): Promise<void> {
    this.turn = this.turn
      .then(() => this.run(socket, request))
      .catch((error) => void this.log(`A cell could not be run: ${error}\n`));
    return this.turn;
  }

  override handleShutdown(socket: ShellSocket, request: Request): void {
    super.handleShutdown(socket, request);
    // Sockets close and timers of cells may still run: leave once the reply is on its way.
    setTimeout(() => process.exit(0), 50).unref();
  }

  private async listen(socket: ShellSocket): Promise<void> {
    for await (const frames of socket) void this.handleShellMessage(socket, ...frames);
  }

  private async echo(): Promise<void> {
    for await (const frames of this.hb) await this.hb.send(frames);
  }

  private async run(socket: ShellSocket, request: Request): Promise<void> {
    if (Date.now() < this.abortUntil) {
      this.send(request, "execute_reply", { status: "aborted" }, socket);
      return;
    }
    const asked = readExecuteRequest(request.content);
    this.count += 1;
    this.send(request, "execute_input", { code: asked.code, execution_count: this.count });
    await this.cells.handleExecute(
      asked,
      (name, text) => this.send(request, "stream", { name, text }),
      (content, update) => this.display(request, content, update),
    );
    this.cells.flush();
    const reply = this.cells.failed ? this.fail(request, asked) : { status: "ok", execution_count: this.count };
    this.send(request, "execute_reply", reply, socket);
  }

  private display(request: Request, content: Display, update: boolean): void {
    this.cells.flush();
    this.send(request, update ? "update_display_data" : "display_data", content);
  }

  private fail(request: Request, asked: ExecuteRequest): object {
    const error = this.errors.take();
    this.send(request, "error", error);
    if (asked.stop_on_error !== false) this.abortUntil = Date.now() + abortWindow;
    return { status: "error", execution_count: this.count, ...error };
  }

  /** Sends a message that answers a request: to its sender, or by default to all who listen to outputs. */
  private send(request: Request, type: string, content: object, socket: unknown = this.iopub): void {
    const message = request.createReply();
    message.header.msg_type = type;
    message.content = content;
    message.signAndSend(this.connInfo.key, socket);
  }
}

function readExecuteRequest(content: unknown): ExecuteRequest {
  const request: JsonObject = isJsonObject(content) ? content : {};
  return {
    code: typeof request.code === "string" ? request.code : "",
    silent: request.silent === true,
    store_history: request.store_history !== false,
    user_expressions: {},
    stop_on_error: request.stop_on_error !== false,
  };
}
