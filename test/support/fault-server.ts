import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { onTestFinished } from "vitest";
import { urlOf } from "../../scripts/postgres-server.ts";
import { URL_FILE } from "./fault-context.ts";
import { query, testServer } from "./postgres-server.ts";
import { makeProxy } from "./proxy.ts";

const SETTINGS = `storage:
  backend: auto
  database: {type: postgresql}
  migration: {max_write_pause: 60}
`;

/**
 * One database, for runs of which each begins with the same in it. A process that is killed is cut off from it: what it
 * says after that no server hears.
 */
export class FaultServer {
  private readonly name: string;
  /** Connected to another database, which nobody copies or drops. */
  private readonly admin: pg.Client;
  private readonly own: string;
  private port = 0;
  private isCut = false;
  private readonly cuts = new Set<() => void>();

  private constructor(name: string, admin: pg.Client, own: string) {
    this.name = name;
    this.admin = admin;
    this.own = own;
  }

  static async make(): Promise<FaultServer> {
    const address = await testServer();
    const name = `fault_${randomBytes(6).toString("hex")}`;
    const admin = new pg.Client({ connectionString: urlOf(address) });
    await admin.connect();
    const server = new FaultServer(name, admin, urlOf(address, name));
    server.port = await makeProxy(address, (cut) => {
      if (server.isCut) {
        cut();
      }
      server.cuts.add(cut);
      return {};
    });
    await admin.query(`CREATE DATABASE ${name} TEMPLATE template0`);
    onTestFinished(async () => {
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await admin.query(`DROP DATABASE IF EXISTS ${server.kept}`);
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
  async keep(): Promise<void> {
    await this.hangUp();
    await this.admin.query(`CREATE DATABASE ${this.kept} TEMPLATE ${this.name}`);
  }

  /** Holds what it was told to remember, and is there for a new process. */
  async reset(): Promise<void> {
    await this.hangUp();
    await this.admin.query(`DROP DATABASE ${this.name} WITH (FORCE)`);
    await this.admin.query(`CREATE DATABASE ${this.name} TEMPLATE ${this.kept}`);
  }

  /** From now on nobody gets through. */
  cut(): void {
    this.isCut = true;
    for (const cut of this.cuts) {
      cut();
    }
    this.cuts.clear();
  }

  /** The dead are gone, and the next process gets through. */
  async hangUp(): Promise<void> {
    this.cut();
    const here = `SELECT FROM pg_stat_activity WHERE datname = '${this.name}'`;
    while ((await this.admin.query(here)).rowCount !== 0) {
      await setTimeout(2);
    }
    this.isCut = false;
  }

  /** As a tool does, which does not come by the way that is cut. */
  async change(...statements: string[]): Promise<void> {
    for (const statement of statements) {
      await query(this.own, statement);
    }
  }

  /** Tables of records, without the times in the names of those of runs. */
  async tables(): Promise<string[]> {
    const rows = await query<{ name: string }>(
      this.own,
      "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1",
    );
    return rows.map(({ name }) => name.replace(/\d{8}_\d{6}/, "#")).filter((name) => name !== "milestone_migrations");
  }

  private get kept(): string {
    return `${this.name}_kept`;
  }
}
