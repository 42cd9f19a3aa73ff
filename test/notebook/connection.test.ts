import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { createConnectionFile } from "../../lib/notebook/connection";

test("a connection file is for this user alone, on loopback, with a fresh key, and goes with its folder", async () => {
  const file = await createConnectionFile();
  expect(statSync(file.path).mode & 0o777).toBe(0o600);
  expect(statSync(dirname(file.path)).mode & 0o777).toBe(0o700);
  expect(JSON.parse(readFileSync(file.path, "utf8"))).toEqual(file.connection);
  expect(file.connection).toMatchObject({ transport: "tcp", ip: "127.0.0.1", signature_scheme: "hmac-sha256" });
  expect(file.connection.key).toMatch(/^[0-9a-f]{64}$/);
  file.remove();
  expect(existsSync(dirname(file.path))).toBe(false);
  expect(() => file.remove()).not.toThrow();
});

test("no two of many connection files share a key, and the five ports of each differ and are free", async () => {
  const files = await Promise.all(Array.from({ length: 5 }, createConnectionFile));
  expect(new Set(files.map(({ connection }) => connection.key)).size).toBe(5);
  for (const { connection, remove } of files) {
    const ports = [
      connection.shell_port,
      connection.iopub_port,
      connection.stdin_port,
      connection.control_port,
      connection.hb_port,
    ];
    expect(new Set(ports).size).toBe(5);
    for (const port of ports) await expect(canListen(port)).resolves.toBe(true);
    remove();
  }
});

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
