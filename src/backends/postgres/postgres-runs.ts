import { STATES } from "../../record/record.ts";
import type { BackendName } from "../backend.ts";
import type {
  KeptTables,
  ServerCheck,
  ServerHolder,
  ServerLease,
  ServerPurpose,
  ServerRun,
  ServerRuns,
  TableOrigin,
  UndoneOnServer,
} from "../server.ts";
import { checkServer } from "./check-server.ts";
import type { Server } from "./connect.ts";
import { Lease } from "./lease.ts";
import { MigrationsTable } from "./migrations-table.ts";
import { commentOn, isThere, unpublish } from "./publish.ts";
import { Publisher } from "./publisher.ts";
import { ownName, parseComment, type TableNames } from "./tables.ts";

/** Runs on a PostgreSQL server. */
export class PostgresRuns implements ServerRuns {
  private readonly server: Server;
  private readonly names: TableNames;
  private readonly table: MigrationsTable;
  private lease: Lease | undefined;

  constructor(server: Server, names: TableNames) {
    this.server = server;
    this.names = names;
    this.table = new MigrationsTable(names);
  }

  async check(purpose: ServerPurpose): Promise<ServerCheck[]> {
    return await this.server.transaction((sql) => checkServer(sql, this.names, this.table, purpose), {
      kind: "snapshot",
    });
  }

  async begin(
    run: ServerRun,
    move: { from: BackendName; to: BackendName },
    holder: ServerHolder,
  ): Promise<ServerLease> {
    const token = await this.table.take(this.server, run, move, holder);
    this.lease = new Lease(this.server, this.table, run, token);
    return this.lease;
  }

  /** For the run that holds the server by a lease of this process. */
  publisherOf(run: ServerRun): Publisher {
    const { server, names, table, lease } = this;
    if (lease === undefined) {
      throw new Error("a run publishes what it loaded under its own lease");
    }
    const { lockTimeoutMs } = server.options;
    return new Publisher({ server, names, table, run, token: lease.token, lockTimeoutMs });
  }

  async undo(run: ServerRun): Promise<UndoneOnServer> {
    return await this.server.transaction(
      async (sql) => {
        const row = await this.table.lockRow(sql, run);
        if (row === undefined || row.state === "undone" || row.state === "finished") {
          return { left: [] };
        }
        const left = await unpublish(sql, this.names, run, row.loadedBy);
        await this.table.end(sql, run, "undone");
        return { left };
      },
      { statementTimeoutMs: 0 },
    );
  }

  async finish(run: ServerRun): Promise<void> {
    await this.server.transaction(async (sql) => {
      if ((await this.table.lockRow(sql, run)) !== undefined) {
        await this.table.end(sql, run, "finished");
      }
    });
    await this.server.transaction(
      async (sql) => {
        for (const state of STATES) {
          const table = this.names.inUse(state);
          if (parseComment((await commentOn(sql, table)) ?? null)?.run === run.id) {
            await sql.execute(`ANALYZE ${table}`);
          }
        }
      },
      { statementTimeoutMs: 0 },
    );
  }

  async origin(): Promise<TableOrigin | undefined> {
    return await this.server.transaction(
      async (sql) => {
        for (const state of STATES) {
          const comment = await commentOn(sql, this.names.inUse(state));
          if (comment !== undefined) {
            const run = parseComment(comment);
            return run === undefined
              ? { kind: "foreign" }
              : { kind: "run", run: { storeId: run.storeId, id: run.run } };
          }
        }
        return undefined;
      },
      { kind: "snapshot" },
    );
  }

  async keptTables(storeId: string): Promise<KeptTables[]> {
    return await this.server.transaction(
      async (sql) => {
        if (!(await isThere(sql, this.names.migrations))) {
          return [];
        }
        const runs = await sql.query<{ id: string }>(
          `SELECT migration_id AS id FROM ${this.names.migrations}
WHERE store_id = $1 AND state NOT IN ('running', 'published') ORDER BY migration_id`,
          [storeId],
        );
        const kept: KeptTables[] = [];
        for (const { id } of runs) {
          const tables = await sql.query<{ name: string; rows: string }>(
            `SELECT relname AS name, greatest(reltuples, 0)::bigint AS rows FROM pg_class
WHERE oid = ANY (SELECT to_regclass(name) FROM unnest($1::text[]) AS name) ORDER BY relname`,
            [this.keptNames(id)],
          );
          if (tables.length > 0) {
            const rows = tables.reduce((sum, table) => sum + Number(table.rows), 0);
            kept.push({ run: id, tables: tables.map(({ name }) => `${this.names.schema}.${name}`), rows });
          }
        }
        return kept;
      },
      { kind: "snapshot" },
    );
  }

  async dropKept(run: string): Promise<void> {
    await this.server.transaction(async (sql) => {
      for (const table of this.keptNames(run)) {
        await sql.execute(`DROP TABLE IF EXISTS ${table}`);
      }
    });
  }

  /** Tables that a run keeps, whether or not they are there. What others wrote meanwhile is never among them. */
  private keptNames(run: string): string[] {
    return (["new", "old", "proof"] as const).flatMap((part) =>
      STATES.map((state) => this.names.qualify(ownName(part, run, state))),
    );
  }
}
