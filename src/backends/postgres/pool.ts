import { MilestoneError, NOTHING_CHANGED } from "../../errors/error.ts";
import { showTarget } from "../../server/server-url.ts";
import { type Client, type Driver, loadDriver } from "./driver.ts";
import { toServerError } from "./failure.ts";
import type { ServerOptions } from "./server-options.ts";
import { type Encryption, encryptionsOf, isAboutEncryption } from "./tls.ts";

/**
 * A few connections to one database, opened when they are asked for and kept for the next who asks. Small on purpose: it
 * tries the ways of encryption in libpq's order, waits no longer than a connection may take, and never hands out a
 * connection with a transaction in it.
 */
export class Pool {
  private readonly options: ServerOptions;
  private readonly idle: Client[] = [];
  private readonly waiting: (() => void)[] = [];
  private taken = 0;
  /** The way of encryption that worked. */
  private encryption: Encryption | undefined;

  constructor(options: ServerOptions) {
    this.options = options;
  }

  /** A connection, to be given back or dropped. Throws MilestoneError. */
  async take(): Promise<Client> {
    await this.waitForTurn();
    try {
      const kept = this.idle.pop();
      kept?.ref();
      return kept ?? (await this.connect());
    } catch (error) {
      this.endTurn();
      throw error;
    }
  }

  give(client: Client): void {
    // Nobody must wait for the program to end only because a connection is kept.
    client.unref();
    this.idle.push(client);
    this.endTurn();
  }

  /** For a connection in which something may still be going on. */
  async drop(client: Client): Promise<void> {
    this.endTurn();
    await end(client, 0);
  }

  async close(): Promise<void> {
    await Promise.all(this.idle.splice(0).map((client) => end(client, FAREWELL_MS)));
  }

  private async waitForTurn(): Promise<void> {
    if (this.taken < this.options.poolSize) {
      this.taken += 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const mine = () => {
        clearTimeout(patience);
        resolve();
      };
      const patience = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(mine), 1);
        reject(this.noneLeft());
      }, this.options.connectTimeoutMs);
      this.waiting.push(mine);
    });
  }

  /** Whoever waits gets the turn, so that `taken` stays. */
  private endTurn(): void {
    const next = this.waiting.shift();
    if (next === undefined) {
      this.taken -= 1;
    } else {
      next();
    }
  }

  private async connect(): Promise<Client> {
    const { target } = this.options;
    const driver = await loadDriver();
    const ways = this.encryption === undefined ? encryptionsOf(target) : [this.encryption];
    for (const [at, way] of ways.entries()) {
      try {
        const client = await this.open(driver, way);
        this.encryption = way;
        return client;
      } catch (error) {
        if (at === ways.length - 1 || !isAboutEncryption(error)) {
          throw toServerError(error, target);
        }
      }
    }
    throw new Error("there is always a way to try");
  }

  private async open(driver: Driver, encryption: Encryption): Promise<Client> {
    const { target, connectTimeoutMs } = this.options;
    const { host, port, database, user, password, tls, options } = target;
    const client = new driver.Client({
      host,
      port,
      database,
      user,
      // A text that is empty would have the driver look for one in files of the user; a function is not shown either.
      password: () => password?.reveal() ?? "",
      ssl: encryption,
      sslnegotiation: encryption !== false && tls.direct ? "direct" : "postgres",
      ...(options !== undefined && { options }),
      application_name: "milestone-migrate",
      connectionTimeoutMillis: connectTimeoutMs,
      keepAlive: true,
      types: driver.types,
    });
    // A connection that fails between two statements: whoever uses it next is told then.
    client.on("error", () => this.forget(client));
    client.on("end", () => this.forget(client));
    try {
      await client.connect();
      return client;
    } catch (error) {
      await end(client, 0);
      throw error;
    }
  }

  private forget(client: Client): void {
    const at = this.idle.indexOf(client);
    if (at >= 0) {
      this.idle.splice(at, 1);
    }
  }

  private noneLeft(): MilestoneError {
    const { poolSize, target } = this.options;
    return new MilestoneError("SERVER_FAILED", `${showTarget(target)}: all ${poolSize} connections are in use.`, {
      state: NOTHING_CHANGED,
      fix: ["Raise storage.database.pool_size, then run it again."],
    });
  }
}

/** For which a server may take leave; one that is gone never does. */
const FAREWELL_MS = 500;

/** Ends a connection, with a word to the server where there is time. */
async function end(client: Client, waitMs: number): Promise<void> {
  const gone = client.end();
  const { stream } = (client as unknown as { connection: { stream: { destroy(): void } } }).connection;
  const patience = waitMs > 0 ? setTimeout(() => stream.destroy(), waitMs) : undefined;
  if (patience === undefined) {
    stream.destroy();
  }
  await gone.catch(() => {
    // It is gone, which is what was wanted.
  });
  clearTimeout(patience);
}
