import { connect } from "node:net";
import type { Dealer, Request, Subscriber } from "zeromq";
import type { Connection } from "./connection";
import { type Draft, decode, encode, type Message } from "./wire";

/** The two sockets that take requests. */
export type RequestChannel = "shell" | "control";

/** A client's ends of a kernel's sockets. */
export interface Channels {
  send(channel: RequestChannel, draft: Draft): Promise<void>;
  /** One echo on the heartbeat socket. A kernel that is busy with a synchronous cell does not answer. */
  heartbeat(): Promise<void>;
  close(): void;
}

/** Who is told of a kernel's messages. Unsigned and malformed messages never get here. */
export interface Listeners {
  readonly onReply: (message: Message) => void;
  readonly onPublished: (message: Message) => void;
}

/** Connects to a kernel that already listens (see `isListening`). Every message is checked against the connection's key. */
export async function openChannels(connection: Connection, listeners: Listeners): Promise<Channels> {
  const zeromq = await import("zeromq");
  const address = (port: number) => `${connection.transport}://${connection.ip}:${port}`;
  const patience = { linger: 0, reconnectInterval: 20 };
  const shell = new zeromq.Dealer(patience);
  const control = new zeromq.Dealer(patience);
  const published = new zeromq.Subscriber({ ...patience, receiveHighWaterMark: 0 });
  const heart = new zeromq.Request(patience);
  shell.connect(address(connection.shell_port));
  control.connect(address(connection.control_port));
  published.connect(address(connection.iopub_port));
  published.subscribe();
  heart.connect(address(connection.hb_port));
  for (const socket of [shell, control]) relay(socket, connection.key, listeners.onReply);
  relay(published, connection.key, listeners.onPublished);
  return {
    send: (channel, draft) => (channel === "shell" ? shell : control).send(encode(draft, connection.key)),
    heartbeat: () => beat(heart),
    close: () => {
      for (const socket of [shell, control, published, heart]) socket.close();
    },
  };
}

/** Whether something listens at a loopback port. */
export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port });
    socket.once("connect", () => {
      // A connection from a port to itself is Linux's answer where nobody listens, once in many thousand tries.
      const toItself = socket.localPort === port;
      socket.destroy();
      resolve(!toItself);
    });
    socket.once("error", () => resolve(false));
  });
}

/** Hands on what a socket receives until it is closed, in order. */
async function relay(socket: Dealer | Subscriber, key: string, listener: (message: Message) => void): Promise<void> {
  for await (const frames of socket) {
    const message = decode(frames, key);
    if (message) listener(message);
  }
}

async function beat(heart: Request): Promise<void> {
  await heart.send("ping");
  await heart.receive();
}
