import { STATES } from "../../record/record.ts";
import type { ServerCheck, ServerPurpose } from "../server.ts";
import type { MigrationsTable } from "./migrations-table.ts";
import { isThere } from "./publish.ts";
import { showTable } from "./rows.ts";
import { quoteName, type TableNames } from "./tables.ts";
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
    const rights = await judgeRights(sql, names, facts, purpose);
    // Who may not read the table of runs cannot tell who is in it, nor see what hangs on the others.
    checks.push(rights);
    if (rights.fix === undefined) {
      checks.push(await judgeLock(sql, table, purpose));
      checks.push(...(purpose.writes ? [await judgeDependents(sql, names)] : []));
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

async function judgeRights(
  sql: Transaction,
  names: TableNames,
  facts: Facts,
  { writes }: ServerPurpose,
): Promise<ServerCheck> {
  const base = { id: "server-rights", title: "This role may do what the move needs" } as const;
  const schema = quoteName(names.schema);
  if (!facts.has_schema) {
    const fix = `CREATE SCHEMA ${schema} AUTHORIZATION ${quoteName(facts.role)};`;
    return { ...base, detail: `there is no schema ${names.schema}`, fix };
  }
  if (!facts.may_use) {
    // Whoever may not use it is not even told which tables there are.
    const rights = writes ? "USAGE, CREATE" : "USAGE";
    return { ...base, ...fixOf([`GRANT ${rights} ON SCHEMA ${schema} TO ${quoteName(facts.role)};`]) };
  }
  const missing = [
    ...missingOnDatabase(facts, writes),
    ...(await missingOnSchema(sql, names, facts, writes)),
    ...(await missingOnTables(sql, names, facts, writes)),
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
async function missingOnSchema(
  sql: Transaction,
  names: TableNames,
  { role, may_create }: Facts,
  writes: boolean,
): Promise<string[]> {
  const missing: string[] = [];
  const hasTable = await isThere(sql, names.migrations);
  // Without tables to make, the table of runs may still be missing.
  if ((writes || !hasTable) && !may_create) {
    missing.push(`GRANT CREATE ON SCHEMA ${quoteName(names.schema)} TO ${quoteName(role)};`);
  }
  if (hasTable && !(await may(sql, names.migrations, "SELECT", "INSERT", "UPDATE"))) {
    missing.push(`GRANT SELECT, INSERT, UPDATE ON ${names.migrations} TO ${quoteName(role)};`);
  }
  return missing;
}

/** A table that is to be replaced is renamed, which its owner may; one that is left is read, and held for a moment. */
async function missingOnTables(
  sql: Transaction,
  names: TableNames,
  { role }: Facts,
  writes: boolean,
): Promise<string[]> {
  const missing: string[] = [];
  const who = quoteName(role);
  for (const state of STATES) {
    const table = names.inUse(state);
    const owner = await ownerOf(sql, table);
    if (owner === undefined) {
      continue;
    }
    if (writes && !owner.is_ours) {
      missing.push(
        `GRANT ${quoteName(owner.name)} TO ${who};   (the owner of ${showTable(names, state)}, which is renamed)`,
      );
    } else if (!(await may(sql, table, "SELECT")) || !(await mayOne(sql, table, "UPDATE", "DELETE", "TRUNCATE"))) {
      missing.push(`GRANT SELECT, UPDATE ON ${table} TO ${who};`);
    }
  }
  return missing;
}

async function judgeLock(sql: Transaction, table: MigrationsTable, { holder }: ServerPurpose): Promise<ServerCheck> {
  const base = { id: "server-lock", title: "No other migration uses the server" } as const;
  const running = await table.running(sql, holder);
  return running === undefined
    ? { ...base, detail: "none" }
    : { ...base, detail: `${running.id}: ${running.who}`, fix: "Wait until it is done." };
}

async function may(sql: Transaction, table: string, ...rights: string[]): Promise<boolean> {
  const [row] = await sql.query<{ yes: boolean }>(
    "SELECT bool_and(has_table_privilege(to_regclass($1)::oid, one)) AS yes FROM unnest($2::text[]) AS one",
    [table, rights],
  );
  return row?.yes === true;
}

async function mayOne(sql: Transaction, table: string, ...rights: string[]): Promise<boolean> {
  const [row] = await sql.query<{ yes: boolean }>(
    "SELECT bool_or(has_table_privilege(to_regclass($1)::oid, one)) AS yes FROM unnest($2::text[]) AS one",
    [table, rights],
  );
  return row?.yes === true;
}

/** Undefined where there is no such table. */
async function ownerOf(sql: Transaction, table: string): Promise<{ name: string; is_ours: boolean } | undefined> {
  const [row] = await sql.query<{ name: string; is_ours: boolean }>(
    "SELECT pg_get_userbyid(relowner) AS name, pg_has_role(relowner, 'USAGE') AS is_ours FROM pg_class WHERE oid = to_regclass($1)",
    [table],
  );
  return row;
}

/** What goes on with the table that is there, whatever its name is then: it would show, guard or announce old rows. */
const DEPENDENTS = `SELECT 'the view ' || view.relname AS what FROM pg_depend AS d
  JOIN pg_rewrite AS rule ON rule.oid = d.objid JOIN pg_class AS view ON view.oid = rule.ev_class
  WHERE d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = to_regclass($1) AND view.oid <> d.refobjid
UNION SELECT 'the foreign key ' || conname FROM pg_constraint WHERE contype = 'f' AND to_regclass($1) IN (confrelid, conrelid)
UNION SELECT 'the trigger ' || tgname FROM pg_trigger WHERE NOT tgisinternal AND tgrelid = to_regclass($1)
UNION SELECT 'the policy ' || polname FROM pg_policy WHERE polrelid = to_regclass($1)
UNION SELECT 'row level security' FROM pg_class WHERE oid = to_regclass($1) AND relrowsecurity
UNION SELECT 'the rule ' || rulename FROM pg_rewrite WHERE ev_class = to_regclass($1) AND rulename <> '_RETURN'
UNION SELECT 'the publication ' || pubname FROM pg_publication_rel AS rel JOIN pg_publication AS pub ON pub.oid = rel.prpubid
  WHERE rel.prrelid = to_regclass($1)
ORDER BY 1`;

/** A view or the like in a table's place: what it shows cannot be set aside as rows are. */
async function namesOfNoTable(sql: Transaction, names: TableNames): Promise<string[]> {
  const strange: string[] = [];
  for (const state of STATES) {
    const rows = await sql.query("SELECT FROM pg_class WHERE oid = to_regclass($1) AND relkind NOT IN ('r', 'p')", [
      names.inUse(state),
    ]);
    strange.push(...rows.map(() => showTable(names, state)));
  }
  return strange;
}

async function judgeDependents(sql: Transaction, names: TableNames): Promise<ServerCheck> {
  const base = { id: "server-dependents", title: "Nothing else hangs on the tables that are replaced" } as const;
  const strange = await namesOfNoTable(sql, names);
  if (strange.length > 0) {
    const fix = "Give it another name: a move makes a table of this one.";
    return { ...base, detail: `${strange.join(", ")}: no table`, fix };
  }
  const found: string[] = [];
  for (const state of STATES) {
    const rows = await sql.query<{ what: string }>(DEPENDENTS, [names.inUse(state)]);
    found.push(...rows.map(({ what }) => `${what} of ${showTable(names, state)}`));
  }
  return found.length === 0
    ? { ...base, detail: "nothing" }
    : { ...base, detail: found.join(", "), fix: "Drop it, and make it again on the new table after the move." };
}
