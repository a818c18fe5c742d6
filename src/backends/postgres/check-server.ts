import type { RecordState } from "../../record/record.ts";
import type { ServerCheck, ServerPurpose } from "../server.ts";
import type { MigrationsTable } from "./migrations-table.ts";
import { showTable } from "./rows.ts";
import { EACH_TABLE, quoteName, type TableNames } from "./tables.ts";
import type { Transaction } from "./transaction.ts";

/** The oldest major version that is tested against. */
const OLDEST = 14;

interface Facts {
  version: number;
  shown_version: string;
  is_replica: boolean;
  is_read_only: boolean;
  encoding: string;
  role: string;
  has_schema: boolean;
  may_use: boolean;
  may_create: boolean;
  database: string;
  may_prove: boolean;
}

/** What a move needs of the server, each with its verdict. Only the first reason of a kind is said. */
export async function checkServer(
  sql: Transaction,
  names: TableNames,
  table: MigrationsTable,
  purpose: ServerPurpose,
): Promise<ServerCheck[]> {
  const facts = await readFacts(sql, names);
  const checks = [judgeServer(facts)];
  if (checks[0]?.fix === undefined) {
    // Whoever may not use the schema is not even told which tables there are.
    const tables = facts.may_use ? await readTables(sql, names) : [];
    const rights = judgeRights(names, facts, tables, purpose);
    // Who may not read the table of runs cannot tell who is in it, nor see what hangs on the others.
    checks.push(rights);
    if (rights.fix === undefined) {
      checks.push(await judgeLock(sql, table, tables, purpose));
      checks.push(...(purpose.writes ? [await judgeDependents(sql, names, tables)] : []));
    }
  }
  return checks;
}

async function readFacts(sql: Transaction, names: TableNames): Promise<Facts> {
  const [facts] = await sql.query<Facts>(
    `SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('server_version') AS shown_version,
  pg_is_in_recovery() AS is_replica, current_setting('default_transaction_read_only')::boolean AS is_read_only,
  current_setting('server_encoding') AS encoding, current_user AS role, to_regnamespace($1) IS NOT NULL AS has_schema,
  coalesce(has_schema_privilege(to_regnamespace($1)::oid, 'USAGE'), false) AS may_use,
  coalesce(has_schema_privilege(to_regnamespace($1)::oid, 'CREATE'), false) AS may_create,
  current_database() AS database, has_database_privilege(current_database(), 'TEMPORARY') AS may_prove`,
    [quoteName(names.schema)],
  );
  return facts as Facts;
}

/** A table that is there, and what we may do with it. */
interface TableFacts {
  /** The state of its records; "runs" for the table of runs. */
  of: RecordState | "runs";
  is_table: boolean;
  owner: string;
  is_ours: boolean;
  may_read: boolean;
  may_lock: boolean;
  may_record: boolean;
}

async function readTables(sql: Transaction, names: TableNames): Promise<TableFacts[]> {
  const may = (right: string) => `has_table_privilege(wanted.oid, '${right}')`;
  const all = (...rights: string[]) => rights.map(may).join(" AND ");
  const one = (...rights: string[]) => rights.map(may).join(" OR ");
  return await sql.query<TableFacts>(
    `SELECT state AS of, relkind IN ('r', 'p') AS is_table, pg_get_userbyid(relowner) AS owner, pg_has_role(relowner, 'USAGE') AS is_ours,
  ${may("SELECT")} AS may_read, ${one("UPDATE", "DELETE", "TRUNCATE")} AS may_lock, ${all("SELECT", "INSERT", "UPDATE")} AS may_record
FROM (SELECT * FROM ${EACH_TABLE} UNION ALL VALUES ('runs', to_regclass($3)::oid)) AS wanted JOIN pg_class ON pg_class.oid = wanted.oid
ORDER BY state`,
    [...names.eachInUse, names.migrations],
  );
}

function judgeServer({ version, shown_version, is_replica, is_read_only, encoding }: Facts): ServerCheck {
  const base = { id: "server", title: "The server is one that records can be kept on" } as const;
  if (version < OLDEST) {
    return { ...base, detail: `it is PostgreSQL ${shown_version}`, fix: `Use PostgreSQL ${OLDEST} or later.` };
  }
  if (is_replica || is_read_only) {
    const detail = is_replica ? "it is a read-only replica" : "it only reads (default_transaction_read_only)";
    return { ...base, detail, fix: "Point DATABASE_URL at the primary." };
  }
  if (encoding !== "UTF8") {
    const fix = "Use a database with the encoding UTF8: CREATE DATABASE ... ENCODING 'UTF8' TEMPLATE template0.";
    return { ...base, detail: `the database's encoding is ${encoding}`, fix };
  }
  return { ...base, detail: `PostgreSQL ${shown_version}, UTF8` };
}

function judgeRights(
  names: TableNames,
  facts: Facts,
  tables: readonly TableFacts[],
  { writes }: ServerPurpose,
): ServerCheck {
  const base = { id: "server-rights", title: "This role may do what the move needs" } as const;
  const schema = quoteName(names.schema);
  if (!facts.has_schema) {
    const fix = `CREATE SCHEMA ${schema} AUTHORIZATION ${quoteName(facts.role)};`;
    return { ...base, detail: `there is no schema ${names.schema}`, fix };
  }
  if (!facts.may_use) {
    const rights = writes ? "USAGE, CREATE" : "USAGE";
    return { ...base, ...fixOf([`GRANT ${rights} ON SCHEMA ${schema} TO ${quoteName(facts.role)};`]) };
  }
  const missing = [
    ...missingOnDatabase(facts, writes),
    ...missingOnSchema(names, facts, tables, writes),
    ...missingOnTables(names, facts, tables, writes),
  ];
  return missing.length === 0 ? { ...base, detail: "schema and tables" } : { ...base, ...fixOf(missing) };
}

function fixOf(missing: readonly string[]): { detail: string; fix: string } {
  return { detail: "rights are missing", fix: `Have somebody run: ${missing.join(" ")}` };
}

/** A backup of the server is restored into temporary tables to prove it. */
function missingOnDatabase({ database, role, may_prove }: Facts, writes: boolean): string[] {
  return writes || may_prove ? [] : [`GRANT TEMPORARY ON DATABASE ${quoteName(database)} TO ${quoteName(role)};`];
}

/** For tables of a run, and for the table of runs. */
function missingOnSchema(
  names: TableNames,
  { role, may_create }: Facts,
  tables: readonly TableFacts[],
  writes: boolean,
): string[] {
  const missing: string[] = [];
  const runs = tables.find((table) => table.of === "runs");
  // Without tables to make, the table of runs may still be missing.
  if ((writes || runs === undefined) && !may_create) {
    missing.push(`GRANT CREATE ON SCHEMA ${quoteName(names.schema)} TO ${quoteName(role)};`);
  }
  if (runs?.may_record === false) {
    missing.push(`GRANT SELECT, INSERT, UPDATE ON ${names.migrations} TO ${quoteName(role)};`);
  }
  return missing;
}

/** A table that is to be replaced is renamed, which its owner may; one that is left is read, and held for a moment. */
function missingOnTables(names: TableNames, { role }: Facts, tables: readonly TableFacts[], writes: boolean): string[] {
  const missing: string[] = [];
  const who = quoteName(role);
  for (const { of, owner, is_ours, may_read, may_lock } of tables) {
    if (of === "runs") {
      continue;
    }
    if (writes && !is_ours) {
      missing.push(`GRANT ${quoteName(owner)} TO ${who};   (the owner of ${showTable(names, of)}, which is renamed)`);
    } else if (!may_read || !may_lock) {
      missing.push(`GRANT SELECT, UPDATE ON ${names.inUse(of)} TO ${who};`);
    }
  }
  return missing;
}

async function judgeLock(
  sql: Transaction,
  table: MigrationsTable,
  tables: readonly TableFacts[],
  { holder }: ServerPurpose,
): Promise<ServerCheck> {
  const base = { id: "server-lock", title: "No other migration uses the server" } as const;
  const running = tables.some(({ of }) => of === "runs") ? await table.running(sql, holder) : undefined;
  return running === undefined
    ? { ...base, detail: "none" }
    : { ...base, detail: `${running.id}: ${running.who}`, fix: "Wait until it is done." };
}

/** What goes on with the table that is there, whatever its name is then: it would show, guard or announce old rows. */
const DEPENDENTS = `SELECT state, what FROM ${EACH_TABLE}, LATERAL (
  SELECT 'the view ' || view.relname AS what FROM pg_depend AS d
    JOIN pg_rewrite AS rule ON rule.oid = d.objid JOIN pg_class AS view ON view.oid = rule.ev_class
    WHERE d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = each_table.oid AND view.oid <> d.refobjid
  UNION SELECT 'the foreign key ' || conname FROM pg_constraint WHERE contype = 'f' AND each_table.oid IN (confrelid, conrelid)
  UNION SELECT 'the trigger ' || tgname FROM pg_trigger WHERE NOT tgisinternal AND tgrelid = each_table.oid
  UNION SELECT 'the policy ' || polname FROM pg_policy WHERE polrelid = each_table.oid
  UNION SELECT 'row level security' FROM pg_class WHERE oid = each_table.oid AND relrowsecurity
  UNION SELECT 'the rule ' || rulename FROM pg_rewrite WHERE ev_class = each_table.oid AND rulename <> '_RETURN'
  UNION SELECT 'the publication ' || pubname FROM pg_publication_rel AS rel JOIN pg_publication AS pub ON pub.oid = rel.prpubid
    WHERE rel.prrelid = each_table.oid
) AS dependents ORDER BY state, what`;

async function judgeDependents(
  sql: Transaction,
  names: TableNames,
  tables: readonly TableFacts[],
): Promise<ServerCheck> {
  const base = { id: "server-dependents", title: "Nothing else hangs on the tables that are replaced" } as const;
  // A view or the like in a table's place: what it shows cannot be set aside as rows are.
  const strange = tables.flatMap(({ of, is_table }) => (of === "runs" || is_table ? [] : [showTable(names, of)]));
  if (strange.length > 0) {
    const fix = "Give it another name: a move makes a table of this one.";
    return { ...base, detail: `${strange.join(", ")}: no table`, fix };
  }
  const rows = await sql.query<{ state: RecordState; what: string }>(DEPENDENTS, names.eachInUse);
  const found = rows.map(({ state, what }) => `${what} of ${showTable(names, state)}`);
  return found.length === 0
    ? { ...base, detail: "nothing" }
    : { ...base, detail: found.join(", "), fix: "Drop it, and make it again on the new table after the move." };
}
