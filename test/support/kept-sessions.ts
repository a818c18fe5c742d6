import net from "node:net";
import { Duplex } from "node:stream";
import type { ClientConfig } from "pg";
import { onTestFinished } from "vitest";
import type { ServerAddress } from "../../scripts/postgres-server.ts";
import { type Driver, loadDriver } from "../../src/backends/postgres/driver.ts";

/** How a client takes leave, and a server ends an answer outside a transaction. */
const LEAVE = Buffer.from("X\0\0\0\x04", "latin1");
const AT_REST = Buffer.from("Z\0\0\0\x05I", "latin1");

type Client = Driver["Client"];

/** Who hears what clients say. */
export interface Listener {
  /** Where it returns false, the client is cut off in place of passing that on. */
  hear(bytes: Buffer): boolean;
  /** What such a client is answered. */
  readonly refusal: Buffer;
}

/** One on the server, and who has it now. */
interface Session {
  readonly server: net.Socket;
  /** What the server said before it was first at rest. */
  readonly greeting: Buffer[];
  isGreeted: boolean;
  isAtRest: boolean;
  client: Line | undefined;
}

/**
 * The way of this process to a server, by its unix socket, where it asks for no password. A session that is at rest when its
 * client goes is kept for the next, as a pooler does: to begin one costs more than most of what is done in it. One in the
 * middle of something ends with its client. All clients ask for the same database as the same user.
 */
export class KeptSessions {
  private readonly address: ServerAddress;
  private readonly listener: Listener;
  private readonly used = new Set<Session>();
  private readonly idle: Session[] = [];
  private isOpen = true;

  constructor(address: ServerAddress, listener: Listener) {
    this.address = address;
    this.listener = listener;
  }

  /** Every client of the driver that is made from now on goes this way: it lets its socket be chosen. */
  async beTheWay(): Promise<void> {
    const driver: { Client: Client } = await loadDriver();
    const { Client } = driver;
    const stream = () => this.line();
    driver.Client = class extends Client {
      constructor(config: ClientConfig) {
        super({ stream, ...config });
      }
    };
    onTestFinished(() => {
      driver.Client = Client;
    });
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
    this.isOpen = false;
    this.cut();
    for (const { server } of this.idle) {
      server.destroy();
    }
  }

  private line(): Line {
    return new Line(
      (line, bytes) => this.say(line, bytes),
      (line) => this.leave(line),
    );
  }

  private say(line: Line, bytes: Buffer): void {
    if (!this.listener.hear(bytes)) {
      line.push(this.listener.refusal);
      line.push(null);
    } else if (bytes.equals(LEAVE)) {
      line.push(null);
      this.leave(line);
    } else if (line.session === undefined) {
      const kept = this.idle.pop();
      const session = kept ?? this.begin(bytes);
      line.session = session;
      session.client = line;
      this.used.add(session);
      if (kept !== undefined) {
        line.push(Buffer.concat(kept.greeting));
      }
    } else if (line.session.client === line) {
      line.session.isAtRest = false;
      line.session.server.write(bytes);
    }
  }

  private leave({ session }: Line): void {
    if (session !== undefined) {
      this.part(session);
    }
  }

  private begin(hello: Buffer): Session {
    const { socketDir, port } = this.address;
    const server = net.connect({ path: `${socketDir}/.s.PGSQL.${port}` });
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
      session.client?.push(bytes);
    });
    server.write(hello);
    return session;
  }

  private part(session: Session): void {
    const { client, server } = session;
    session.client = undefined;
    client?.destroy();
    if (this.used.delete(session) && session.isAtRest && this.isOpen) {
      this.idle.push(session);
    } else if (!this.idle.includes(session)) {
      server.destroy();
    }
  }
}

/** What the driver takes for its socket. */
class Line extends Duplex {
  session: Session | undefined;
  private readonly say: (line: Line, bytes: Buffer) => void;
  private readonly leave: (line: Line) => void;

  constructor(say: (line: Line, bytes: Buffer) => void, leave: (line: Line) => void) {
    super();
    this.say = say;
    this.leave = leave;
  }

  connect(): void {
    process.nextTick(() => this.emit("connect"));
  }

  setNoDelay(): void {}
  setKeepAlive(): void {}
  ref(): void {}
  unref(): void {}

  override _read(): void {
    // What the server says is pushed as it comes.
  }

  override _write(bytes: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.say(this, bytes);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.leave(this);
    done(error);
  }
}
