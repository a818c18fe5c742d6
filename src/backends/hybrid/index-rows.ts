import type { MilestoneRecord } from "../../record/record.ts";

/** The tools' table: they count with `file_path LIKE '%active%'` and list `ORDER BY created_at`. */
export const CREATE_INDEX = [
  `CREATE TABLE milestones (
  id TEXT PRIMARY KEY,
  title TEXT,
  status TEXT,
  priority TEXT,
  created_at TEXT,
  updated_at TEXT,
  file_path TEXT
)`,
  "CREATE INDEX idx_milestones_status ON milestones (status)",
  "CREATE INDEX idx_milestones_priority ON milestones (priority)",
  "CREATE INDEX idx_milestones_created_at ON milestones (created_at)",
];

/** First copy: a key that is there already must fail. */
export const INSERT_INDEX_ROW =
  "INSERT INTO milestones (id, title, status, priority, created_at, updated_at, file_path) VALUES (?, ?, ?, ?, ?, ?, ?)";
export const REPLACE_INDEX_ROW = INSERT_INDEX_ROW.replace("INSERT", "INSERT OR REPLACE");
export const DELETE_INDEX_ROW = "DELETE FROM milestones WHERE id = ?";
export const LIST_INDEX_ROWS =
  "SELECT id, title, status, priority, created_at, file_path FROM milestones WHERE id > ? ORDER BY id LIMIT ?";
export const ONE_INDEX_ROW = "SELECT id, title, status, priority, created_at, file_path FROM milestones WHERE id = ?";

/** One row of the index, times aside. */
export interface IndexRow {
  id: string;
  title: string | null;
  status: string | null;
  priority: string;
  /** NULL here means: the time of the first indexing. */
  created_at: string | null;
  updated_at: string | null;
  file_path: string;
}

/** The row that a record should have. `folder` is the store's path relative to the repository's root. */
export function indexRowOf(record: MilestoneRecord, folder: string): IndexRow {
  const { title, status, priority, createdAt, updatedAt } = record.fields;
  return {
    id: record.id,
    title,
    status,
    priority: priority ?? "medium",
    created_at: createdAt,
    updated_at: updatedAt,
    file_path: `${folder}/${record.state}/${record.id}.yaml`,
  };
}
