import { randomUUID } from "node:crypto";
import { MilestoneError, NOTHING_CHANGED } from "../../errors/error.ts";
import { showName } from "../../files/native-path.ts";
import { STATES } from "../../record/record.ts";
import type { BackendName } from "../backend.ts";
import type { PublishedFingerprint, RunningOnServer, ServerHolder, ServerRun } from "../server.ts";
import type { Server } from "./connect.ts";
import { sqlStateOf } from "./failure.ts";
import { holderText, parseHolder } from "./holder-text.ts";
import { dropUnpublished, type Loaded } from "./publish.ts";
import { MIGRATIONS, type TableNames } from "./tables.ts";
import type { Transaction } from "./transaction.ts";

/** A holder that says nothing for this long is dead; it says something four times as often. */
export const LEASE_SECONDS = 60;

/**
 * How far a run got: `running` loads or reads, `published` has its tables under the tools' names; the others are over.
 * `abandoned` was taken over by another run when its holder had died.
 */
export type RunState = "running" | "published" | "finished" | "undone" | "abandoned";

const OPEN = "state IN ('running', 'published')";

/**
 * One row for each run. The index lets one of them be open at a time, whoever asks and from wherever: no lock of a
 * session is needed, which a pooler would take away.
 */
function createTable(names: TableNames): string[] {
  return [
    `CREATE TABLE IF NOT EXISTS ${names.migrations} (
  store_id TEXT NOT NULL,
  migration_id TEXT NOT NULL,
  from_backend TEXT NOT NULL,
  to_backend TEXT NOT NULL,
  state TEXT NOT NULL,
  data_fingerprint TEXT,
  text_fingerprint TEXT,
  loaded_by TEXT[],
  loaded_rows BIGINT[],
  holder TEXT NOT NULL,
  token TEXT NOT NULL,
  taken_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  lease_until TIMESTAMPTZ NOT NULL,
  ended_at TIMESTAMPTZ,
  PRIMARY KEY (store_id, migration_id)
)`,
    `CREATE UNIQUE INDEX IF NOT EXISTS ${MIGRATIONS}_one_open ON ${names.migrations} ((true)) WHERE ${OPEN}`,
  ];
}

interface OpenRow {
  store_id: string;
  migration_id: string;
  token: string;
  state: RunState;
  holder: string;
  taken_at: string;
  expired: boolean;
}

/** Rows of the table of runs: who holds the server, and how far each run got. */
export class MigrationsTable {
  private readonly names: TableNames;

  constructor(names: TableNames) {
    this.names = names;
  }

  async exists(sql: Transaction): Promise<boolean> {
    const [row] = await sql.query<{ found: boolean }>("SELECT to_regclass($1) IS NOT NULL AS found", [
      this.names.migrations,
    ]);
    return row?.found === true;
  }

  /** The run that is open and alive, as far as `asker` can tell; undefined where the server is free. The table is there. */
  async running(sql: Transaction, asker: ServerHolder): Promise<RunningOnServer | undefined> {
    const row = await this.openRow(sql);
    return row === undefined || isDead(row, asker) ? undefined : { id: row.migration_id, who: describe(row) };
  }

  /** Begins a run, and returns the token by which its later statements know it. Throws LOCKED. */
  async take(
    server: Server,
    run: ServerRun,
    move: { from: BackendName; to: BackendName },
    asker: ServerHolder,
  ): Promise<string> {
    const token = newToken(run);
    await this.make(server);
    for (let attempt = 0; attempt < 3; attempt++) {
      const holder = await server.transaction((sql) => this.insert(sql, run, move, { asker, token }));
      if (holder === undefined) {
        return token;
      }
      if (!isDead(holder, asker)) {
        throw lockedBy(holder);
      }
      await server.transaction(async (sql) => {
        // What was never published nobody needs; published tables are for that run's own store to judge.
        if ((await this.abandon(sql, holder)) && holder.state === "running") {
          await dropUnpublished(sql, this.names, { storeId: holder.store_id, id: holder.migration_id });
        }
      });
    }
    throw new MilestoneError("LOCKED", "Another migration took the server at this moment.", {
      state: NOTHING_CHANGED,
      fix: ["Run it again."],
    });
  }

  /** The same for a run that was cut off, also when it was taken for dead meanwhile. Throws LOCKED. */
  async retake(server: Server, run: ServerRun, asker: ServerHolder): Promise<string> {
    const token = newToken(run);
    await this.make(server);
    try {
      const count = await server.transaction((sql) =>
        sql.execute(
          `UPDATE ${this.names.migrations} SET state = CASE state WHEN 'abandoned' THEN 'running' ELSE state END, ended_at = NULL,
  token = $3, holder = $4, lease_until = clock_timestamp() + make_interval(secs => $5)
WHERE store_id = $1 AND migration_id = $2 AND state IN ('running', 'published', 'abandoned') AND ${hasKey("$6")}`,
          [run.storeId, run.id, token, holderText(asker), LEASE_SECONDS, run.key],
        ),
      );
      if (count === 1) {
        return token;
      }
    } catch (error) {
      if (sqlStateOf(error) !== "23505") {
        throw error;
      }
    }
    throw new MilestoneError("LOCKED", "Another migration has taken the server over.", {
      state: NOTHING_CHANGED,
      fix: ["Wait until it is done, then run this again."],
    });
  }

  /** Two that make it at once are no failure: one of them made it. */
  private async make(server: Server): Promise<void> {
    try {
      await server.transaction(async (sql) => {
        const columns = await sql.query<{ name: string }>(
          "SELECT attname AS name FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum > 0",
          [this.names.migrations],
        );
        if (columns.length === 0) {
          await sql.execute(createTable(this.names).join("; "));
        } else if (columns.every(({ name }) => name !== "loaded_rows")) {
          // One of an earlier version.
          await sql.execute(`ALTER TABLE ${this.names.migrations} ADD COLUMN IF NOT EXISTS loaded_rows BIGINT[]`);
        }
      });
    } catch (error) {
      const state = sqlStateOf(error);
      if (state !== "23505" && state !== "42P07" && state !== "42710") {
        throw error;
      }
    }
  }

  /** Undefined where it was inserted, else who is there. A second try of the same insertion finds itself. */
  private async insert(
    sql: Transaction,
    run: ServerRun,
    move: { from: BackendName; to: BackendName },
    { asker, token }: { asker: ServerHolder; token: string },
  ): Promise<OpenRow | undefined> {
    const values = [run.storeId, run.id, move.from, move.to, holderText(asker), token, LEASE_SECONDS];
    // A run that was undone leaves nothing that its id would have to stand for, and its second may come again.
    const left = STATES.map((state) => this.names.own("left", run.id, state));
    const again = await sql.execute(
      `UPDATE ${this.names.migrations} AS mine SET from_backend = $3, to_backend = $4, state = 'running', holder = $5, token = $6,
  taken_at = now(), lease_until = clock_timestamp() + make_interval(secs => $7), ended_at = NULL, loaded_by = NULL, loaded_rows = NULL
WHERE store_id = $1 AND migration_id = $2 AND state = 'undone' AND to_regclass($8) IS NULL AND to_regclass($9) IS NULL
  AND NOT EXISTS (SELECT FROM ${this.names.migrations} WHERE ${OPEN})`,
      [...values, ...left],
    );
    const count =
      again === 1
        ? 1
        : await sql.execute(
            `INSERT INTO ${this.names.migrations} (store_id, migration_id, from_backend, to_backend, state, holder, token, lease_until)
VALUES ($1, $2, $3, $4, 'running', $5, $6, clock_timestamp() + make_interval(secs => $7)) ON CONFLICT DO NOTHING`,
            values,
          );
    const row = count === 1 ? undefined : await this.openRow(sql);
    if (count === 0 && row === undefined) {
      throw new MilestoneError("LOCKED", `The server knows ${run.id} of this store already.`, {
        state: NOTHING_CHANGED,
        fix: ["Run it again, a second later."],
      });
    }
    return row?.token === token ? undefined : row;
  }

  /** Says that the holder lives. False where another took the server over, or the run is over. */
  async refresh(sql: Transaction, run: ServerRun, token: string): Promise<boolean> {
    const count = await sql.execute(
      `UPDATE ${this.names.migrations} SET lease_until = clock_timestamp() + make_interval(secs => $4)
WHERE store_id = $1 AND migration_id = $2 AND token = $3 AND ${OPEN}`,
      [run.storeId, run.id, token, LEASE_SECONDS],
    );
    return count === 1;
  }

  /**
   * The state of a run, its row locked until the transaction ends: a publication whose answer never came is over by then,
   * one way or the other. Undefined for a run that the server does not know.
   */
  async lockRow(sql: Transaction, run: ServerRun): Promise<{ state: RunState; loaded: Loaded } | undefined> {
    if (!(await this.exists(sql))) {
      return undefined;
    }
    // As JSON, since a table of an earlier version has no such column.
    const [row] = await sql.query<{ state: RunState; loaded_by: string[] | null; loaded_rows: string | null }>(
      `SELECT state, loaded_by, (to_jsonb(runs)->'loaded_rows')::text AS loaded_rows FROM ${this.names.migrations} AS runs
WHERE store_id = $1 AND migration_id = $2 AND ${hasKey("$3")} FOR UPDATE`,
      [run.storeId, run.id, run.key],
    );
    return row && { state: row.state, loaded: { by: row.loaded_by ?? [], rows: countsOf(row.loaded_rows) } };
  }

  /** From running to published, by who holds it; false where another took the server over. */
  async publish(
    sql: Transaction,
    run: ServerRun,
    token: string,
    { data, text, loaded: { by, rows } }: PublishedFingerprint & { loaded: Loaded },
  ): Promise<boolean> {
    const counts = rows === undefined ? null : STATES.map((state) => rows[state]);
    const count = await sql.execute(
      `UPDATE ${this.names.migrations} SET state = 'published', data_fingerprint = $4, text_fingerprint = $5, loaded_by = $6, loaded_rows = $7
WHERE store_id = $1 AND migration_id = $2 AND token = $3 AND state = 'running'`,
      [run.storeId, run.id, token, data, text, by, counts],
    );
    return count === 1;
  }

  /** Writes down how a run ended; a run that ended otherwise before keeps that. */
  async end(sql: Transaction, run: ServerRun, state: "finished" | "undone"): Promise<void> {
    await sql.execute(
      `UPDATE ${this.names.migrations} SET state = $3, ended_at = clock_timestamp()
WHERE store_id = $1 AND migration_id = $2 AND state IN ('running', 'published', 'abandoned') AND ${hasKey("$4")}`,
      [run.storeId, run.id, state, run.key],
    );
  }

  private async openRow(sql: Transaction): Promise<OpenRow | undefined> {
    const [row] = await sql.query<OpenRow>(
      `SELECT store_id, migration_id, token, state, holder, lease_until < clock_timestamp() AS expired,
  to_char(taken_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS taken_at
FROM ${this.names.migrations} WHERE ${OPEN} LIMIT 1`,
    );
    return row;
  }

  /** Only as it was seen: whose holder says something meanwhile lives. */
  private async abandon(sql: Transaction, { store_id, migration_id, token, expired }: OpenRow): Promise<boolean> {
    const count = await sql.execute(
      `UPDATE ${this.names.migrations} SET state = 'abandoned', ended_at = clock_timestamp()
WHERE store_id = $1 AND migration_id = $2 AND token = $3 AND ${OPEN} AND (NOT $4 OR lease_until < clock_timestamp())`,
      [store_id, migration_id, token, expired],
    );
    return count === 1;
  }
}

/** By which who holds a run is known; it begins with the key of the run itself, which stays when another process takes it up. */
function newToken({ key }: ServerRun): string {
  return key === undefined ? randomUUID() : `${key} ${randomUUID()}`;
}

/** Without a key, a run of that name is the one. */
function hasKey(parameter: string): string {
  return `(${parameter}::text IS NULL OR split_part(token, ' ', 1) = ${parameter})`;
}

/**
 * A holder is dead when its lease is over. On the same host it is known earlier: the process is gone, or it held the lock
 * of this very folder, which is ours now.
 */
function isDead({ holder, expired }: OpenRow, asker: ServerHolder): boolean {
  const parsed = parseHolder(holder);
  if (expired || parsed === undefined || parsed.host !== asker.host || parsed.space !== asker.space) {
    return expired;
  }
  return parsed.dir === asker.dir || asker.startOf(parsed.pid) !== parsed.start;
}

/** Of each state in the order of {@link STATES}. */
function countsOf(loadedRows: string | null): Loaded["rows"] {
  const counts: number[] | null = JSON.parse(loadedRows ?? "null");
  const [active, completed] = counts ?? [];
  return active === undefined || completed === undefined ? undefined : { active, completed };
}

function describe({ holder, taken_at }: OpenRow): string {
  const parsed = parseHolder(holder);
  const who = parsed === undefined ? "somebody" : `process ${parsed.pid} on ${showName(parsed.host)}`;
  return `${who} since ${taken_at}`;
}

function lockedBy(row: OpenRow): MilestoneError {
  return new MilestoneError("LOCKED", `The server is in use by ${describe(row)}, for ${showName(row.migration_id)}.`, {
    state: NOTHING_CHANGED,
    fix: [`Wait until it is done; a holder that died is taken over after ${LEASE_SECONDS} seconds.`],
  });
}
