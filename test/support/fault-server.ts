import { randomBytes } from "node:crypto";
import fs from "node:fs";
import type { Socket } from "node:net";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { onTestFinished } from "vitest";
import { ADMIN, urlOf } from "../../scripts/postgres-server.ts";
import { URL_FILE } from "./fault-context.ts";
import { MEMORY_FOLDER } from "./memory-folder.ts";
import { testServer } from "./postgres-server.ts";
import { makeProxyToSocket } from "./proxy.ts";
import { withoutIds } from "./store-digest.ts";

/** What it can be told to remember: how runs begin, and a moment of one. */
const MOMENTS = ["start", "moment"] as const;
type Moment = (typeof MOMENTS)[number];

/** An answer to who connects, as the protocol has it. */
const REFUSED = errorResponse("SFATAL", "VFATAL", "C28000", "Mnobody gets through");

function errorResponse(...fields: string[]): Buffer {
  const body = Buffer.from(`${fields.join("\0")}\0\0`);
  const head = Buffer.from("E\0\0\0\0");
  head.writeUInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

const SETTINGS = `storage:
  backend: auto
  database: {type: postgresql}
  migration: {max_write_pause: 60}
`;

/** A third of the time: what is copied is not written to the log as well. */
const QUICKLY = "STRATEGY file_copy";

/** We speak to a server in transactions only; one that only reads begins with more words. */
const MAY_WRITE = "BEGIN;";

const TABLES_HERE = "FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'";

/**
 * One database, for runs of which each begins with the same in it. A process that is killed is cut off from it: what it
 * says after that no server hears.
 */
export class FaultServer {
  private readonly name: string;
  /** Connected to another database, which nobody copies or drops. */
  private readonly admin: pg.Client;
  /** Past the way that is cut. */
  private readonly own: pg.ClientConfig;
  private port = 0;
  private gone = false;
  private told = 0;
  /** What it holds, until it is told something that may change that. */
  private holds: Moment | undefined;
  /** Of the moments, each once. */
  private readonly contents = new Map<Moment, string>();
  private readonly cuts = new Set<() => void>();

  private constructor(name: string, admin: pg.Client, own: pg.ClientConfig) {
    this.name = name;
    this.admin = admin;
    this.own = own;
  }

  static async make(): Promise<FaultServer> {
    const address = await testServer();
    const name = `fault_${randomBytes(6).toString("hex")}`;
    const own = { host: address.socketDir, port: address.port, user: ADMIN.user };
    const admin = new pg.Client({ ...own, database: "postgres" });
    await admin.connect();
    const server = new FaultServer(name, admin, { ...own, database: name });
    server.port = await makeProxyToSocket(address, (cut) => {
      server.cuts.add(cut);
      return { fromClient: (bytes, client) => server.hear(bytes, client) };
    });
    await admin.query(`CREATE DATABASE ${name} TEMPLATE template0`);
    onTestFinished(async () => {
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      for (const moment of MOMENTS) {
        await admin.query(`DROP DATABASE IF EXISTS ${name}_${moment}`);
      }
      await admin.end();
    });
    return server;
  }

  /** Makes the database of a store one on this server. */
  use(dir: string): void {
    const url = urlOf({ host: "127.0.0.1", port: this.port, socketDir: "" }, this.name);
    fs.writeFileSync(path.join(dir, URL_FILE), `${url}?sslmode=disable`);
    fs.writeFileSync(path.join(dir, ".milestones/config/storage-config.yaml"), SETTINGS);
  }

  /** Remembers what it holds now. */
  async keep(as: Moment): Promise<void> {
    await this.hangUp();
    await this.admin.query(`DROP DATABASE IF EXISTS ${this.name}_${as}`);
    this.holds = as;
    this.contents.delete(as);
    await this.admin.query(`CREATE DATABASE ${this.name}_${as} TEMPLATE ${this.name} ${QUICKLY}`);
  }

  /** Holds what it was told to remember, and is there for a new process. */
  async reset(to: Moment): Promise<void> {
    await this.hangUp();
    if (this.holds === to) {
      return;
    }
    this.holds = to;
    await this.admin.query(`DROP DATABASE ${this.name} WITH (FORCE)`);
    await this.admin.query(`CREATE DATABASE ${this.name} TEMPLATE ${this.name}_${to} ${QUICKLY}`);
  }

  /** Grows with all that it is told by processes. */
  get heard(): number {
    return this.told;
  }

  /** True while nobody gets through. */
  get isCut(): boolean {
    return this.gone;
  }

  /** From now on nobody gets through. */
  cut(): void {
    this.gone = true;
    for (const cut of this.cuts) {
      cut();
    }
    this.cuts.clear();
  }

  /** Who asks while nobody gets through is told that there is no use in asking again: a dead process does not wait. */
  private hear(bytes: Buffer, client: Socket): boolean {
    this.told += bytes.length;
    if (bytes.includes(MAY_WRITE)) {
      this.holds = undefined;
    }
    if (this.gone) {
      client.write(REFUSED);
    }
    return !this.gone;
  }

  /** The dead are gone, and the next process gets through. */
  async hangUp(): Promise<void> {
    this.cut();
    const here = `SELECT FROM pg_stat_activity WHERE datname = '${this.name}'`;
    while ((await this.admin.query(here)).rowCount !== 0) {
      await setTimeout(2);
    }
    this.gone = false;
  }

  /** As a tool does, which does not come by the way that is cut. */
  async change(...statements: string[]): Promise<void> {
    this.holds = undefined;
    await this.connected(async (client) => {
      for (const statement of statements) {
        await client.query(statement);
      }
    });
  }

  /** Tables of records, without the times in the names of those of runs. */
  async tables(): Promise<string[]> {
    const names = await this.connected(namesOfTables);
    return names.map((name) => name.replace(/\d{8}_\d{6}/, "#")).filter((name) => name !== "milestone_migrations");
  }

  /** The same for databases that differ only in what is made up by chance, in when it was, and in which transaction. */
  async content(): Promise<string> {
    const { holds } = this;
    const content = (holds && this.contents.get(holds)) ?? (await this.readContent());
    if (holds !== undefined) {
      this.contents.set(holds, content);
    }
    return content;
  }

  private async readContent(): Promise<string> {
    const held = await this.connected(async (client) => {
      const rows = (await namesOfTables(client)).map(
        (name) =>
          `SELECT '${name}' AS name, json_agg(to_jsonb(t) ORDER BY to_jsonb(t)::text)::text AS rows FROM ${name} t`,
      );
      return rows.length > 0 ? (await client.query(rows.join(" UNION ALL "))).rows : [];
    });
    return withoutIds(JSON.stringify(held))
      .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?/g, "#")
      .replaceAll(new RegExp(`(?<=${MEMORY_FOLDER})\\w+`, "g"), "#")
      .replaceAll(/(?<=loaded_by\W+)\d+/g, "#");
  }

  private async connected<Result>(use: (client: pg.Client) => Promise<Result>): Promise<Result> {
    const client = new pg.Client(this.own);
    await client.connect();
    try {
      return await use(client);
    } finally {
      await client.end();
    }
  }
}

async function namesOfTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`SELECT relname AS name ${TABLES_HERE} ORDER BY 1`);
  return rows.map(({ name }) => name);
}
