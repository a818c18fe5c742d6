import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { ADMIN, type ServerAddress } from "../../../scripts/postgres-server.ts";
import { programAt } from "./programs.ts";

/** Ends with its input, and so with whoever started it. */
const SUPERVISE = '"$1" "$2" </dev/null & pooler=$!; read -r _; kill -INT "$pooler"; wait "$pooler"';

/**
 * Starts PgBouncer in front of a server, in transaction mode: every transaction may get another of three sessions. It
 * takes no startup parameter but its own. Returns its port; it ends with the test.
 */
export async function startPgBouncer(server: ServerAddress): Promise<number> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "milestone-pgb-"));
  const port = await freePort();
  fs.writeFileSync(path.join(dir, "users.txt"), `"${ADMIN.user}" "${ADMIN.password}"\n`);
  fs.writeFileSync(
    path.join(dir, "pgbouncer.ini"),
    `[databases]
* = host=${server.host} port=${server.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${dir}/users.txt
pool_mode = transaction
default_pool_size = 3
logfile = ${dir}/log
`,
  );
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    execFileSync("chown", ["-R", "nobody", dir]);
  }
  const id = (flag: string) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  const args = ["-c", SUPERVISE, "supervise", programAt("pgbouncer"), path.join(dir, "pgbouncer.ini")];
  const pooler = spawn("sh", args, {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
    cwd: "/",
    ...(isRoot && { uid: id("-u"), gid: id("-g") }),
  });
  onTestFinished(async () => {
    const gone = once(pooler, "exit");
    pooler.stdin?.end();
    await gone;
    fs.rmSync(dir, { recursive: true, force: true });
  });
  await listening(port, () => fs.readFileSync(path.join(dir, "log"), "utf8"));
  return port;
}

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as net.AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

async function listening(port: number, log: () => string): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    const socket = net.connect(port, "127.0.0.1");
    const isUp = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isUp) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`PgBouncer does not start\n${log()}`);
}
