import { readdirSync, rmSync, unlinkSync } from "node:fs";
import path from "node:path";
import { commitHistory } from "./commit-history.ts";
import type { FloorStep } from "./floor-step.ts";

/** One command on a store that the job before has left. */
export interface Job {
  readonly name: string;
  readonly args: readonly string[];
  /** True where the database is the PostgreSQL server, not a file. */
  readonly onServer?: boolean;
  /** Untimed, before it. */
  readonly prepare?: (store: string) => void;
  /** Records that another program writes when the copy is verified, so that the write pause has to bring them over. */
  readonly changes?: number;
  /** The whole process may take `most` times these steps, and `plusMs` more; undefined where no target is set. */
  readonly target:
    | { readonly floor: readonly FloorStep[]; readonly most: number; readonly plusMs?: number }
    | undefined;
}

const READING = ["read", "hash", "parse"] as const;
const WRITING = ["write", "sync"] as const;
const toDatabase = { floor: [...READING, ...WRITING, "insert"], most: 2 } as const;
/** A file that was written is verified by its meaning, so none counts before it was parsed. */
const toHybrid = { floor: ["readBack", ...WRITING, "parse"], most: 2 } as const;
const toServer = { floor: [...READING, ...WRITING, "copy"], most: 1.6 } as const;
const fromServer = { floor: ["copyBack", ...WRITING, "parse"], most: 2 } as const;
const move = (backend: string) => ["migrate", backend, "--yes"];

/** In the order in which they run: each begins where the one before it ends. The targets are the project's. */
export const JOBS: readonly Job[] = [
  { name: "validate", args: ["validate"], target: { floor: READING, most: 1.6 } },
  { name: "plan", args: ["plan", "hybrid"], target: { floor: READING, most: 1.6 } },
  { name: "status", args: ["status"], target: { floor: READING, most: 1.6 } },
  { name: "file → hybrid", args: move("hybrid"), target: { floor: [...READING, ...WRITING], most: 2 } },
  { name: "hybrid → file", args: move("file"), target: undefined },
  { name: "file → PostgreSQL", args: move("database"), onServer: true, target: toServer },
  { name: "validate, old files there", args: ["validate"], onServer: true, target: undefined },
  {
    name: "PostgreSQL → hybrid",
    args: move("hybrid"),
    onServer: true,
    prepare: removeRecordFiles,
    target: fromServer,
  },
  { name: "hybrid → file, again", args: move("file"), target: undefined },
  { name: "file → hybrid, 10 changed", args: move("hybrid"), changes: 10, target: undefined },
  { name: "hybrid → file, 10 changed", args: move("file"), changes: 10, target: undefined },
  { name: "file → database", args: move("database"), target: toDatabase },
  { name: "database → hybrid, old files there", args: move("hybrid"), target: toHybrid },
  { name: "hybrid → database", args: move("database"), target: toDatabase },
  { name: "database → hybrid", args: move("hybrid"), prepare: removeRecordFiles, target: toHybrid },
  {
    name: "status, 1,000 commits",
    args: ["status"],
    prepare: commitWithoutOldCopy,
    target: { floor: READING, most: 1.6, plusMs: 1000 },
  },
];

/** As in a clone of a store that is on the database: the files of the backend left behind are not committed. */
function removeRecordFiles(store: string): void {
  for (const state of ["active", "completed"]) {
    for (const name of readdirSync(path.join(store, state))) {
      unlinkSync(path.join(store, state, name));
    }
  }
}

/** What a move left behind is compared by every status: that is no part of what history takes. */
function commitWithoutOldCopy(store: string): void {
  for (const name of ["enterprise.db", "config/last-switch.tsv"]) {
    rmSync(path.join(store, name));
  }
  commitHistory(store);
}
