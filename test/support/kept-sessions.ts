import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import type { ServerAddress } from "../../scripts/postgres-server.ts";
import { pass } from "./proxy.ts";

/** How a client takes leave, and a server ends an answer outside a transaction. */
const LEAVE = Buffer.from("X\0\0\0\x04", "latin1");
const AT_REST = Buffer.from("Z\0\0\0\x05I", "latin1");

/** One on the server, and who has it now. */
interface Session {
  readonly server: net.Socket;
  /** What the server said before it was first at rest. */
  readonly greeting: Buffer[];
  isGreeted: boolean;
  isAtRest: boolean;
  client: net.Socket | undefined;
}

/**
 * A way to a server by unix sockets, which take less time than a network, and where it asks for no password. A session that is at rest when its
 * client goes is kept for the next, as a pooler does: to begin one costs more than most of what is done in it. One in the
 * middle of something ends with its client. All clients ask for the same database as the same user.
 */
export class KeptSessions {
  /** The folder of its socket; the port is the server's. */
  readonly dir = fs.mkdtempSync(path.join(os.tmpdir(), "milestone-door-"));
  private readonly address: ServerAddress;
  private readonly hear: (bytes: Buffer, client: net.Socket) => boolean;
  private readonly door: net.Server;
  private readonly used = new Set<Session>();
  private readonly idle: Session[] = [];

  get port(): number {
    return this.address.port;
  }

  private constructor(address: ServerAddress, hear: (bytes: Buffer, client: net.Socket) => boolean) {
    this.address = address;
    this.hear = hear;
    this.door = net.createServer((client) => this.greet(client));
  }

  /** `hear` is called with what a client says; where it returns false, the client is cut off in place of passing that on. */
  static async open(
    address: ServerAddress,
    hear: (bytes: Buffer, client: net.Socket) => boolean,
  ): Promise<KeptSessions> {
    const sessions = new KeptSessions(address, hear);
    sessions.door.listen(socketIn({ socketDir: sessions.dir, port: address.port }));
    await once(sessions.door, "listening");
    return sessions;
  }

  /** Sessions that nobody has. */
  get kept(): number {
    return this.idle.length;
  }

  /** Cuts off whoever is there. */
  cut(): void {
    for (const session of [...this.used]) {
      this.part(session);
    }
  }

  close(): void {
    this.door.close();
    this.cut();
    for (const { server } of this.idle) {
      server.destroy();
    }
    fs.rmSync(this.dir, { recursive: true });
  }

  private greet(client: net.Socket): void {
    let session: Session | undefined;
    const leave = () => {
      client.destroy();
      if (session?.client === client) {
        this.part(session);
      }
    };
    client.on("error", leave);
    client.on("close", leave);
    client.on("data", (bytes) => {
      if (!this.hear(bytes, client) || bytes.equals(LEAVE)) {
        leave();
      } else if (session === undefined) {
        session = this.idle.pop();
        if (session === undefined) {
          session = this.begin(bytes);
        } else {
          client.write(Buffer.concat(session.greeting));
        }
        session.client = client;
        this.used.add(session);
      } else if (session.client === client) {
        session.isAtRest = false;
        pass(bytes, client, session.server);
      }
    });
  }

  private begin(hello: Buffer): Session {
    const server = net.connect({ path: socketIn(this.address) });
    const session: Session = { server, greeting: [], isGreeted: false, isAtRest: false, client: undefined };
    const end = () => {
      server.destroy();
      session.isAtRest = false;
      const at = this.idle.indexOf(session);
      if (at >= 0) {
        this.idle.splice(at, 1);
      }
      this.part(session);
    };
    server.on("error", end);
    server.on("close", end);
    server.on("data", (bytes) => {
      session.isAtRest = bytes.subarray(-AT_REST.length).equals(AT_REST);
      if (!session.isGreeted) {
        session.greeting.push(bytes);
        session.isGreeted = session.isAtRest;
      }
      if (session.client !== undefined) {
        pass(bytes, server, session.client);
      }
    });
    server.write(hello);
    return session;
  }

  private part(session: Session): void {
    const { client, server } = session;
    session.client = undefined;
    client?.destroy();
    if (this.used.delete(session) && session.isAtRest && this.door.listening) {
      this.idle.push(session);
    } else if (!this.idle.includes(session)) {
      server.destroy();
    }
  }
}

const socketIn = ({ socketDir, port }: Pick<ServerAddress, "socketDir" | "port">) => `${socketDir}/.s.PGSQL.${port}`;
