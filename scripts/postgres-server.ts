import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import readline from "node:readline";
import pg from "pg";
import { embeddedPrograms } from "./postgres-server/embedded-programs.ts";

const SUPERVISE = fs.readFileSync(path.join(import.meta.dirname, "postgres-server", "supervise.sh"), "utf8");

/** Who the server is reached as; `server.url` has both in it. */
export const ADMIN = { user: "postgres", password: "only-for-tests" } as const;

/** Where a running server is found, as plain data that can be handed to another process. */
export interface ServerAddress {
  readonly host: string;
  readonly port: number;
  /** Folder of its unix socket; who comes through it needs no password. */
  readonly socketDir: string;
}

/** A PostgreSQL server of our own, on a free port of the loopback interface, in a temporary folder. */
export interface PostgresServer extends ServerAddress {
  /** The folder that is removed with the server. */
  readonly dir: string;
  /** The URL of one of its databases, with the administrator's password. */
  url(database?: string): string;
  /** Ends every session and the server. */
  halt(): Promise<void>;
  /** As a power cut does, for the server. */
  crash(): Promise<void>;
  /** Starts it again after {@link halt} or {@link crash}, at the same address. */
  restart(): Promise<void>;
  /** What the server logged. */
  log(): string;
  /** Ends it and removes all of it. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Folder of `initdb` and `postgres`; left out: PostgreSQL 18 as npm has it. */
  readonly programs?: string;
  /** Folder of `server.crt` and `server.key`; left out: it has no TLS. */
  readonly certificates?: string;
  /** Where its folder is made; left out: where temporary files are. */
  readonly parent?: string | undefined;
  /** Lines of `postgresql.conf`, over those for a server that need not outlive a power cut. */
  readonly settings?: Readonly<Record<string, string | number>>;
}

/** Nothing here need outlive a power cut; many test files have their connections at once. */
const QUICK = { fsync: "off", full_page_writes: "off", max_connections: 200, shared_buffers: "64MB" };

/**
 * Starts a server. It ends with this process, however that ends. As root it runs as `nobody`, since PostgreSQL refuses
 * to run as root, from a copy of its programs, which may stand where only root gets.
 */
export async function startPostgres(options: ServerOptions = {}): Promise<PostgresServer> {
  const { programs, certificates, parent = os.tmpdir(), settings } = options;
  const owner = ownerOfServer();
  const dir = fs.mkdtempSync(path.join(parent, "milestone-pg-"));
  try {
    const bin = programs ?? reachable(embeddedPrograms(), dir, owner);
    handOver(dir, owner);
    const port = await freePort();
    initialise(bin, dir, owner);
    writeSettings(dir, {
      ...QUICK,
      ...(certificates !== undefined && useCertificates(certificates, dir, owner)),
      ...settings,
      port,
      listen_addresses: "'127.0.0.1'",
      unix_socket_directories: `'${dir}'`,
    });
    return await RunningServer.start(bin, dir, port, owner);
  } catch (error) {
    fs.rmSync(dir, { recursive: true, force: true });
    throw error;
  }
}

/** The URL of a database of the server at this address. */
export function urlOf({ host, port }: ServerAddress, database = "postgres"): string {
  return `postgresql://${ADMIN.user}:${ADMIN.password}@${host}:${port}/${database}`;
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

class RunningServer implements PostgresServer {
  readonly host = "127.0.0.1";
  readonly port: number;
  readonly dir: string;
  private readonly supervisor: ChildProcess;
  private readonly answers: AsyncIterator<string>;

  private constructor(supervisor: ChildProcess, dir: string, port: number) {
    this.supervisor = supervisor;
    this.answers = readline.createInterface(supervisor.stdout!)[Symbol.asyncIterator]();
    this.dir = dir;
    this.port = port;
  }

  static async start(bin: string, dir: string, port: number, owner: Owner | undefined): Promise<RunningServer> {
    // A session of its own: Ctrl-C in a terminal ends us, and the supervisor sees that by its closed input.
    const supervisor = spawn("sh", ["-c", SUPERVISE, "supervise", bin, dir], {
      detached: true,
      stdio: ["pipe", "pipe", "inherit"],
      env: CLEAN_ENV,
      ...owner,
    });
    await once(supervisor, "spawn");
    // A server that nobody stopped must not keep its starter from ending.
    supervisor.unref();
    for (const stream of [supervisor.stdin, supervisor.stdout]) {
      (stream as net.Socket).unref();
    }
    const server = new RunningServer(supervisor, dir, port);
    try {
      await server.answering();
    } catch (error) {
      await server.stop();
      throw error;
    }
    return server;
  }

  get socketDir(): string {
    return this.dir;
  }

  url(database?: string): string {
    return urlOf(this, database);
  }

  async halt(): Promise<void> {
    await this.tell("stop");
  }

  async crash(): Promise<void> {
    await this.tell("crash");
  }

  async restart(): Promise<void> {
    await this.tell("start");
    await this.answering();
  }

  log(): string {
    return fs.readFileSync(path.join(this.dir, "server.log"), "utf8");
  }

  async stop(): Promise<void> {
    const gone = once(this.supervisor, "exit");
    this.supervisor.ref();
    this.supervisor.stdin?.end();
    await gone;
  }

  private async tell(command: string): Promise<void> {
    (this.supervisor.stdout as unknown as net.Socket).ref();
    this.supervisor.stdin?.write(`${command}\n`);
    const { done } = await this.answers.next();
    (this.supervisor.stdout as unknown as net.Socket).unref();
    if (done) {
      throw new Error(`the server's supervisor is gone\n${this.log()}`);
    }
  }

  /** Waits until it takes connections. A server that ended leaves its reason in the log. */
  private async answering(): Promise<void> {
    for (let tries = 0; ; tries++) {
      const client = new pg.Client({ host: this.dir, port: this.port, user: ADMIN.user, database: "postgres" });
      try {
        await client.connect();
        await client.end();
        return;
      } catch (error) {
        if (tries === MOST_TRIES) {
          throw new Error(`the server does not start: ${String(error)}\n${this.log()}`);
        }
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    }
  }
}

/** Half a minute: a slow machine is no failure. */
const MOST_TRIES = 1200;

/** What our own environment says about locales and servers is none of the server's business. */
const CLEAN_ENV = { PATH: process.env.PATH ?? "", LC_ALL: "C", TZ: "UTC" };

/** Undefined unless we are root: then the one user that every system has and nobody uses. */
function ownerOfServer(): Owner | undefined {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  const id = (flag: string) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

function reachable(bin: string, dir: string, owner: Owner | undefined): string {
  if (owner === undefined) {
    return bin;
  }
  const copy = path.join(dir, "native");
  fs.cpSync(path.dirname(bin), copy, { recursive: true, verbatimSymlinks: true });
  return path.join(copy, "bin");
}

function handOver(dir: string, owner: Owner | undefined): void {
  if (owner !== undefined) {
    execFileSync("chown", ["-R", `${owner.uid}:${owner.gid}`, dir]);
  }
}

function initialise(bin: string, dir: string, owner: Owner | undefined): void {
  const passwordFile = path.join(dir, "password");
  fs.writeFileSync(passwordFile, ADMIN.password);
  const auth = ["--auth-local=trust", "--auth-host=scram-sha-256", `--pwfile=${passwordFile}`];
  const args = ["-D", path.join(dir, "data"), "-U", ADMIN.user, ...auth, "--encoding=UTF8", "--locale=C", "--no-sync"];
  execFileSync(path.join(bin, "initdb"), args, { ...owner, cwd: "/", env: CLEAN_ENV, stdio: "pipe" });
}

/** The server wants a key of its own that nobody else may read. */
function useCertificates(from: string, dir: string, owner: Owner | undefined): Record<string, string> {
  for (const name of ["server.crt", "server.key"]) {
    fs.copyFileSync(path.join(from, name), path.join(dir, "data", name));
    fs.chmodSync(path.join(dir, "data", name), 0o600);
  }
  handOver(path.join(dir, "data"), owner);
  return { ssl: "on" };
}

function writeSettings(dir: string, settings: Readonly<Record<string, string | number>>): void {
  const lines = Object.entries(settings).map(([key, value]) => `${key} = ${value}\n`);
  fs.appendFileSync(path.join(dir, "data", "postgresql.conf"), lines.join(""));
}

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as net.AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
