import type { Files } from "../../files/files.ts";
import { compareCodePoints } from "../../record/canonical.ts";
import type { RecordDigests } from "../../record/fingerprint.ts";
import type { Marks } from "../../record/marks.ts";
import { type MilestoneRecord, nameOf, type RecordKey } from "../../record/record.ts";
import type { Finding } from "../../validate/finding.ts";
import type { Backend, Installer, ReadBack, Scanned, Shadow } from "../backend.ts";
import type { FileShadow } from "../file/file-shadow.ts";
import { mismatch, refuseBroken } from "../file/refuse-broken.ts";
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
    this.parts.index.finish();
    // Safe it is by the sync before the switch; this one takes the time ahead of the write pause.
    this.parts.files.sync(this.parts.shadowIndex);
  }

  /** Reads the record files anew, and beside each active one its row of the index. */
  async *readBack(): AsyncGenerator<ReadBack> {
    const rows = this.parts.index.rows();
    let row = rows.next();
    const isEmpty = row.done === true;
    for await (const item of this.scan()) {
      if (item.kind === "finding") {
        this.refuseBroken(item.finding);
        continue;
      }
      if (item.record.state !== "active") {
        yield item.mark;
        continue;
      }
      if (isEmpty) {
        throw mismatch(`the index is empty, and ${nameOf(item.record)} is there`);
      }
      for (; !row.done && compareCodePoints(row.value.id, item.record.id) < 0; row = rows.next()) {
        yield rowWithoutFile(row.value.id);
      }
      const isIts = !row.done && row.value.id === item.record.id;
      yield withFlaw(item.mark, this.flawOf(item.record, isIts ? row.value : undefined));
      row = isIts ? rows.next() : row;
    }
    for (; !row.done; row = rows.next()) {
      yield rowWithoutFile(row.value.id);
    }
  }

  async readOne(key: RecordKey): Promise<ReadBack | undefined> {
    const { records, index } = this.parts;
    const item = records.kind === "written" ? records.shadow.readOne(key) : await tryRead(records.source, key);
    const row = key.state === "active" ? index.row(key.id) : undefined;
    if (item?.kind !== "record") {
      return row && rowWithoutFile(key.id);
    }
    return key.state === "active" ? withFlaw(item.record, this.flawOf(item.record, row)) : item.record;
  }

  async installAhead(installer: Installer, marks: Marks): Promise<void> {
    await this.written?.install(installer, marks);
    installer.prepare(["index.db"]);
  }

  async install(installer: Installer): Promise<void> {
    const aside = restForReplacement(this.parts.storeIndex, { derived: true });
    installer.aside(aside);
    installer.put(["index.db"]);
  }

  async close(): Promise<void> {
    this.parts.index.close();
  }

  /** What the row of a record says that its file does not. */
  private flawOf(record: MilestoneRecord, row: Omit<IndexRow, "updated_at"> | undefined): string | undefined {
    const want = indexRowOf(record, this.parts.folder);
    const columns = ["id", "title", "status", "priority", "file_path"] as const;
    const wrong = columns.find((column) => row?.[column] !== want[column]);
    if (wrong !== undefined) {
      return `the index has ${wrong} ${JSON.stringify(row?.[wrong])}, the file ${JSON.stringify(want[wrong])}`;
    }
    return want.created_at !== null && row?.created_at !== want.created_at
      ? `the index has created_at ${row?.created_at}, the file ${want.created_at}`
      : undefined;
  }

  /** In the files that are in use a tool may be in the middle of writing: then the record is missing here. */
  private refuseBroken(finding: Finding): void {
    if (this.written !== undefined) {
      refuseBroken(finding);
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

function withFlaw({ state, id, textDigest, dataDigest }: RecordDigests, flaw: string | undefined): ReadBack {
  return { state, id, textDigest, dataDigest, ...(flaw !== undefined && { flaw }) };
}

function rowWithoutFile(id: string): ReadBack {
  return { state: "active", id, textDigest: "", dataDigest: "", flaw: "the index has a row of no file" };
}
