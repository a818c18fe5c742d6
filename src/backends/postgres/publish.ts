import { MilestoneError } from "../../errors/error.ts";
import { type RecordState, STATES } from "../../record/record.ts";
import { TABLES } from "../rows/stored-row.ts";
import type { PublishedFingerprint, RunName, ServerRun } from "../server.ts";
import { readShapes, stampOf } from "./rows.ts";
import { commentOf, ownName, quoteName, type TableNames } from "./tables.ts";
import type { Transaction } from "./transaction.ts";
import { keepVacuumAway, OUTWAIT_VACUUM } from "./vacuum.ts";

/** The run's row, as far as a publication writes it: false where another run took the server over. */
export interface PublishedRow {
  publish(
    sql: Transaction,
    run: ServerRun,
    token: string,
    facts: PublishedFingerprint & { loaded: Loaded },
  ): Promise<boolean>;
}

/** What a run loaded into its tables, by which it is told later whether somebody else wrote to them. */
export interface Loaded {
  /** Numbers of the transactions that loaded them: a row of any other was written by somebody else. */
  readonly by: readonly string[];
  /** How many rows of each state: where there are fewer, somebody removed some. Undefined where nobody counted. */
  readonly rows: Readonly<Record<RecordState, number>> | undefined;
}

/** What a publication writes into the run's row. */
export interface Publication {
  readonly run: ServerRun;
  readonly token: string;
  readonly fingerprint: PublishedFingerprint;
  readonly loaded: Loaded;
  readonly before: Before;
}

/** The tables that are to be set aside, as the run found them. */
export interface Before {
  /** What {@link stampInUse} said. */
  readonly stamp: string;
  /** What becomes of tables that somebody wrote to since: they stop the run, or no prune will take them. */
  readonly written: "stops" | "is left";
}

/** All versions of all rows under the tools' names as one text: another as soon as somebody writes to one. */
export async function stampInUse(sql: Transaction, names: TableNames): Promise<string> {
  return await stampOf(sql, names, await readShapes(sql, names));
}

/**
 * Gives the run's tables the names that tools know, and the row of the run the state `published`, in the transaction
 * that is given: all of it or nothing. What had these names is kept beside them, with all its rows. Readers wait for
 * this transaction no longer than its lock time-out. Throws LOCK_LOST where another run took the server over, and
 * PLAN_CHANGED where somebody wrote to what is to be set aside: nobody would look there for it.
 */
export async function publish(
  sql: Transaction,
  names: TableNames,
  table: PublishedRow,
  { run, token, fingerprint, loaded, before }: Publication,
): Promise<void> {
  if (!(await table.publish(sql, run, token, { ...fingerprint, loaded }))) {
    throw lockLost();
  }
  const part = await partFor(sql, names, before);
  const present = await commentsOn(sql, names.eachInUse);
  // Whatever the server's own setting is: from here on the store relies on it.
  const statements = ["SET LOCAL synchronous_commit = on"];
  for (const state of STATES) {
    const [inUse, own] = [names.inUse(state), names.own("new", run.id, state)];
    if (present.has(inUse)) {
      await copyRights(sql, inUse, own);
      await keepSequences(sql, inUse, own);
      statements.push(`ALTER TABLE ${inUse} RENAME TO ${quoteName(ownName(part, run.id, state))}`);
    }
    statements.push(`ALTER TABLE ${own} RENAME TO ${quoteName(TABLES[state])}`);
    statements.push(`ALTER TABLE ${inUse} RESET (autovacuum_enabled, toast.autovacuum_enabled)`);
  }
  await sql.execute(statements.join("; "));
}

/** From here on nobody writes to them: at once as exclusive as renaming is, since two steps could wait for each other. */
async function partFor(sql: Transaction, names: TableNames, { stamp, written }: Before): Promise<"old" | "left"> {
  const tables = [...(await readShapes(sql, names)).keys()].map((state) => names.inUse(state));
  if (tables.length > 0) {
    await sql.execute(`LOCK TABLE ${tables.join(", ")} IN ACCESS EXCLUSIVE MODE`);
  }
  if ((await stampInUse(sql, names)) === stamp) {
    return "old";
  }
  if (written === "stops") {
    throw new MilestoneError("PLAN_CHANGED", "Somebody wrote to the server's tables while they were to be replaced.", {
      state: "Nothing was switched.",
      fix: ["Run it again: what was written there is named then."],
    });
  }
  return "left";
}

/**
 * Takes back what the run made: tables in the making go; published ones go, and what they took the place of has its name
 * again. Tables to which somebody else wrote meanwhile are kept under the run's name; their names are returned.
 */
export async function unpublish(sql: Transaction, names: TableNames, run: RunName, loaded: Loaded): Promise<string[]> {
  const left: string[] = [];
  await dropUnpublished(sql, names, run);
  const olds = STATES.map((state) => names.own("old", run.id, state));
  const comments = await commentsOn(sql, [...names.eachInUse, ...olds]);
  for (const state of STATES) {
    const [inUse, old] = [names.inUse(state), names.own("old", run.id, state)];
    const isOurs = comments.get(inUse) === commentOf(run.storeId, run.id);
    if (isOurs) {
      await keepVacuumAway(sql, [inUse]);
      if (await wasWritten(sql, inUse, { by: loaded.by, rows: loaded.rows?.[state] })) {
        await sql.execute(`ALTER TABLE ${inUse} RENAME TO ${quoteName(ownName("left", run.id, state))}`);
        left.push(ownName("left", run.id, state));
      } else {
        await sql.execute(`DROP TABLE ${inUse}`);
      }
    }
    if (comments.has(old) && (isOurs || !comments.has(inUse))) {
      await sql.execute(`ALTER TABLE ${old} RENAME TO ${quoteName(TABLES[state])}`);
    }
  }
  return left;
}

/** Removes tables of a run that nobody but the run has ever read. */
export async function dropUnpublished(sql: Transaction, names: TableNames, run: RunName): Promise<void> {
  const comments = await commentsOn(
    sql,
    STATES.map((state) => names.own("new", run.id, state)),
  );
  const ours = [...comments].filter(([, comment]) => comment === commentOf(run.storeId, run.id));
  if (ours.length > 0) {
    await sql.execute(`${OUTWAIT_VACUUM}; DROP TABLE ${ours.map(([table]) => table).join(", ")}`);
  }
}

/** What each of these says of itself, null where that is nothing, in their order; a table that is not there has no entry. */
export async function commentsOn(sql: Transaction, tables: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await sql.query<{ name: string; comment: string | null }>(
    `SELECT name, obj_description(to_regclass(name), 'pg_class') AS comment
FROM unnest($1::text[]) WITH ORDINALITY AS wanted (name, place) WHERE to_regclass(name) IS NOT NULL ORDER BY place`,
    [tables],
  );
  return new Map(rows.map(({ name, comment }) => [name, comment]));
}

/** Whether a row is not of the run, or one of the run's is gone. */
async function wasWritten(
  sql: Transaction,
  table: string,
  { by, rows }: { by: readonly string[]; rows: number | undefined },
): Promise<boolean> {
  await sql.execute(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  const [found] = await sql.query<{ own: string; others: string }>(
    `SELECT count(*) FILTER (WHERE is_own) AS own, count(*) FILTER (WHERE NOT is_own) AS others
FROM (SELECT xmin::text = ANY ($1::text[]) AS is_own FROM ${table}) AS present`,
    [by],
  );
  return Number(found?.others) > 0 || (rows !== undefined && Number(found?.own) < rows);
}

/** Who may do what with a table, column by column too, may do it with the one that takes its place; so does its owner. */
async function copyRights(sql: Transaction, from: string, to: string): Promise<void> {
  const [owner] = await sql.query<{ owner: string; differs: boolean }>(
    "SELECT pg_get_userbyid(relowner) AS owner, pg_get_userbyid(relowner) <> current_user AS differs FROM pg_class WHERE oid = to_regclass($1)",
    [from],
  );
  const rights = await sql.query<Right>(RIGHTS, [from, to]);
  for (const { privilege, grantee, columns, grantable } of rights) {
    const who = grantee === null ? "PUBLIC" : quoteName(grantee);
    const list = columns === null ? "" : ` (${quoteName(columns)})`;
    await sql.execute(`GRANT ${privilege}${list} ON ${to} TO ${who}${grantable ? " WITH GRANT OPTION" : ""}`);
  }
  if (owner?.differs) {
    await sql.execute(`ALTER TABLE ${to} OWNER TO ${quoteName(owner.owner)}`);
  }
}

interface Right {
  privilege: string;
  /** Null for everybody. */
  grantee: string | null;
  /** One column, or null for the whole table. */
  columns: string | null;
  grantable: boolean;
}

/** The owner's own rights come with the table; rights on columns that the new table lacks have nothing to stand on. */
const RIGHTS = `SELECT acl.privilege_type AS privilege, grantee.rolname AS grantee, acl.columns, acl.is_grantable AS grantable
FROM pg_class AS class,
LATERAL (
  SELECT NULL::text AS columns, entry.* FROM aclexplode(class.relacl) AS entry
  UNION ALL
  SELECT attname::text, entry.* FROM pg_attribute, aclexplode(attacl) AS entry
  WHERE attrelid = class.oid AND attnum > 0 AND NOT attisdropped
    AND attname IN (SELECT attname FROM pg_attribute WHERE attrelid = to_regclass($2) AND attnum > 0 AND NOT attisdropped)
) AS acl
LEFT JOIN pg_roles AS grantee ON grantee.oid = acl.grantee
WHERE class.oid = to_regclass($1) AND acl.grantee <> class.relowner AND (acl.grantee = 0 OR grantee.rolname IS NOT NULL)
ORDER BY 1, 2, 3`;

/** A sequence that both tables count with must not go with the old one, nor with the new one where that is taken back. */
async function keepSequences(sql: Transaction, from: string, to: string): Promise<void> {
  for (const { sequence } of await sql.query<{ sequence: string }>(SHARED_SEQUENCES, [from, to])) {
    await sql.execute(`ALTER SEQUENCE ${sequence} OWNED BY NONE`);
  }
}

/** Owned by a column of the one, and in a default of the other. */
const SHARED_SEQUENCES = `SELECT format('%I.%I', nspname, relname) AS sequence
FROM pg_depend AS owned JOIN pg_class ON pg_class.oid = owned.objid AND relkind = 'S'
JOIN pg_namespace ON pg_namespace.oid = relnamespace
WHERE owned.classid = 'pg_class'::regclass AND owned.refobjid = to_regclass($1) AND owned.deptype = 'a' AND EXISTS (
  SELECT FROM pg_attrdef AS value JOIN pg_depend AS used ON used.classid = 'pg_attrdef'::regclass AND used.objid = value.oid
  WHERE value.adrelid = to_regclass($2) AND used.refobjid = owned.objid
)
ORDER BY 1`;

export function lockLost(): MilestoneError {
  return new MilestoneError("LOCK_LOST", "Another migration took over the server.", {
    state: "Nothing was switched by this process.",
    fix: ["milestone status"],
  });
}
