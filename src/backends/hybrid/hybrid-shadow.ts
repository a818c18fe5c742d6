import { MilestoneError } from "../../errors/error.ts";
import type { Files } from "../../files/files.ts";
import type { RecordDigests } from "../../record/fingerprint.ts";
import { type MilestoneRecord, nameOf, type RecordKey } from "../../record/record.ts";
import type { Backend, Installer, Marks, Scanned, Shadow } from "../backend.ts";
import type { FileShadow } from "../file/file-shadow.ts";
import { restForReplacement } from "../sqlite/rest.ts";
import type { IndexRow } from "./index-rows.ts";
import { indexRowOf } from "./index-rows.ts";
import type { IndexShadow } from "./index-shadow.ts";

export interface HybridShadowParts {
  index: IndexShadow;
  folder: string;
  files: Files;
  /** Where the index is built, and where it will live. */
  shadowIndex: string;
  storeIndex: string;
  /** The record files: written by this move, or there already because the source is files too. */
  records:
    | { kind: "written"; shadow: FileShadow; scan: () => AsyncIterable<Scanned> }
    | { kind: "present"; source: Backend };
}

/** Hybrid in the making: the index, and the record files where the source has none. */
export class HybridShadow implements Shadow {
  private readonly parts: HybridShadowParts;

  constructor(parts: HybridShadowParts) {
    this.parts = parts;
  }

  async write(records: readonly MilestoneRecord[]): Promise<void> {
    this.written?.write(records);
    this.parts.index.write(records);
  }

  async put(record: MilestoneRecord): Promise<void> {
    this.written?.put(record);
    this.parts.index.put(record);
  }

  async remove(key: RecordKey): Promise<void> {
    this.written?.remove(key);
    this.parts.index.remove(key);
  }

  async seal(): Promise<void> {
    this.parts.index.close();
    this.parts.files.sync(this.parts.shadowIndex);
  }

  /** Reads the record files anew, and beside each active one its row of the index. */
  async *readBack(): AsyncGenerator<RecordDigests> {
    const rows = this.parts.index.rows();
    for await (const item of this.scan()) {
      if (item.kind === "finding") {
        if (item.finding.severity === "error") {
          throw mismatch(`${item.finding.file}: ${item.finding.message}`);
        }
        continue;
      }
      if (item.record.state === "active") {
        compareRow(item.record, rows.next().value ?? undefined, this.parts.folder);
      }
      yield item.mark;
    }
    const extra = rows.next().value;
    if (extra) {
      throw mismatch(`the index has a row ${JSON.stringify(extra.id)} of no file`);
    }
  }

  async readOne(key: RecordKey): Promise<RecordDigests | undefined> {
    const { records } = this.parts;
    const item = records.kind === "written" ? records.shadow.readOne(key) : await tryRead(records.source, key);
    if (item?.kind !== "record") {
      this.assertNoRow(key);
      return undefined;
    }
    if (key.state === "active") {
      compareRow(item.record, this.parts.index.row(key.id), this.parts.folder);
    }
    return item.record;
  }

  async installAhead(installer: Installer, marks: Marks): Promise<void> {
    this.written?.install(installer, marks);
  }

  async install(installer: Installer): Promise<void> {
    const aside = restForReplacement(this.parts.storeIndex, { derived: true });
    installer.aside(aside);
    installer.put(["index.db"]);
  }

  async close(): Promise<void> {
    this.parts.index.close();
  }

  private assertNoRow(key: RecordKey): void {
    if (key.state === "active" && this.parts.index.row(key.id) !== undefined) {
      throw mismatch(`the index has a row ${JSON.stringify(key.id)} of no file`);
    }
  }

  private get written(): FileShadow | undefined {
    return this.parts.records.kind === "written" ? this.parts.records.shadow : undefined;
  }

  private scan(): AsyncIterable<Scanned> {
    const { records } = this.parts;
    return records.kind === "written" ? records.scan() : records.source.scan();
  }
}

async function tryRead(
  source: Backend,
  key: RecordKey,
): Promise<Pick<Scanned & { kind: "record" }, "kind" | "record"> | undefined> {
  const record = await source.read(key);
  return record && { kind: "record", record };
}

function compareRow(record: MilestoneRecord, row: Omit<IndexRow, "updated_at"> | undefined, folder: string): void {
  const want = indexRowOf(record, folder);
  for (const column of ["id", "title", "status", "priority", "file_path"] as const) {
    if (row?.[column] !== want[column]) {
      throw mismatch(
        `${nameOf(record)}: the index has ${column} ${JSON.stringify(row?.[column])}, the file ${JSON.stringify(want[column])}`,
      );
    }
  }
  if (want.created_at !== null && row?.created_at !== want.created_at) {
    throw mismatch(`${nameOf(record)}: the index has created_at ${row?.created_at}, the file ${want.created_at}`);
  }
}

function mismatch(message: string): MilestoneError {
  return new MilestoneError("VERIFY_MISMATCH", `Verification failed: ${message}.`, {
    state: "Nothing was switched.",
    fix: ["Run the migration again; if it fails again, report it with this message."],
  });
}
