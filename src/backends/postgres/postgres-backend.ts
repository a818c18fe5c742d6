import { MilestoneError, NOTHING_CHANGED } from "../../errors/error.ts";
import { MetKeys } from "../../packed/met-keys.ts";
import { OrderedKeys } from "../../packed/ordered-keys.ts";
import type { DataMemo } from "../../record/data-memo.ts";
import { type Marks, type Signature, sameSignature } from "../../record/marks.ts";
import { keyOf, type MilestoneRecord, nameOf, type RecordKey, type RecordState, STATES } from "../../record/record.ts";
import type { Finding } from "../../validate/finding.ts";
import type { Backend, Change, Hold, QueryTimes, Scanned } from "../backend.ts";
import { DuplicateFinder, type NamedFile } from "../file/duplicates.ts";
import { goneFrom } from "../gone.ts";
import { medianOf } from "../query-times.ts";
import { readRow } from "../rows/read-row.ts";
import { OUR_COLUMNS } from "../rows/stored-row.ts";
import type { Server } from "./connect.ts";
import { sqlStateOf } from "./failure.ts";
import { inspectTables } from "./inspect.ts";
import {
  idsThereTwice,
  readShapes,
  rowsOf,
  rowsWithoutId,
  showTable,
  stampOf,
  storedRows,
  type TableShapes,
  type VersionedRow,
  versions,
} from "./rows.ts";
import type { TableNames } from "./tables.ts";
import type { Transaction } from "./transaction.ts";
import { LOCK_NOT_AVAILABLE } from "./vacuum.ts";

/** Rows that are read again in one statement. */
const REREAD_ROWS = 200;

export interface PostgresParts {
  readonly server: Server;
  readonly names: TableNames;
  readonly memo: DataMemo;
  /** What a record may have. */
  readonly mostBytes: number;
}

/** Milestones as rows of a PostgreSQL server. */
export class PostgresBackend implements Backend {
  readonly name = "database";
  private readonly parts: PostgresParts;
  /** All rows as they were at the last look that found nothing wrong. */
  private stamp: string | undefined;

  constructor(parts: PostgresParts) {
    this.parts = parts;
  }

  /** All of it as of one moment. */
  async *scan(states: readonly RecordState[] = STATES): AsyncGenerator<Scanned> {
    const sql = await this.snapshot();
    try {
      const shapes = await this.shapes(sql);
      const findings = await inspectTables(sql, this.parts.names);
      for (const finding of findings) {
        yield { kind: "finding", finding };
      }
      if (findings.length === 0) {
        const stamp = await stampOf(sql, this.parts.names, shapes);
        this.stamp = undefined;
        const isWhole = yield* whetherWhole(this.rowsInOrder(sql, states, shapes));
        // What could not be read is looked at again, even when nobody writes meanwhile.
        this.stamp = isWhole && states.length === STATES.length ? stamp : undefined;
      }
    } finally {
      await sql.rollback();
    }
  }

  private async *rowsInOrder(
    sql: Transaction,
    states: readonly RecordState[],
    shapes: TableShapes,
  ): AsyncGenerator<Scanned> {
    const { names } = this.parts;
    const duplicates = await TwiceFinder.of(sql, names, shapes);
    try {
      const withoutId = await rowsWithoutId(sql, names, shapes);
      for (const state of states) {
        for (const { id } of withoutId.filter((row) => row.state === state)) {
          const row = { id: id as string, data: null, yaml: null, yaml_sha256: null, data_sha256: null, version: "" };
          yield this.readVersioned(state, row);
        }
        for await (const batch of storedRows(sql, names, state, shapes)) {
          for (const row of batch) {
            yield* this.duplicate(duplicates, state, row.id);
            yield this.readVersioned(state, row);
          }
        }
      }
    } finally {
      duplicates.free();
    }
  }

  private *duplicate(duplicates: TwiceFinder, state: RecordState, id: string): Generator<Scanned & Change> {
    const finding = duplicates.add({ state, id, shown: `${this.show(state)} (${nameOf({ state, id })})` });
    if (finding !== undefined) {
      yield { kind: "finding", finding };
    }
  }

  /** A row as a record, with the version that it has. */
  private readVersioned(state: RecordState, row: VersionedRow): Scanned {
    const { memo, mostBytes } = this.parts;
    const item = readRow(state, row, this.show(state), memo, mostBytes);
    return item.kind === "record" ? { ...item, mark: { ...item.mark, signature: toSignature(row.version) } } : item;
  }

  async read(key: RecordKey): Promise<MilestoneRecord | undefined> {
    const [record] = await this.readSome([key]);
    return record;
  }

  async readSome(keys: readonly RecordKey[]): Promise<(MilestoneRecord | undefined)[]> {
    const found = new Map<string, MilestoneRecord>();
    await this.parts.server.transaction(
      async (sql) => {
        const shapes = await this.shapes(sql);
        for (const state of STATES.filter((each) => keys.some((key) => key.state === each))) {
          const ids = keys.filter((key) => key.state === state).map(({ id }) => id);
          for (const row of await rowsOf(sql, this.parts.names, state, ids, shapes)) {
            found.set(nameOf({ state, id: row.id }), this.recordOf(state, row));
          }
        }
      },
      { kind: "snapshot" },
    );
    return keys.map((key) => found.get(nameOf(key)));
  }

  private recordOf(state: RecordState, row: VersionedRow): MilestoneRecord {
    const item = this.readVersioned(state, row);
    if (item.kind === "finding") {
      const { file, message } = item.finding;
      throw new MilestoneError("RECORD_UNREADABLE", `${file}: ${message}`, { state: NOTHING_CHANGED, place: { file } });
    }
    return item.record;
  }

  /** A scan looks at the versions of all rows by itself. */
  watch(): void {
    this.stamp = undefined;
  }

  async isUnchanged(): Promise<boolean> {
    const { server, names } = this.parts;
    const look = async (sql: Transaction) => await stampOf(sql, names, await readShapes(sql, names));
    return this.stamp !== undefined && this.stamp === (await server.transaction(look, { kind: "snapshot" }));
  }

  /** By the versions of all rows; only those that are others than before are read. */
  async *changesSince(marks: Marks): AsyncGenerator<Change> {
    const sql = await this.snapshot();
    try {
      const shapes = await this.shapes(sql);
      const stamp = await stampOf(sql, this.parts.names, shapes);
      if (stamp !== this.stamp) {
        this.stamp = undefined;
        const isWhole = yield* whetherWhole(this.changes(sql, shapes, marks));
        this.stamp = isWhole ? stamp : undefined;
      }
    } finally {
      await sql.rollback();
    }
  }

  private async *changes(sql: Transaction, shapes: TableShapes, marks: Marks): AsyncGenerator<Change> {
    const met = new MetKeys(marks);
    const changed = new OrderedKeys();
    yield* this.compareVersions(sql, shapes, marks, { met, changed });
    yield* this.reread(sql, shapes, marks, { met, changed });
    yield* goneFrom(marks, met);
  }

  private async *compareVersions(
    sql: Transaction,
    shapes: TableShapes,
    marks: Marks,
    { met, changed }: { met: MetKeys; changed: OrderedKeys },
  ): AsyncGenerator<Change> {
    const duplicates = await TwiceFinder.of(sql, this.parts.names, shapes);
    try {
      for (const state of shapes.keys()) {
        for await (const batch of versions(sql, this.parts.names, state)) {
          for (const { id, version } of batch) {
            yield* this.duplicate(duplicates, state, id);
            const name = nameOf({ state, id });
            met.add(name);
            if (!sameSignature(marks.signatureOf(name), toSignature(version))) {
              changed.add(name);
            }
          }
        }
      }
    } finally {
      duplicates.free();
    }
  }

  private async *reread(
    sql: Transaction,
    shapes: TableShapes,
    marks: Marks,
    { met, changed }: { met: MetKeys; changed: OrderedKeys },
  ): AsyncGenerator<Change> {
    for (const state of STATES) {
      let ids: string[] = [];
      for (const [, name] of changed.each()) {
        const key = keyOf(name);
        if (key.state === state && ids.push(key.id) === REREAD_ROWS) {
          yield* this.putAgain(await rowsOf(sql, this.parts.names, state, ids, shapes), state, marks, met);
          ids = [];
        }
      }
      if (ids.length > 0) {
        yield* this.putAgain(await rowsOf(sql, this.parts.names, state, ids, shapes), state, marks, met);
      }
    }
    changed.free();
  }

  private *putAgain(rows: readonly VersionedRow[], state: RecordState, marks: Marks, met: MetKeys): Generator<Change> {
    for (const row of rows) {
      const item = this.readVersioned(state, row);
      if (item.kind === "finding") {
        yield item;
        continue;
      }
      const name = nameOf(item.mark);
      const before = marks.get(name);
      marks.set(name, item.mark);
      met.add(name);
      if (before?.textDigest !== item.mark.textDigest || before.dataDigest !== item.mark.dataDigest) {
        yield { kind: "put", record: item.record, mark: item.mark };
      }
    }
  }

  /** Writers wait for us; readers do not, nor we for them. */
  async hold(waitMs: number): Promise<Hold> {
    const { server, names } = this.parts;
    const lockTimeoutMs = Math.max(1, Math.floor(waitMs));
    const sql = await server.begin("read-write", { lockTimeoutMs, statementTimeoutMs: 0 });
    try {
      const shapes = await this.shapes(sql);
      const tables = [...shapes.keys()].map((state) => names.inUse(state));
      await sql.execute(`LOCK TABLE ${tables.join(", ")} IN SHARE ROW EXCLUSIVE MODE`);
    } catch (error) {
      await sql.rollback();
      throw sqlStateOf(error) === LOCK_NOT_AVAILABLE ? this.busy(error) : error;
    }
    return { release: async () => await sql.rollback() };
  }

  async timeQueries(): Promise<QueryTimes> {
    const { server, names } = this.parts;
    const table = names.inUse("active");
    return await server.transaction(
      async (sql) => {
        await this.shapes(sql);
        const [one] = await sql.query<{ id: string }>(`SELECT id FROM ${table} LIMIT 1`);
        // As a COPY, which nobody has to hold as a whole: a million ids would be most of our memory.
        const list = async () =>
          await taken(sql.copyOut(`COPY (SELECT id FROM ${table} ORDER BY created_at) TO STDOUT`));
        const count = () => sql.query(`SELECT count(*) FROM ${table} WHERE data->>'status' != 'archived'`);
        const read = () => sql.query(`SELECT data FROM ${table} WHERE id = $1`, [one?.id]);
        return {
          listMs: await medianOf(list),
          countMs: await medianOf(count),
          readMs: one === undefined ? 0 : await medianOf(read),
        };
      },
      { kind: "snapshot" },
    );
  }

  /** Connections are the server's, which outlives us. */
  async close(): Promise<void> {}

  private async snapshot(): Promise<Transaction> {
    return await this.parts.server.begin("snapshot");
  }

  /** A database that lost a table has not zero records: it cannot be read. What a tool made may have just the one. */
  private async shapes(sql: Transaction): Promise<TableShapes> {
    const shapes = await readShapes(sql, this.parts.names);
    const isOurs = shapes.get("active")?.some(({ name }) => name === OUR_COLUMNS[0]) === true;
    const lost = STATES.find((state) => !shapes.has(state) && (state === "active" || isOurs));
    if (lost !== undefined) {
      throw new MilestoneError("BACKEND_UNREADABLE", `There is no table ${this.show(lost)} on the server.`, {
        state: NOTHING_CHANGED,
        fix: ["See that DATABASE_URL and storage.database.schema are those of this store."],
      });
    }
    return shapes;
  }

  private show(state: RecordState): string {
    return showTable(this.parts.names, state);
  }

  private busy(cause: unknown): MilestoneError {
    const tables = STATES.map((state) => this.show(state)).join(" and ");
    return new MilestoneError("SOURCE_BUSY", `${tables} are being written by another program and did not come free.`, {
      state: "Nothing was switched.",
      fix: ["Run it again when the other program is done."],
      cause,
    });
  }
}

/** Looks at those ids alone of which the server says that they are there twice. */
class TwiceFinder {
  private readonly twice: ReadonlySet<string>;
  private readonly duplicates = new DuplicateFinder();

  private constructor(twice: ReadonlySet<string>) {
    this.twice = twice;
  }

  static async of(sql: Transaction, names: TableNames, shapes: TableShapes): Promise<TwiceFinder> {
    return new TwiceFinder(await idsThereTwice(sql, names, shapes));
  }

  add(row: NamedFile): Finding | undefined {
    return this.twice.has(row.id.toLowerCase()) ? this.duplicates.add(row) : undefined;
  }

  free(): void {
    this.duplicates.free();
  }
}

/** Takes all there is, and keeps none. */
async function taken(chunks: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of chunks) {
    // How long it took is all that is asked.
  }
}

/** Passes everything on, and tells whether no finding was among it. */
async function* whetherWhole<Item extends { readonly kind: string }>(
  items: AsyncIterable<Item>,
): AsyncGenerator<Item, boolean> {
  let isWhole = true;
  for await (const item of items) {
    isWhole &&= item.kind !== "finding";
    yield item;
  }
  return isWhole;
}

/** `16384 731 (0,1)` as numbers: table, transaction, page, place on it. */
function toSignature(version: string): Signature {
  const [table = 0, transaction = 0, page = 0, place = 0] = (version.match(/\d+/g) ?? []).map(Number);
  return [table, transaction, page, place];
}
