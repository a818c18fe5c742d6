import { MilestoneError } from "../../errors/error.ts";
import type { DataMemo } from "../../record/data-memo.ts";
import { type Fingerprint, fingerprintOf, type RecordDigests } from "../../record/fingerprint.ts";
import { type RecordState, STATES } from "../../record/record.ts";
import type { BackendName } from "../backend.ts";
import type {
  KeptTables,
  PublishedFingerprint,
  RunningOnServer,
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
import { sqlStateOf } from "./failure.ts";
import { Lease } from "./lease.ts";
import { MigrationsTable } from "./migrations-table.ts";
import { comparePayload } from "./payload-tables.ts";
import { PostgresBackend } from "./postgres-backend.ts";
import { type Before, commentsOn, stampInUse, unpublish } from "./publish.ts";
import { Publisher } from "./publisher.ts";
import { stageTable } from "./stage-table.ts";
import type { TableRows } from "./table-rows.ts";
import { ownName, parseComment, TableNames } from "./tables.ts";
import type { Transaction } from "./transaction.ts";
import { LOCK_NOT_AVAILABLE, OUTWAIT_VACUUM } from "./vacuum.ts";

export interface PostgresRunsParts {
  /** Connections of their own, for reading back. */
  verifier(): Server;
  /** The rows of a backup. */
  rowsIn(backupDir: string): TableRows;
  readonly memo: DataMemo;
}

/** Runs on a PostgreSQL server. */
export class PostgresRuns implements ServerRuns {
  private readonly server: Server;
  private readonly names: TableNames;
  private readonly table: MigrationsTable;
  private lease: Lease | undefined;
  /** The tables in use as the run of this process found them. What a run found that was cut off, nobody knows. */
  private before: Before = { stamp: "", written: "is left" };
  /** The tables in use as they were when a plan was about to look at them; undefined before the first. */
  private planned: string | undefined;

  private readonly parts: PostgresRunsParts;

  constructor(server: Server, names: TableNames, parts: PostgresRunsParts) {
    this.parts = parts;
    this.server = server;
    this.names = names;
    this.table = new MigrationsTable(names);
  }

  async check(purpose: ServerPurpose): Promise<ServerCheck[]> {
    return await this.server.transaction(
      async (sql) => {
        const checks = await checkServer(sql, this.names, this.table, purpose);
        const isPossible = purpose.writes && checks.every(({ fix }) => fix === undefined);
        // Before the plan reads what stands there: a write that it does not see any more is found by this.
        this.planned = isPossible ? await stampInUse(sql, this.names) : undefined;
        return checks;
      },
      { kind: "snapshot" },
    );
  }

  async running(asker: ServerHolder): Promise<RunningOnServer | undefined> {
    const ask = async (sql: Transaction) =>
      (await this.table.exists(sql)) ? await this.table.running(sql, asker) : undefined;
    return await this.server.transaction(ask, { kind: "snapshot" });
  }

  async begin(
    run: ServerRun,
    move: { from: BackendName; to: BackendName },
    holder: ServerHolder,
  ): Promise<ServerLease> {
    const token = await this.table.take(this.server, run, move, holder);
    if (move.to === "database") {
      const now = () => this.server.transaction((sql) => stampInUse(sql, this.names), { kind: "snapshot" });
      const stamp = this.planned ?? (await now());
      this.planned = undefined;
      // Who restores over a server in use wants it set aside, whatever it holds by then.
      this.before = { stamp, written: move.from === "database" ? "is left" : "stops" };
    }
    this.lease = new Lease(this.server, this.table, run, token);
    return this.lease;
  }

  async resume(run: ServerRun, holder: ServerHolder): Promise<ServerLease> {
    const token = await this.table.retake(this.server, run, holder);
    this.lease = new Lease(this.server, this.table, run, token);
    return this.lease;
  }

  async stage(run: ServerRun, backupDir: string): Promise<void> {
    const rows = this.parts.rowsIn(backupDir);
    await this.server.transaction(
      async (sql) => {
        for (const state of STATES) {
          await stageTable(sql, this.names, run, { state, rows });
        }
      },
      { statementTimeoutMs: 0 },
    );
  }

  async proveStaged(run: ServerRun, backupDir: string): Promise<Fingerprint> {
    const rows = this.parts.rowsIn(backupDir);
    const verifier = this.parts.verifier();
    try {
      for (const state of STATES) {
        const table = this.names.own("new", run.id, state);
        const difference = await verifier.transaction((sql) => comparePayload(sql, rows, state, table), {
          kind: "snapshot",
          statementTimeoutMs: 0,
        });
        if (difference !== undefined) {
          throw new MilestoneError("VERIFY_MISMATCH", `Verification failed: ${difference}.`, {
            state: "Nothing was switched.",
            fix: ["Run it again; if it fails again, report it with this message."],
          });
        }
      }
      const names = new StagedNames(this.names.schema, run.id);
      const { memo } = this.parts;
      const staged = new PostgresBackend({ server: verifier, names, memo, mostBytes: Number.POSITIVE_INFINITY });
      return await fingerprintOf(recordsOf(staged));
    } finally {
      await verifier.close();
    }
  }

  async publishStaged(run: ServerRun, fingerprint: PublishedFingerprint): Promise<string[]> {
    const publisher = this.publisherOf(run);
    await publisher.prepare();
    await publisher.publish(fingerprint);
    const namesOfLeft = STATES.map((state) => ownName("left", run.id, state));
    const tables = namesOfLeft.map((name) => this.names.qualify(name));
    const present = await this.server.transaction((sql) => commentsOn(sql, tables), { kind: "snapshot" });
    return namesOfLeft.filter((name) => present.has(this.names.qualify(name)));
  }

  async isPublished(run: ServerRun): Promise<boolean> {
    return (await this.server.transaction((sql) => this.table.lockRow(sql, run)))?.state === "published";
  }

  /** For the run that holds the server by a lease of this process. */
  publisherOf(run: ServerRun): Publisher {
    const { server, names, table, lease, before } = this;
    if (lease === undefined) {
      throw new Error("a run publishes what it loaded under its own lease");
    }
    const { lockTimeoutMs } = server.options;
    return new Publisher({ server, names, table, run, token: lease.token, before, lockTimeoutMs });
  }

  async undo(run: ServerRun): Promise<UndoneOnServer> {
    return await this.server.transaction(
      async (sql) => {
        const row = await this.table.lockRow(sql, run);
        if (row === undefined || row.state === "undone" || row.state === "finished") {
          return { left: [] };
        }
        const left = await unpublish(sql, this.names, run, row.loaded);
        await this.table.end(sql, run, "undone");
        return { left };
      },
      { statementTimeoutMs: 0 },
    );
  }

  async finish(run: ServerRun): Promise<void> {
    await this.server.transaction(async (sql) => {
      if (await this.table.exists(sql)) {
        await this.table.end(sql, run, "finished");
      }
    });
    await this.analyze(run);
  }

  /** The server has statistics from before the publication: who keeps us from newer ones is working on the table himself. */
  private async analyze(run: ServerRun): Promise<void> {
    try {
      await this.server.transaction(
        async (sql) => {
          const comments = await commentsOn(sql, this.names.eachInUse);
          const ours = [...comments].filter(([, comment]) => parseComment(comment)?.run === run.id);
          if (ours.length > 0) {
            await sql.execute(`${OUTWAIT_VACUUM}; ANALYZE ${ours.map(([table]) => table).join(", ")}`);
          }
        },
        { statementTimeoutMs: 0 },
      );
    } catch (error) {
      if (sqlStateOf(error) !== LOCK_NOT_AVAILABLE) {
        throw error;
      }
    }
  }

  async origin(): Promise<TableOrigin | undefined> {
    return await this.server.transaction(
      async (sql) => {
        const [comment] = (await commentsOn(sql, this.names.eachInUse)).values();
        if (comment === undefined) {
          return undefined;
        }
        const run = parseComment(comment);
        return run === undefined ? { kind: "foreign" } : { kind: "run", run: { storeId: run.storeId, id: run.run } };
      },
      { kind: "snapshot" },
    );
  }

  async keptTables(storeId: string): Promise<KeptTables[]> {
    return await this.server.transaction(
      async (sql) => {
        if (!(await this.table.exists(sql))) {
          return [];
        }
        const runs = await sql.query<{ id: string }>(
          `SELECT migration_id AS id FROM ${this.names.migrations}
WHERE store_id = $1 AND state IN ('finished', 'undone') ORDER BY migration_id`,
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
      await sql.execute(`${OUTWAIT_VACUUM}; DROP TABLE IF EXISTS ${this.keptNames(run).join(", ")}`);
    });
  }

  /** Tables that a run keeps, whether or not they are there. What others wrote meanwhile is never among them. */
  private keptNames(run: string): string[] {
    return (["new", "old"] as const).flatMap((part) =>
      STATES.map((state) => this.names.qualify(ownName(part, run, state))),
    );
  }
}

/** A run's own tables as if they stood under the tools' names. */
class StagedNames extends TableNames {
  private readonly run: string;

  constructor(schema: string, run: string) {
    super(schema);
    this.run = run;
  }

  override inUse(state: RecordState): string {
    return this.own("new", this.run, state);
  }
}

/** What cannot be read as a record has no part in a fingerprint. */
async function* recordsOf(backend: PostgresBackend): AsyncGenerator<RecordDigests> {
  for await (const item of backend.scan()) {
    if (item.kind === "record") {
      yield item.record;
    }
  }
}
