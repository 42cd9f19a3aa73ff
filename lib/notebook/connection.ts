import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where a kernel listens and the key that signs every message: the content of a Jupyter connection file. */
export interface Connection {
  readonly transport: "tcp";
  readonly ip: "127.0.0.1";
  readonly shell_port: number;
  readonly iopub_port: number;
  readonly stdin_port: number;
  readonly control_port: number;
  readonly hb_port: number;
  readonly key: string;
  readonly signature_scheme: "hmac-sha256";
}

/** A connection file on disk. */
export interface ConnectionFile {
  readonly connection: Connection;
  readonly path: string;
  /** Deletes the file and its folder; may be called twice. */
  remove(): void;
}

const loopback = "127.0.0.1";

/**
 * Writes a connection file with five free loopback ports and a random 256-bit key, readable by this user alone (mode
 * 0600 in a folder of mode 0700). The ports are free when this returns; whoever starts the kernel must be ready for
 * another process to take one before the kernel does.
 */
export async function createConnectionFile(): Promise<ConnectionFile> {
  const connection = await chooseConnection();
  const folder = mkdtempSync(join(tmpdir(), "five-problems-kernel-"));
  const path = join(folder, "connection.json");
  writeFileSync(path, JSON.stringify(connection), { mode: 0o600 });
  return { connection, path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function chooseConnection(): Promise<Connection> {
  const [shell, iopub, stdin, control, hb] = await freePorts(5);
  if (!shell || !iopub || !stdin || !control || !hb) throw new Error("the machine gave no free port on 127.0.0.1");
  return {
    transport: "tcp",
    ip: loopback,
    shell_port: shell,
    iopub_port: iopub,
    stdin_port: stdin,
    control_port: control,
    hb_port: hb,
    key: randomBytes(32).toString("hex"),
    signature_scheme: "hmac-sha256",
  };
}

/** Ports that differ from one another, because all stay open until the last is found. */
async function freePorts(count: number): Promise<number[]> {
  const servers: Server[] = [];
  try {
    const ports: number[] = [];
    for (let i = 0; i < count; i++) {
      const server = createServer();
      servers.push(server);
      ports.push(await listen(server));
    }
    return ports;
  } finally {
    await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, loopback, () => {
      const address = server.address();
      if (address && typeof address === "object") resolve(address.port);
      else reject(new Error("a server on 127.0.0.1 has no port"));
    });
  });
}
