import fs from "node:fs";
import { MilestoneError } from "../../errors/error.ts";
import type { MilestoneRecord } from "../../record/record.ts";
import { isSqliteError, openUntrusted } from "../sqlite/driver.ts";
import { inspectIndex } from "../sqlite/inspect.ts";
import { type IndexRow, indexRowOf } from "./index-rows.ts";

/** An index is derived: whatever is wrong with it, no record is lost. */
type OnDisk =
  | { readonly kind: "missing" }
  | { readonly kind: "broken"; readonly problem: string }
  | { readonly kind: "readable"; readonly comparison: IndexRows };

/** The index that stands in `file`; 0 bytes count as none. `folder` is the store's path in the repository. */
export function openIndexOnDisk(file: string, folder: string): OnDisk {
  const stat = fs.lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined || (stat.isFile() && stat.size === 0)) {
    return { kind: "missing" };
  }
  try {
    const [first] = inspectIndex(file, "index.db").filter(({ severity }) => severity === "error");
    return first === undefined
      ? { kind: "readable", comparison: new IndexRows(readRows(file), folder) }
      : { kind: "broken", problem: first.message };
  } catch (error) {
    if (isSqliteError(error) || (error instanceof MilestoneError && error.code === "UNSAFE_PATH")) {
      return { kind: "broken", problem: error.message.replace(/\.$/, "") };
    }
    throw error;
  }
}

type Row = Omit<IndexRow, "created_at" | "updated_at">;

function readRows(file: string): Map<string, Row> {
  const db = openUntrusted(file);
  try {
    const rows = db.prepare("SELECT id, title, status, priority, file_path FROM milestones").all() as Row[];
    return new Map(rows.map((row) => [String(row.id), row]));
  } finally {
    db.close();
  }
}

/** Times are not compared: a rebuild keeps old ones, and they never make an index stale. */
const COLUMNS = ["title", "status", "priority", "file_path"] as const;

class IndexRows {
  private readonly rows: Map<string, Row>;
  private readonly folder: string;
  private readonly lacking: string[] = [];
  private readonly outdated: string[] = [];

  constructor(rows: Map<string, Row>, folder: string) {
    this.rows = rows;
    this.folder = folder;
  }

  see(record: MilestoneRecord): void {
    if (record.state !== "active") {
      return;
    }
    const row = this.rows.get(record.id);
    const want = indexRowOf(record, this.folder);
    if (row === undefined) {
      this.lacking.push(record.id);
    } else if (COLUMNS.some((column) => row[column] !== want[column])) {
      this.outdated.push(record.id);
    }
    this.rows.delete(record.id);
  }

  finish(): { lacking: string[]; outdated: string[]; stray: string[] } {
    return { lacking: this.lacking.sort(), outdated: this.outdated.sort(), stray: [...this.rows.keys()].sort() };
  }
}
