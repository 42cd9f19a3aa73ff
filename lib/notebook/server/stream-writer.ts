import { StringDecoder } from "node:string_decoder";

/** Gathers what cells print into few messages. */
export interface StreamWriter {
  readonly publish: (name: string, text: string) => void;
  /** A replacement for the `write` of a stream. */
  writeTo(name: string): (chunk: string | Uint8Array, encoding?: unknown, done?: unknown) => boolean;
  /** Publishes what is held back. */
  flush(): void;
}

const longest = 1 << 16;
const patience = 50;

/**
 * A writer that holds text back until the stream changes, 64 KiB or 50 ms have gathered, or the event loop turns: a loop
 * that prints a line at a time makes a few messages instead of thousands.
 */
export function createStreamWriter(publish: (name: string, text: string) => void): StreamWriter {
  let name = "";
  let held = "";
  let since = 0;
  const flush = () => {
    const text = held;
    held = "";
    if (text !== "") publish(name, text);
  };
  const add = (stream: string, text: string) => {
    if (stream !== name) flush();
    name = stream;
    if (held === "") {
      since = Date.now();
      setImmediate(flush);
    }
    held += text;
    if (held.length >= longest || Date.now() - since >= patience) flush();
  };
  return {
    publish,
    flush,
    writeTo: (stream) => {
      const decoder = new StringDecoder("utf8");
      return (chunk, encoding, done) => {
        add(stream, typeof chunk === "string" ? chunk : decoder.write(Buffer.from(chunk)));
        const callback = typeof encoding === "function" ? encoding : done;
        if (typeof callback === "function") setImmediate(() => callback());
        return true;
      };
    },
  };
}
