import { PackedMap } from "../../packed/packed-map.ts";
import { TextColumn } from "../../packed/text-column.ts";
import type { MilestoneRecord, RecordKey } from "../../record/record.ts";
import { isSqliteError, limitCache, openSqlite, openUntrusted, type Sqlite } from "../sqlite/driver.ts";
import { isPlainTable } from "../sqlite/inspect.ts";
import {
  CREATE_INDEX,
  DELETE_INDEX_ROW,
  INSERT_INDEX_ROW,
  type IndexRow,
  indexRowOf,
  LIST_INDEX_ROWS,
  ONE_INDEX_ROW,
  REPLACE_INDEX_ROW,
} from "./index-rows.ts";

const BATCH_ROWS = 1000;

export interface IndexOptions {
  /** Where the index is built. */
  file: string;
  /** An index from before, whose readable times of first indexing are kept. */
  previous: string;
  /** The store's path relative to the repository's root, for `file_path`. */
  folder: string;
  now: Date;
}

/** An index in the making. It is derived, so a crash while it is built costs nothing. */
export class IndexShadow {
  private db: Sqlite | undefined;
  private readonly options: IndexOptions;
  private readonly firstIndexed = new PackedMap<string>(new TextColumn());

  constructor(options: IndexOptions) {
    this.options = options;
    readFirstIndexed(options.previous, this.firstIndexed);
    this.open(CREATE_INDEX);
  }

  write(records: readonly MilestoneRecord[]): void {
    this.insert(records, INSERT_INDEX_ROW);
  }

  put(record: MilestoneRecord): void {
    this.insert([record], REPLACE_INDEX_ROW);
  }

  remove(key: RecordKey): void {
    if (key.state === "active") {
      this.open().prepare(DELETE_INDEX_ROW).run(key.id);
    }
  }

  /** Everything written so far is in the file. */
  finish(): void {
    if (this.db?.inTransaction === true) {
      this.db.exec("COMMIT");
    }
    this.close();
  }

  /** The rows, by another connection than the writer's. Call {@link finish} first. */
  *rows(): Generator<Omit<IndexRow, "updated_at">> {
    const db = openUntrusted(this.options.file);
    try {
      const select = db.prepare(LIST_INDEX_ROWS);
      for (let last: string | undefined = ""; last !== undefined; ) {
        const batch = select.all(last, BATCH_ROWS) as IndexRow[];
        yield* batch;
        last = batch.at(-1)?.id;
      }
    } finally {
      db.close();
    }
  }

  /** One row, by another connection than the writer's. */
  row(id: string): Omit<IndexRow, "updated_at"> | undefined {
    const db = openUntrusted(this.options.file);
    try {
      return db.prepare(ONE_INDEX_ROW).get(id) as IndexRow | undefined;
    } finally {
      db.close();
    }
  }

  /** What was not finished is not in the file. */
  close(): void {
    this.db?.close();
    this.db = undefined;
  }

  /** One transaction for all: each commit would write the pages of four indexes anew. */
  private insert(records: readonly MilestoneRecord[], statement: string): void {
    const db = this.open();
    if (!db.inTransaction) {
      db.exec("BEGIN");
    }
    const insert = db.prepare(statement);
    for (const record of records) {
      if (record.state === "active") {
        const row = indexRowOf(record, this.options.folder);
        const created = row.created_at ?? this.firstIndexed.get(row.id) ?? this.options.now.toISOString();
        insert.run(row.id, row.title, row.status, row.priority, created, row.updated_at ?? created, row.file_path);
      }
    }
  }

  private open(create: readonly string[] = []): Sqlite {
    if (this.db === undefined) {
      this.db = openSqlite(this.options.file);
      // Nobody else sees the file yet, and an unfinished one is thrown away: durability comes at the end.
      this.db.pragma("synchronous = OFF");
      this.db.pragma("journal_mode = MEMORY");
      limitCache(this.db);
      for (const statement of create) {
        this.db.exec(statement);
      }
    }
    return this.db;
  }
}

/** Adds the times that an index from before knows. One that cannot be read is rebuilt without: it is derived. */
function readFirstIndexed(file: string, known: PackedMap<string>): void {
  try {
    const db = openUntrusted(file);
    try {
      if (isPlainTable(db, "milestones")) {
        readTimes(db, known);
      }
    } finally {
      db.close();
    }
  } catch (error) {
    if (!isSqliteError(error)) {
      throw error;
    }
    known.free();
  }
}

/** What is longer is no time. */
const LONGEST_TIME = 100;

function readTimes(db: Sqlite, known: PackedMap<string>): void {
  const select = db.prepare(
    `SELECT id, created_at FROM milestones WHERE typeof(id) = 'text' AND typeof(created_at) = 'text'
AND length(created_at) <= ${LONGEST_TIME} ORDER BY id COLLATE BINARY`,
  );
  for (const { id, created_at } of select.iterate() as Iterable<{ id: string; created_at: string }>) {
    if (!Number.isNaN(Date.parse(created_at))) {
      known.set(id, created_at);
    }
  }
}
