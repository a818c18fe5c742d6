import type { RecordState } from "../../record/record.ts";

/** The table is the state: what a tool sets to completed inside `data` stays in its table. */
export const TABLES: Record<RecordState, string> = { active: "milestones", completed: "completed_milestones" };

/** Beside the tools' columns: the kept YAML, its SHA-256, and the data digest at writing time. */
export const OUR_COLUMNS = ["yaml", "yaml_sha256", "data_sha256"] as const;

/** A row as it is stored; columns that a tool's table lacks read as NULL. */
export interface StoredRow {
  id: string;
  data: unknown;
  yaml: unknown;
  yaml_sha256: unknown;
  data_sha256: unknown;
}
