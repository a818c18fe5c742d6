import { MilestoneError } from "../../errors/error.ts";
import type { Files } from "../../files/files.ts";
import { dataDigest, textDigest } from "../../record/digest.ts";
import type { RecordDigests } from "../../record/fingerprint.ts";
import { parseJson } from "../../record/json.ts";
import { type MilestoneRecord, type RecordKey, type RecordState, STATES } from "../../record/record.ts";
import type { Installer, Shadow } from "../backend.ts";
import { type StoredRow, TABLES } from "../rows/stored-row.ts";
import { limitCache, openSqlite, openUntrusted, type Sqlite } from "./driver.ts";
import { inspectDatabase } from "./inspect.ts";
import { restForReplacement } from "./rest.ts";
import { CREATE_TABLES, DELETE_ROW, INSERT_ROW, PAGE_BYTES, REPLACE_ROW } from "./tables.ts";

/** `enterprise.db` in the making. Nobody sees it before it is complete, so it is made durable once, at the end. */
export class SqliteShadow implements Shadow {
  private readonly files: Files;
  private readonly file: string;
  private readonly storeFile: string;
  private db: Sqlite | undefined;

  /** `file` is built; `storeFile` is where it will live. */
  constructor(files: Files, file: string, storeFile: string) {
    this.files = files;
    this.file = file;
    this.storeFile = storeFile;
    const db = this.open();
    for (const statement of CREATE_TABLES) {
      db.exec(statement);
    }
  }

  async write(records: readonly MilestoneRecord[]): Promise<void> {
    this.insert(records, INSERT_ROW);
  }

  async put(record: MilestoneRecord): Promise<void> {
    this.insert([record], REPLACE_ROW);
  }

  async remove(key: RecordKey): Promise<void> {
    this.open().prepare(DELETE_ROW(key.state)).run(key.id);
  }

  async seal(): Promise<void> {
    if (this.db !== undefined) {
      if (this.db.inTransaction) {
        this.db.exec("COMMIT");
      }
      this.db.pragma("journal_mode = DELETE");
      await this.close();
    }
    // Safe it is by the sync before the switch; this one takes the time ahead of the write pause.
    this.files.sync(this.file);
  }

  async *readBack(): AsyncGenerator<RecordDigests> {
    const [finding] = inspectDatabase(this.file, "the new enterprise.db");
    if (finding !== undefined) {
      throw new MilestoneError("VERIFY_MISMATCH", `${finding.file}: ${finding.message}.`, {
        state: "Nothing was switched.",
      });
    }
    const db = openUntrusted(this.file);
    try {
      for (const state of STATES) {
        let seen = 0;
        for (const row of db.prepare(`SELECT * FROM ${TABLES[state]} ORDER BY id`).iterate() as Iterable<StoredRow>) {
          seen += 1;
          if (seen % 500 === 0) {
            await new Promise(setImmediate);
          }
          yield digestsOf(state, row);
        }
      }
    } finally {
      db.close();
    }
  }

  async readOne(key: RecordKey): Promise<RecordDigests | undefined> {
    const db = openUntrusted(this.file);
    try {
      const row = db.prepare(`SELECT * FROM ${TABLES[key.state]} WHERE id = ?`).get(key.id) as StoredRow | undefined;
      return row && digestsOf(key.state, row);
    } finally {
      db.close();
    }
  }

  /** A database comes into place as a whole, in the write pause; before, its digest is taken, and its older copy kept. */
  async installAhead(installer: Installer): Promise<void> {
    restForReplacement(this.storeFile, { derived: false });
    installer.prepare(["enterprise.db"]);
  }

  async install(installer: Installer): Promise<void> {
    restForReplacement(this.storeFile, { derived: false });
    installer.put(["enterprise.db"]);
  }

  async close(): Promise<void> {
    this.db?.close();
    this.db = undefined;
  }

  /** One transaction for all, up to the next {@link seal}: each commit would write the pages of the indexes anew. */
  private insert(records: readonly MilestoneRecord[], statement: (state: RecordState) => string): void {
    const db = this.open();
    if (!db.inTransaction) {
      db.exec("BEGIN");
    }
    const inserts = { active: db.prepare(statement("active")), completed: db.prepare(statement("completed")) };
    for (const record of records) {
      const { createdAt, updatedAt } = record.fields;
      const { id, json, yaml } = record;
      inserts[record.state].run(id, json, createdAt, updatedAt, yaml, record.textDigest, record.dataDigest);
    }
  }

  private open(): Sqlite {
    if (this.db === undefined) {
      this.db = openSqlite(this.file);
      this.db.pragma("synchronous = OFF");
      this.db.pragma("journal_mode = MEMORY");
      this.db.pragma(`page_size = ${PAGE_BYTES}`);
      limitCache(this.db);
    }
    return this.db;
  }
}

function digestsOf(state: RecordState, row: StoredRow): RecordDigests {
  const { id, yaml, data } = row as { id: string; yaml: string; data: string };
  return { state, id, textDigest: textDigest(yaml), dataDigest: dataDigest(parseJson(data)) };
}
