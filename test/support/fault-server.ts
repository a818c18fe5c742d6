import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { onTestFinished } from "vitest";
import { ADMIN } from "../../scripts/postgres-server.ts";
import { URL_FILE } from "./fault-context.ts";
import { KeptSessions } from "./kept-sessions.ts";
import { KeptTables } from "./kept-tables.ts";
import { MEMORY_FOLDER } from "./memory-folder.ts";
import { testServer } from "./postgres-server.ts";
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

/** We speak to a server in transactions only; one that only reads begins with more words. */
const MAY_WRITE = "BEGIN;";

/** Whoever else is in this database, but for what the server does by itself. */
const OTHERS = `SELECT FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`;

const RUNS = "milestone_migrations";
const OPEN_RUNS = `SELECT migration_id AS id FROM ${RUNS} WHERE ended_at IS NULL ORDER BY 1`;

const TABLES_HERE = "FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'";

/**
 * One database, for runs of which each begins with the same in it. A process that is killed is cut off from it: what it
 * says after that no server hears.
 */
export class FaultServer {
  private readonly name: string;
  /** Past the way that is cut. */
  private readonly own: pg.Client;
  private readonly sessions: KeptSessions;
  private gone = false;
  private told = 0;
  /** What it holds, until it is told something that may change that. */
  private holds: Moment | undefined;
  /** Of the moments, each once. */
  private readonly contents = new Map<Moment, string>();
  private readonly kept = new Map<Moment, KeptTables>();

  private constructor(name: string, own: pg.Client, sessions: KeptSessions) {
    this.name = name;
    this.own = own;
    this.sessions = sessions;
  }

  static async make(): Promise<FaultServer> {
    const address = await testServer();
    const name = `fault_${randomBytes(6).toString("hex")}`;
    const config = { host: address.socketDir, port: address.port, user: ADMIN.user };
    const admin = new pg.Client({ ...config, database: "postgres" });
    await admin.connect();
    await admin.query(`CREATE DATABASE ${name} TEMPLATE template0`);
    const own = new pg.Client({ ...config, database: name });
    await own.connect();
    const sessions = new KeptSessions(address, { hear: (bytes) => server.hear(bytes), refusal: REFUSED });
    await sessions.beTheWay();
    const server = new FaultServer(name, own, sessions);
    onTestFinished(async () => {
      sessions.close();
      await own.end();
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await admin.end();
    });
    return server;
  }

  /** Makes the database of a store one on this server. */
  use(dir: string): void {
    fs.writeFileSync(path.join(dir, URL_FILE), `postgresql://${ADMIN.user}@localhost/${this.name}?sslmode=disable`);
    fs.writeFileSync(path.join(dir, ".milestones/config/storage-config.yaml"), SETTINGS);
  }

  /** Remembers what it holds now. */
  async keep(as: Moment): Promise<void> {
    await this.hangUp();
    this.kept.set(as, await KeptTables.of(this.own, as));
    this.holds = as;
    this.contents.delete(as);
  }

  /** Holds what it was told to remember, and is there for a new process. */
  async reset(to: Moment): Promise<void> {
    await this.hangUp();
    if (this.holds !== to) {
      await this.kept.get(to)?.bringBack();
      this.holds = to;
    }
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
    this.sessions.cut();
  }

  /** Who asks while nobody gets through is told that there is no use in asking again: a dead process does not wait. */
  private hear(bytes: Buffer): boolean {
    this.told += bytes.length;
    if (bytes.includes(MAY_WRITE)) {
      this.holds = undefined;
    }
    return !this.gone;
  }

  /** The dead are gone, and the next process gets through. */
  async hangUp(): Promise<void> {
    this.cut();
    while ((await this.own.query(OTHERS)).rowCount !== this.sessions.kept) {
      await setTimeout(2);
    }
    this.gone = false;
  }

  /** As a tool does, which does not come by the way that is cut. */
  async change(...statements: string[]): Promise<void> {
    this.holds = undefined;
    for (const statement of statements) {
      await this.own.query(statement);
    }
  }

  /** Tables of records and runs that are not over, without the times in the names of those of runs. */
  async leftovers(): Promise<string[]> {
    const names = await this.namesOfTables();
    const open = names.includes(RUNS) ? (await this.own.query<{ id: string }>(OPEN_RUNS)).rows : [];
    return [...names.filter((name) => name !== RUNS), ...open.map(({ id }) => id)].map((name) =>
      name.replace(/\d{8}[_-]\d{6}/, "#"),
    );
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
    const rows = (await this.namesOfTables()).map(
      (name) =>
        `SELECT '${name}' AS name, json_agg(to_jsonb(t) ORDER BY to_jsonb(t)::text)::text AS rows FROM ${name} t`,
    );
    const held = rows.length > 0 ? (await this.own.query(rows.join(" UNION ALL "))).rows : [];
    return withoutIds(JSON.stringify(held))
      .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?/g, "#")
      .replaceAll(new RegExp(`(?<=${MEMORY_FOLDER})\\w+`, "g"), "#")
      .replaceAll(/(?<=loaded_by\W+)\d+/g, "#");
  }

  private async namesOfTables(): Promise<string[]> {
    const { rows } = await this.own.query<{ name: string }>(`SELECT relname AS name ${TABLES_HERE} ORDER BY 1`);
    return rows.map(({ name }) => name);
  }
}
