import { createHmac, timingSafeEqual } from "node:crypto";
import { isJsonObject, type Json, type JsonObject, textAt } from "./json";

/** One message of the Jupyter protocol, without its routing prefix. */
export interface Message {
  readonly type: string;
  readonly id: string;
  readonly header: JsonObject;
  /** The header of the request that this message answers. */
  readonly parent: JsonObject;
  readonly metadata: JsonObject;
  readonly content: JsonObject;
}

/** What a message is made of before it is signed. */
export interface Draft {
  readonly type: string;
  readonly id: string;
  readonly session: string;
  readonly content: JsonObject;
}

const delimiter = "<IDS|MSG>";
const protocolVersion = "5.3";

/**
 * The frames of a signed request, ready for a ZeroMQ socket.
 * Source: Jupyter messaging protocol 5.3, "The wire protocol" (HMAC-SHA256 over header, parent, metadata, content).
 */
export function encode(draft: Draft, key: string): string[] {
  const header = {
    msg_id: draft.id,
    msg_type: draft.type,
    session: draft.session,
    username: "five-problems",
    date: new Date().toISOString(),
    version: protocolVersion,
  };
  const body = [JSON.stringify(header), "{}", "{}", JSON.stringify(draft.content)];
  return [delimiter, sign(body, key), ...body];
}

/** The message in the frames, or `null` if they are malformed or not signed with this key: such a message is dropped. */
export function decode(frames: readonly Buffer[], key: string): Message | null {
  const start = frames.findIndex((frame) => frame.toString() === delimiter);
  const [signature, header, parent, metadata, content] = frames.slice(start + 1);
  if (start < 0 || !signature || !header || !parent || !metadata || !content) return null;
  if (!isSignedBy([header, parent, metadata, content], signature, key)) return null;
  const parsed = [header, parent, metadata, content].map(parseObject);
  const [parsedHeader, parsedParent, parsedMetadata, parsedContent] = parsed;
  if (!parsedHeader || !parsedParent || !parsedMetadata || !parsedContent) return null;
  return {
    type: textAt(parsedHeader, "msg_type"),
    id: textAt(parsedHeader, "msg_id"),
    header: parsedHeader,
    parent: parsedParent,
    metadata: parsedMetadata,
    content: parsedContent,
  };
}

function isSignedBy(parts: readonly Buffer[], signature: Buffer, key: string): boolean {
  const expected = Buffer.from(sign(parts, key));
  return expected.length === signature.length && timingSafeEqual(expected, signature);
}

function sign(parts: readonly (string | Buffer)[], key: string): string {
  const hash = createHmac("sha256", key);
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}

function parseObject(frame: Buffer): JsonObject | null {
  try {
    const value: Json = JSON.parse(frame.toString());
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}
