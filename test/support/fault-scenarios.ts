import fs from "node:fs";
import path from "node:path";
import type { BackendName } from "../../src/backends/backend.ts";
import { loadSqlite, openSqlite } from "../../src/backends/sqlite/driver.ts";
import { backUpByHand } from "../../src/backup/by-hand.ts";
import { prune } from "../../src/backup/prune.ts";
import type { Context } from "../../src/context.ts";
import { NodeFiles } from "../../src/files/node-files.ts";
import { migrate } from "../../src/migrate/migrate.ts";
import type { MigrationReport } from "../../src/migrate/report.ts";
import { planMove } from "../../src/plan/make.ts";
import type { ParseMemo } from "../../src/record/memo.ts";
import { planRestore } from "../../src/restore/plan.ts";
import { type RestoreReport, restore } from "../../src/restore/restore.ts";
import { planRollback } from "../../src/rollback/plan.ts";
import { type RollbackReport, rollBack } from "../../src/rollback/rollback.ts";
import { readSwitch } from "../../src/store/switch.ts";
import type { Choices } from "../../src/sync/choose.ts";
import { prepareSync } from "../../src/sync/plan.ts";
import { type SyncReport, sync } from "../../src/sync/sync.ts";
import { processOn } from "./fault-context.ts";
import { FaultFiles } from "./fault-files.ts";
import type { FaultServer } from "./fault-server.ts";

const PAUSING = { pauseSessions: true };
const NONE: Choices = { ours: [], theirs: [] };

/** Something that changes a store, and the state in which it begins. */
export interface Scenario {
  readonly name: string;
  /** Its database is on this; left out for SQLite. */
  readonly makeServer?: () => Promise<FaultServer>;
  /** Brings a store of FAULT_STORE there. */
  prepare(dir: string, server?: FaultServer): Promise<void>;
  act(context: Context): Promise<unknown>;
  /** Plans `act` once for many runs of it, which only reads. */
  plan?(context: Context): Promise<(context: Context) => Promise<unknown>>;
  /** Of the clock of `act`. */
  readonly daysAhead?: number;
}

/** Plans and makes a move, setting an open session aside for the cutover. */
export async function moveWith(context: Context, to: BackendName): Promise<MigrationReport> {
  const make = await planned(context, to);
  return await make(context);
}

async function planned(context: Context, to: BackendName): Promise<(context: Context) => Promise<MigrationReport>> {
  const move = { from: readSwitch(context.files, context.layout), to };
  const { digest } = await planMove(context, move, { pauseSessions: true, holdsLock: false });
  return async (each) => await migrate(each, { move, pauseSessions: true, expectPlan: digest });
}

export async function restoreWith(context: Context, backup: string, logs = false): Promise<RestoreReport> {
  const request = { backup, pauseSessions: true, logs };
  const plan = await planRestore(context, { ...request, holdsLock: false });
  return await restore(context, { ...request, expectPlan: plan.digest });
}

/** A context in which nothing goes wrong and nothing is really synced. */
export function calm(dir: string): Context {
  return processOn(dir, new FaultFiles(dir, { kind: "none" }));
}

export async function moveBy(dir: string, ...way: BackendName[]): Promise<void> {
  for (const to of way) {
    await moveWith(calm(dir), to);
  }
}

/** What a tool does to `enterprise.db`. */
export async function changeRows(dir: string, ...statements: string[]): Promise<void> {
  await loadSqlite();
  const db = openSqlite(path.join(dir, ".milestones/enterprise.db"));
  for (const statement of statements) {
    db.exec(statement);
  }
  db.close();
}

/** What a tool or a person does to the YAML files: one changed, one completed, one removed, one new. */
export function changeFiles(dir: string): void {
  const at = (name: string) => path.join(dir, ".milestones", name);
  fs.appendFileSync(at("active/a.yaml"), "owner: somebody else\r\n");
  fs.renameSync(at("active/a-b.yaml"), at("completed/a-b.yaml"));
  fs.rmSync(at("completed/y.yaml"));
  fs.writeFileSync(at("active/new.yaml"), "id: new\ntitle: New\n");
}

const CHANGE_ROWS = [
  "UPDATE milestones SET data = json_set(data, '$.title', 'Changed by a tool') WHERE id = 'milestone-001'",
  "DELETE FROM completed_milestones WHERE id = 'y'",
  "INSERT INTO completed_milestones SELECT * FROM milestones WHERE id = 'a-b'",
  "DELETE FROM milestones WHERE id = 'a-b'",
  `INSERT INTO milestones (id, data) VALUES ('new', '{"id":"new","title":"New"}')`,
];

export function move(name: string, to: BackendName, prepare: Scenario["prepare"]): Scenario {
  return { name, prepare, act: (context) => moveWith(context, to), plan: (context) => planned(context, to) };
}

/** The five moves, three of them with old copies in their way, and the sixth that a rollback can make. */
export const MOVES: readonly Scenario[] = [
  move("file to hybrid", "hybrid", async () => {}),
  move("hybrid to file", "file", (dir) => moveBy(dir, "hybrid")),
  move("file to database", "database", async () => {}),
  move("hybrid to database over its older copy", "database", async (dir) => {
    await moveBy(dir, "database", "hybrid");
    changeFiles(dir);
  }),
  move("database to hybrid over the older files", "hybrid", async (dir) => {
    await moveBy(dir, "database");
    await changeRows(dir, ...CHANGE_ROWS);
  }),
  move("database to hybrid where no files are", "hybrid", async (dir) => {
    await moveBy(dir, "database");
    for (const state of ["active", "completed"]) {
      for (const name of fs.readdirSync(path.join(dir, ".milestones", state))) {
        if (name.endsWith(".yaml") && name !== "dependencies.yaml") {
          fs.rmSync(path.join(dir, ".milestones", state, name));
        }
      }
    }
  }),
  {
    name: "rollback of file to database",
    prepare: async (dir) => {
      await moveBy(dir, "database");
      await changeRows(dir, ...CHANGE_ROWS);
    },
    act: (context) => rollBackWith(context),
    plan: planRollbackOnce,
  },
];

/** Plans and makes a rollback of the last migration. */
export async function rollBackWith(context: Context): Promise<RollbackReport> {
  return await rollBack(context, await planRollback(context, PAUSING), PAUSING);
}

/** The same, planned once for many. */
export async function planRollbackOnce(context: Context): Promise<(context: Context) => Promise<RollbackReport>> {
  const planned = await planRollback(context, PAUSING);
  return async (each) => await rollBack(each, planned, PAUSING);
}

/** The first backup of a store. */
export function firstBackup(dir: string): string {
  return fs.readdirSync(path.join(dir, ".milestones/backups")).sort()[0] ?? "none";
}

function restoring(name: string, prepare: (dir: string) => Promise<void>, logs = false): Scenario {
  return {
    name,
    prepare,
    act: (context) => restoreWith(context, firstBackup(context.layout.parent), logs),
  };
}

/** Takes a backup by hand that is the only one. */
async function backUpAlone(dir: string): Promise<void> {
  fs.rmSync(path.join(dir, ".milestones/backups"), { recursive: true });
  await backUpByHand(calm(dir));
}

/** A restore into each backend, and both ways between YAML and a database. */
export const RESTORES: readonly Scenario[] = [
  restoring("restore into files", async (dir) => {
    await backUpByHand(calm(dir));
    changeFiles(dir);
    fs.writeFileSync(path.join(dir, ".milestones/active/milestone-002.yaml"), "id: [\n");
  }),
  restoring("restore what is missing and set aside what is too much", async (dir) => {
    await backUpByHand(calm(dir));
    fs.rmSync(path.join(dir, ".milestones/completed/y.yaml"));
    fs.writeFileSync(path.join(dir, ".milestones/active/new.yaml"), "id: new\ntitle: New\n");
  }),
  restoring("restore into hybrid", async (dir) => {
    await moveBy(dir, "hybrid");
    await backUpAlone(dir);
    changeFiles(dir);
  }),
  restoring(
    "restore files and logs while hybrid is in use",
    async (dir) => {
      await moveBy(dir, "hybrid");
      changeFiles(dir);
    },
    true,
  ),
  restoring("restore into the database", async (dir) => {
    await moveBy(dir, "database");
    await backUpAlone(dir);
    await changeRows(dir, ...CHANGE_ROWS);
  }),
  restoring("restore over a broken database", async (dir) => {
    await moveBy(dir, "database");
    await backUpAlone(dir);
    fs.writeFileSync(path.join(dir, ".milestones/enterprise.db"), "no database at all\n");
    fs.writeFileSync(path.join(dir, ".milestones/enterprise.db-journal"), "left by a crash\n");
  }),
  restoring("restore files while the database is in use", async (dir) => {
    await moveBy(dir, "database");
    await changeRows(dir, ...CHANGE_ROWS);
  }),
  restoring("restore the database while files are in use", async (dir) => {
    await moveBy(dir, "database");
    await backUpAlone(dir);
    await moveBy(dir, "hybrid");
    changeFiles(dir);
  }),
];

/** What somebody did in the backend in use to records that the old copy has changed in other fields. */
const CHANGE_OTHER_ROWS = [
  "UPDATE milestones SET data = json_set(data, '$.title', 'In use') WHERE id IN ('a', 'a-b')",
  "UPDATE milestones SET data = json_set(data, '$.owner', 'Nobody') WHERE id = 'milestone-002'",
];

/** Brings over what drifted; where that is nothing, nothing is done. */
export async function syncWith(context: Context, choices: Choices = NONE): Promise<SyncReport | undefined> {
  const request = { choices, pauseSessions: true };
  const { plan } = await prepareSync(context, { ...request, holdsLock: false });
  return plan.items.some(({ kind }) => kind !== "conflict")
    ? await sync(context, { ...request, expectPlan: plan.digest })
    : undefined;
}

/** Once nothing has drifted, something else that takes the lock. */
async function syncOrBackUp(context: Context): Promise<unknown> {
  return (await syncWith(context)) ?? (await backUpByHand(context));
}

/** A sync into each kind of backend: records changed, merged, moved, deleted and new. */
export const SYNCS: readonly Scenario[] = [
  {
    name: "sync into the database",
    prepare: async (dir) => {
      await moveBy(dir, "database");
      changeFiles(dir);
      await changeRows(dir, ...CHANGE_OTHER_ROWS);
    },
    act: syncOrBackUp,
  },
  {
    name: "sync into hybrid",
    prepare: async (dir) => {
      await moveBy(dir, "database", "hybrid");
      await changeRows(dir, ...CHANGE_ROWS);
      fs.appendFileSync(path.join(dir, ".milestones/active/a-b.yaml"), "owner: in use\n");
    },
    act: syncOrBackUp,
  },
];

/** A backup by hand of each backend, and pruning: none of them changes a record. */
export const UPKEEP: readonly Scenario[] = [
  ...(["file", "hybrid", "database"] as const).map(
    (backend): Scenario => ({
      name: `backup of ${backend} by hand`,
      prepare: (dir) => (backend === "file" ? Promise.resolve() : moveBy(dir, backend)),
      act: (context) => backUpByHand(context),
    }),
  ),
  {
    name: "prune",
    prepare: async (dir) => {
      await moveBy(dir, "hybrid", "database", "hybrid", "file");
      await backUpByHand(calm(dir));
    },
    act: (context) => prune(context),
    daysAhead: 40,
  },
];

/** Nothing but reading, for checks. */
export function lookAt(dir: string, memo?: ParseMemo): Context {
  return processOn(dir, new NodeFiles(), { memo });
}
