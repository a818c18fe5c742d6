import { type RecordState, STATES } from "../../record/record.ts";
import { TABLES } from "../rows/stored-row.ts";

/**
 * Every statement that makes, loads or publishes tables is in this folder's `tables.ts`, `publish.ts` and
 * `migrations-table.ts`: a server that does them otherwise (see docs/scaling.md) needs another of these, and nothing else.
 */

/** An identifier as SQL text. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Text as an SQL literal, where a statement takes no parameter. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The names of one schema's tables, and of those that a run makes for itself beside them. */
export class TableNames {
  readonly schema: string;

  constructor(schema: string) {
    this.schema = schema;
  }

  /** Where tools and we read the records of a state. */
  inUse(state: RecordState): string {
    return this.qualify(TABLES[state]);
  }

  /** Of each state, as parameters of a statement with {@link EACH_TABLE} in it. */
  get eachInUse(): string[] {
    return STATES.map((state) => this.inUse(state));
  }

  /** A table of a run's own. */
  own(part: RunPart, run: string, state: RecordState): string {
    return this.qualify(ownName(part, run, state));
  }

  get migrations(): string {
    return this.qualify(MIGRATIONS);
  }

  qualify(name: string): string {
    return `${quoteName(this.schema)}.${quoteName(name)}`;
  }
}

/**
 * The states, and which table is in use for each, null where there is none; its first parameters are
 * {@link TableNames.eachInUse}. What is asked of one table is asked of both, since each question costs a round trip.
 */
export const EACH_TABLE = `(VALUES ${STATES.map((state, index) => `('${state}', to_regclass($${index + 1})::oid)`).join(", ")}) AS each_table (state, oid)`;

/** One row of ours for each migration. */
export const MIGRATIONS = "milestone_migrations";

/** What a run makes: tables in the making, those that it took the place of, what others wrote meanwhile. */
export type RunPart = "new" | "old" | "left";

/**
 * The name of a run's own table, without its schema: `milestones_20261122_101500_old`. Of the run's id its time alone,
 * since a name has 63 bytes at most; no two runs of a store have the same.
 */
export function ownName(part: RunPart, run: string, state: RecordState): string {
  return `${TABLES[state]}_${stampOf(run)}_${part}`;
}

function stampOf(run: string): string {
  const [, day, time] = /^migration-(\d{8})-(\d{6})-/.exec(run) ?? [];
  if (day === undefined || time === undefined) {
    throw new Error(`${run} is no id of a run`);
  }
  return `${day}_${time}`;
}

/** What a table of ours says of itself: who made it, and for which migration. It stays with it under every name. */
export function commentOf(storeId: string, run: string): string {
  return `milestone-migrate ${storeId} ${run}`;
}

/** The store and run that a comment names; undefined for one that is not ours. */
export function parseComment(comment: string | null): { storeId: string; run: string } | undefined {
  const [, storeId, run] = /^milestone-migrate (\S+) (\S+)$/.exec(comment ?? "") ?? [];
  return storeId === undefined || run === undefined ? undefined : { storeId, run };
}

/** The columns of a row in the order in which it is loaded. */
export const COLUMNS = ["id", "data", "created_at", "updated_at", "yaml", "yaml_sha256", "data_sha256"] as const;

/** What each column but the id is made as. */
export const COLUMN_TYPES: Readonly<Record<Exclude<(typeof COLUMNS)[number], "id">, string>> = {
  data: "JSONB",
  created_at: "TIMESTAMP DEFAULT now()",
  updated_at: "TIMESTAMP DEFAULT now()",
  yaml: "TEXT",
  yaml_sha256: "TEXT",
  data_sha256: "TEXT",
};

const COLUMN_LIST = Object.entries(COLUMN_TYPES)
  .map(([name, type]) => `${name} ${type}`)
  .join(",\n  ");

/** Not vacuumed by the server itself, which would keep us from renaming it; a publication ends that. */
const UNTOUCHED = "WITH (autovacuum_enabled = false, toast.autovacuum_enabled = false)";

/** A table that is missing beside the other of its store. */
export function createTableInUse(names: TableNames, state: RecordState): string {
  return `CREATE TABLE ${names.inUse(state)} (
  id TEXT COLLATE "C" PRIMARY KEY,
  ${COLUMN_LIST}
)`;
}

/**
 * A table of a run's own. Ids are compared byte by byte, which is the order in which records are read everywhere; the key
 * and the index keep their names when the table gets the one that tools know.
 */
export function createOwnTable(
  names: TableNames,
  { part, run, state, storeId }: { part: RunPart; run: string; state: RecordState; storeId: string },
): string[] {
  const table = names.own(part, run, state);
  const base = ownName(part, run, state).slice(0, -`_${part}`.length);
  const suffix = part === "new" ? "" : `_${part}`;
  return [
    `CREATE TABLE ${table} (
  id TEXT COLLATE "C" CONSTRAINT ${quoteName(`${base}${suffix}_pkey`)} PRIMARY KEY,
  ${COLUMN_LIST}
) ${UNTOUCHED}`,
    `COMMENT ON TABLE ${table} IS ${quoteText(commentOf(storeId, run))}`,
  ];
}

/**
 * A run's table as the one in use is: with the defaults, constraints, identities and indexes that tools gave their own
 * columns. Not its rows; and a computed column is a plain one, since none is read.
 */
export function createTableLikeInUse(
  names: TableNames,
  { run, state, storeId }: { run: string; state: RecordState; storeId: string },
): string[] {
  const table = names.own("new", run, state);
  return [
    `CREATE TABLE ${table} (LIKE ${names.inUse(state)} INCLUDING ALL EXCLUDING GENERATED) ${UNTOUCHED}`,
    `COMMENT ON TABLE ${table} IS ${quoteText(commentOf(storeId, run))}`,
  ];
}

/** For the tools' list, which sorts by it; made when the rows are in, which is faster. */
export function createOwnIndex(names: TableNames, run: string, state: RecordState): string {
  const base = ownName("new", run, state).slice(0, -"_new".length);
  return `CREATE INDEX IF NOT EXISTS ${quoteName(`${base}_created_at`)} ON ${names.own("new", run, state)} (created_at, id)`;
}

/** First copy: a key that is there already fails, and with it all of the copy. */
export function copyInto(table: string): string {
  return `COPY ${table} (${COLUMNS.join(", ")}) FROM STDIN`;
}

/** Catch-up: the copy of this key is replaced as a whole. */
export function replaceRow(table: string): string {
  const updates = COLUMNS.slice(1).map((name) => `${name} = EXCLUDED.${name}`);
  return `INSERT INTO ${table} (${COLUMNS.join(", ")}) VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (id) DO UPDATE SET ${updates.join(", ")}`;
}

/** A row that is there keeps what else a tool's table has of it, and the time that it was made where the record has none. */
export const UPDATE_ROW = (table: string) =>
  `UPDATE ${table} SET data = $2, created_at = coalesce($3, created_at), updated_at = $4, yaml = $5, yaml_sha256 = $6, data_sha256 = $7 WHERE id = $1`;

export const INSERT_ROW = (table: string) =>
  `INSERT INTO ${table} (${COLUMNS.join(", ")}) VALUES ($1, $2, $3, $4, $5, $6, $7)`;

/**
 * These columns of all rows as the server's own texts, in key order; rows of one id, or of none, in the order in which they
 * stand. The texts are made after the sorting, which would have to carry them.
 */
export function selectInKeyOrder(table: string, columns: readonly string[]): string {
  const names = columns.map(quoteName);
  const texts = names.map((name) => `${name}::text`).join(", ");
  return `SELECT ${texts} FROM (SELECT ${names.join(", ")} FROM ${table} ORDER BY id::text COLLATE "C", ctid) AS sorted`;
}
