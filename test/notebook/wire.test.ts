import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { decode, encode } from "../../lib/notebook/wire";

const key = "a0436f6c-1916-498b-8eb9-e81ab9368e84";

// Signed by Python: hmac.new(key, b"".join(parts), hashlib.sha256).hexdigest()
const parts = ['{"msg_id":"1","msg_type":"status"}', '{"msg_id":"0"}', "{}", '{"execution_state":"idle"}'];
const signature = "29962410be3fba6ef84dc6c20c8014b39dfa840f54bc0934ee2045fdfb0fe749";

function frames(...texts: readonly string[]): Buffer[] {
  return texts.map((text) => Buffer.from(text));
}

test("a message signed by Python's hmac is read, whatever stands before the delimiter", () => {
  const message = decode(frames("identity", "another", "<IDS|MSG>", signature, ...parts), key);
  expect(message?.type).toBe("status");
  expect(message?.parent).toEqual({ msg_id: "0" });
  expect(message?.content).toEqual({ execution_state: "idle" });
});

test("buffers behind the content are no part of the signature", () => {
  expect(decode(frames("<IDS|MSG>", signature, ...parts, "buffer"), key)?.type).toBe("status");
});

test.each([
  ["another key", frames("<IDS|MSG>", signature, ...parts), "another key"],
  ["a changed content", frames("<IDS|MSG>", signature, ...parts.slice(0, 3), '{"execution_state":"busy"}'), key],
  ["a short signature", frames("<IDS|MSG>", signature.slice(1), ...parts), key],
  ["an empty signature", frames("<IDS|MSG>", "", ...parts), key],
  ["no delimiter", frames(signature, ...parts), key],
  ["too few parts", frames("<IDS|MSG>", signature, ...parts.slice(1)), key],
  ["nothing", [], key],
])("a message with %s is dropped", (_, message, usedKey) => {
  expect(decode(message, usedKey)).toBeNull();
});

test("a well-signed message whose parts are no JSON objects is dropped", () => {
  for (const bad of ["[]", "no JSON", "null", ""]) {
    const body = [bad, "{}", "{}", "{}"];
    const signed = createHmac("sha256", key).update(body.join("")).digest("hex");
    expect(decode(frames("<IDS|MSG>", signed, ...body), key)).toBeNull();
  }
});

test("what is encoded is decoded, and signed with its key alone", () => {
  const content = { code: "令 x = '€';\n", stop_on_error: true };
  const sent = encode({ type: "execute_request", id: "abc", session: "s", content }, key);
  expect(sent[0]).toBe("<IDS|MSG>");
  const message = decode(frames(...sent), key);
  expect(message).toMatchObject({ type: "execute_request", id: "abc", content, parent: {} });
  expect(message?.header).toMatchObject({ session: "s", version: "5.3" });
  expect(decode(frames(...sent), "other")).toBeNull();
});
