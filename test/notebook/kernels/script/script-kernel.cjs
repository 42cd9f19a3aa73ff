// A Jupyter kernel for tests. A cell holds a JSON list of messages to publish; the type "forge" publishes a stream message
// signed with another key, "reply" sets the content of the reply, "late" sends one more stream message after the idle status.
const { createHmac, randomUUID } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { Publisher, Reply, Router } = require("zeromq");

const connection = JSON.parse(readFileSync(process.argv[2], "utf8"));
const [shell, control, stdin, iopub, heart] = [new Router(), new Router(), new Router(), new Publisher(), new Reply()];
let count = 0;

function frames(type, content, parent, key = connection.key) {
  const header = { msg_id: randomUUID(), msg_type: type, session: "script", username: "test", date: "", version: "5.3" };
  const parts = [header, parent, {}, content].map((part) => JSON.stringify(part));
  const hash = createHmac("sha256", key);
  for (const part of parts) hash.update(part);
  return ["<IDS|MSG>", hash.digest("hex"), ...parts];
}

async function execute(header, { code }) {
  let reply = { status: "ok", execution_count: ++count, user_expressions: {} };
  const late = [];
  for (const { type, content } of JSON.parse(code)) {
    if (type === "reply") reply = { ...reply, ...content };
    else if (type === "late") late.push(frames("stream", content, header));
    else if (type === "forge") await iopub.send(frames("stream", content, header, "another key"));
    else await iopub.send(frames(type, content, header));
  }
  return { reply, late };
}

async function answer(socket, identity, header, content) {
  const status = (state) => iopub.send(frames("status", { execution_state: state }, header));
  const respond = (reply) => socket.send([identity, ...frames(header.msg_type.replace("request", "reply"), reply, header)]);
  await status("busy");
  if (header.msg_type === "execute_request") {
    const { reply, late } = await execute(header, content);
    await respond(reply);
    await status("idle");
    for (const message of late) await iopub.send(message);
    return;
  }
  if (header.msg_type === "kernel_info_request") {
    await respond({ protocol_version: "5.3", language_info: { name: "json", file_extension: ".json" }, status: "ok" });
  }
  if (header.msg_type === "shutdown_request") {
    await respond({ restart: false, status: "ok" });
    setTimeout(() => process.exit(0), 20);
  }
  await status("idle");
}

async function serve(socket) {
  for await (const [identity, , , header, , , content] of socket) {
    await answer(socket, identity, JSON.parse(header), JSON.parse(content));
  }
}

async function echo() {
  for await (const message of heart) await heart.send(message);
}

async function start() {
  const at = (port) => `tcp://${connection.ip}:${port}`;
  await Promise.all([
    shell.bind(at(connection.shell_port)),
    control.bind(at(connection.control_port)),
    stdin.bind(at(connection.stdin_port)),
    iopub.bind(at(connection.iopub_port)),
    heart.bind(at(connection.hb_port)),
  ]);
  await Promise.all([serve(shell), serve(control), echo()]);
}

start();
