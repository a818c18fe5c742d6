import type pg from "pg";

/** A table of the schema `public` as it was, and all that makes it anew. */
interface KeptTable {
  readonly name: string;
  readonly columns: string;
  readonly comment: string | null;
  /** `WITH (…)`, or nothing. */
  readonly options: string;
  /** Statements for its keys and indexes, with their names. */
  readonly indexes: readonly string[];
}

const TABLES = `SELECT relname AS name, quote_literal(obj_description(oid, 'pg_class')) AS comment,
  coalesce('WITH (' || array_to_string(reloptions, ', ') || ')', '') AS options,
  (SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
    WHERE attrelid = class.oid AND attnum > 0 AND NOT attisdropped) AS columns,
  ARRAY(SELECT format('ALTER TABLE public.%I ADD CONSTRAINT %I %s', relname, conname, pg_get_constraintdef(oid))
    FROM pg_constraint WHERE conrelid = class.oid AND contype IN ('p', 'u'))
  || ARRAY(SELECT pg_get_indexdef(indexrelid) FROM pg_index
    WHERE indrelid = class.oid AND indexrelid NOT IN (SELECT conindid FROM pg_constraint WHERE conrelid = class.oid)) AS indexes
FROM pg_class AS class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`;

/** Which tables there are: another number after each change to one itself, which its rows are not. */
const PRESENT = `SELECT relname AS name, concat_ws(' ', oid, xmin) AS version FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`;

/**
 * All tables of `public` as they were at a moment, kept in a schema of their own. To have back what is no longer so takes
 * a fraction of the time of a copy of the database, and sessions to it can stay. Which transactions wrote which rows stays
 * as it was, with other numbers, also where the table of runs names them.
 */
export class KeptTables {
  private readonly client: pg.Client;
  private readonly schema: string;
  private readonly tables: readonly KeptTable[];
  /** Of each table and all its rows, as they were kept or last brought back: every write makes another. */
  private versions = new Map<string, string>();

  private constructor(client: pg.Client, schema: string, tables: readonly KeptTable[]) {
    this.client = client;
    this.schema = schema;
    this.tables = tables;
  }

  static async of(client: pg.Client, schema: string): Promise<KeptTables> {
    const { rows: tables } = await client.query<KeptTable>(TABLES);
    const copies = tables.flatMap(({ name }) => [
      `CREATE TABLE ${schema}.${name} (LIKE public.${name} INCLUDING ALL EXCLUDING INDEXES)`,
      `CREATE TABLE ${schema}.rows_of_${name} AS SELECT xmin::text AS written_by, t.* FROM public.${name} AS t`,
      `INSERT INTO ${schema}.numbers SELECT DISTINCT '${name}', xmin::text, xmin::text FROM public.${name}`,
    ]);
    const fresh = [
      `DROP SCHEMA IF EXISTS ${schema} CASCADE`,
      `CREATE SCHEMA ${schema}`,
      `CREATE TABLE ${schema}.numbers (name text, before text, now text)`,
    ];
    await client.query([...fresh, ...copies].join("; "));
    const kept = new KeptTables(client, schema, tables);
    kept.versions = await kept.readVersions();
    return kept;
  }

  /** Makes anew what is another by now, and removes what was not there. */
  async bringBack(): Promise<void> {
    const { client, schema, tables, versions } = this;
    const now = await this.readVersions();
    const changed = tables.filter(({ name }) => versions.get(name) !== now.get(name));
    const strange = [...now.keys()].filter((name) => !versions.has(name));
    const goes = [...strange, ...changed.map(({ name }) => name).filter((name) => now.has(name))];
    const { rows: writers } = await client.query<{ name: string; before: string }>(
      `SELECT DISTINCT name, before FROM ${schema}.numbers WHERE name = ANY ($1)`,
      [changed.map(({ name }) => name)],
    );
    const transactions = [
      [
        ...(goes.length > 0 ? [`DROP TABLE ${goes.map((name) => `public.${name}`).join(", ")}`] : []),
        ...changed.flatMap((table) => makeAnew(schema, table)),
      ],
      // By each transaction again what it had written.
      ...[...new Set(writers.map(({ before }) => before))].map((before) =>
        changed
          .filter(({ name }) => writers.some((each) => each.name === name && each.before === before))
          .flatMap(({ name, columns }) => [
            `INSERT INTO public.${name} (${columns}) SELECT ${columns} FROM ${schema}.rows_of_${name} WHERE written_by = '${before}'`,
            `UPDATE ${schema}.numbers SET now = pg_current_xact_id()::xid::text WHERE name = '${name}' AND before = '${before}'`,
          ]),
      ),
      tables.some(({ name }) => name === RUNS) ? [renumber(schema)] : [],
    ];
    await client.query(transactions.map((each) => ["BEGIN", ...each, "COMMIT"].join("; ")).join("; "));
    this.versions = await this.readVersions();
  }

  private async readVersions(): Promise<Map<string, string>> {
    const { rows: present } = await this.client.query<{ name: string; version: string }>(PRESENT);
    const questions = present.map(
      ({ name, version }) =>
        `SELECT '${name}' AS name, concat_ws(' ', '${version}', string_agg(concat_ws(' ', xmin, ctid), ', ')) AS version FROM public.${name}`,
    );
    const { rows } =
      questions.length > 0
        ? await this.client.query<{ name: string; version: string }>(questions.join(" UNION ALL "))
        : { rows: [] };
    return new Map(rows.map(({ name, version }) => [name, version]));
  }
}

const RUNS = "milestone_migrations";

/** The table of runs as it was names transactions by the numbers that they had. */
const renumber = (schema: string) => `UPDATE public.${RUNS} AS run SET loaded_by = ARRAY(
  SELECT DISTINCT coalesce(now, each) FROM unnest(kept.loaded_by) AS each LEFT JOIN ${schema}.numbers ON before = each)
FROM ${schema}.rows_of_${RUNS} AS kept
WHERE (kept.store_id, kept.migration_id) = (run.store_id, run.migration_id) AND kept.loaded_by IS NOT NULL`;

/** Its indexes when the name stands, which they are made for. */
function makeAnew(schema: string, { name, comment, options, indexes }: KeptTable): string[] {
  const table = `CREATE TABLE public.${name} (LIKE ${schema}.${name} INCLUDING ALL) ${options}`;
  return [table, ...indexes, ...(comment === null ? [] : [`COMMENT ON TABLE public.${name} IS ${comment}`])];
}
