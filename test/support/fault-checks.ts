import fs from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { loadSqlite, openSqlite } from "../../src/backends/sqlite/driver.ts";
import { allRuns, interruptedRuns } from "../../src/migrate/interrupted.ts";
import { resumeRuns } from "../../src/migrate/resume.ts";
import { processOn } from "./fault-context.ts";
import { FaultFiles } from "./fault-files.ts";
import { type Held, heldBy, type Rehearsed, runOn } from "./fault-run.ts";
import { calm, lookAt, moveWith } from "./fault-scenarios.ts";
import { SMALL_STORE } from "./small-store.ts";
import { treeOf } from "./store.ts";

/** At any moment of a run: a valid switch, and every record complete in the backend that it names, old or new. */
export async function expectValid(dir: string, { before, after }: Rehearsed): Promise<void> {
  const held = await heldBy(dir);
  const inPlace = before.backend === after.backend || (before.backend !== "database" && after.backend !== "database");
  if (!inPlace || before.backend === "database") {
    expect([before, after]).toContainEqual(held);
    return;
  }
  expect([before.backend, after.backend]).toContain(held.backend);
  for (const name of new Set([
    ...Object.keys(before.records),
    ...Object.keys(after.records),
    ...Object.keys(held.records),
  ])) {
    expect([before.records[name], after.records[name]], name).toContain(held.records[name]);
  }
}

/**
 * Ends what was interrupted, twice, and looks whether the store is wholly old or wholly new and clean. After a power cut
 * a day later, as {@link expectEnded}.
 */
export async function expectMended(dir: string, rehearsed: Rehearsed, daysAhead = 0): Promise<Held> {
  const { before, after, template, done } = rehearsed;
  const then = () => processOn(dir, new FaultFiles(dir, { kind: "none" }), { daysAhead });
  const open = interruptedRuns(then()).length;
  const reports = await resumeRuns(then());
  const held = await heldBy(dir);
  expect(reports).toHaveLength(open);
  const [outcome] = reports.map((each) => each.outcome);
  const wanted = outcome === "finished" ? [after] : outcome === "undone" ? [before] : [before, after];
  expect(wanted).toContainEqual(held);
  if (outcome === "undone") {
    expect(ownTree(dir)).toEqual(ownTree(template));
    await expectTables(rehearsed, "before");
  } else if (outcome === "finished" || hasFinished(dir, template)) {
    await expectComplete(dir, done);
    await expectTables(rehearsed, "after");
  }
  expect(interruptedRuns(then())).toEqual([]);
  expect(await resumeRuns(then())).toEqual([]);
  // Where there was nothing to end, the next run takes the stale lock and cleans up.
  if (reports.length > 0) {
    expect(leftoversIn(dir).join(", ")).toBe("");
  }
  return held;
}

/**
 * What a resume that ends in one way only leaves, wherever it was killed; a day later, when a lock is stale of which the
 * power left an empty folder, as of any tool's.
 */
export async function expectEnded(dir: string, { after, done }: Rehearsed): Promise<void> {
  const reports = await resumeRuns(processOn(dir, new FaultFiles(dir, { kind: "none" }), { daysAhead: 1 }));
  expect(await heldBy(dir)).toEqual(after);
  await expectComplete(dir, done);
  expect(interruptedRuns(lookAt(dir))).toEqual([]);
  // Where there was nothing to end, the next run takes the stale lock and cleans up.
  expect(reports.length > 0 ? leftoversIn(dir).join(", ") : "").toBe("");
}

/** Nothing of a run stays on a server that does not stay after every run. */
export async function expectTables({ server, tables }: Rehearsed, side: "before" | "after"): Promise<void> {
  expect((await server?.tables()) ?? []).toEqual(tables[side]);
}

/** Everything that a run has done when it is over: also its events, and an index that names what it should. */
async function expectComplete(dir: string, done: string): Promise<void> {
  expect(steadyTree(dir)).toEqual(steadyTree(done));
  expect(eventsIn(dir)).toEqual(eventsIn(done));
  if ((await heldBy(dir)).backend === "hybrid") {
    await loadSqlite();
    expect(indexedIn(dir)).toEqual(indexedIn(done));
  }
}

function indexedIn(dir: string): unknown[] {
  const db = openSqlite(path.join(dir, ".milestones/index.db"), { readonly: true, fileMustExist: true });
  try {
    return db.prepare("SELECT id FROM milestones ORDER BY id").pluck().all();
  } finally {
    db.close();
  }
}

const OF_RUNS = /"event":"(migration_completed|backup_restored|storage_initialized|drift_synced)".*\}\}$/;

/** What was said of whole runs, without times and ids. A line that a kill cut off says nothing. */
function eventsIn(dir: string): string[] {
  const text = fs.readFileSync(path.join(dir, ".milestones/logs/storage-events.jsonl"), "utf8");
  return text.split("\n").flatMap((line) => {
    const [, event] = OF_RUNS.exec(line) ?? [];
    return event === undefined ? [] : [event];
  });
}

/** True when the journal of a run that was not there before says that it finished, and all that it does with it. */
function hasFinished(dir: string, template: string): boolean {
  const before = new Set(allRuns(lookAt(template)).map(({ id }) => id));
  return allRuns(lookAt(dir)).some(({ id, phase }) => phase === "finished" && !before.has(id));
}

/** Everything but what runs and backups are for themselves: records, old copies, switch, logs. */
function ownTree(dir: string): Record<string, string> {
  const files = Object.entries(treeOf(path.join(dir, ".milestones")));
  return Object.fromEntries(files.filter(([name]) => !/^(?:backups|migrations|locks)\//.test(name)));
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Without what is made up by chance: the token of a lock, the name of a store on a server. */
export function withoutIds(text: string): string {
  return text.replaceAll(UUID, "#");
}

/** What is the same after every whole run: databases and logs hold times. */
function steadyTree(dir: string): Record<string, string> {
  const entries = Object.entries(ownTree(dir)).filter(([name]) => !/\.db$|^logs\//.test(name));
  return Object.fromEntries(entries.map(([name, text]) => [name, withoutIds(text)]));
}

const ONWARD = { file: "hybrid", hybrid: "database", database: "hybrid" } as const;

/** The run that was cut off can be made again, or from its result the next move. */
export async function expectUsable(dir: string, rehearsed: Rehearsed, held: Held): Promise<void> {
  const { scenario, before, after } = rehearsed;
  const isDone = held.backend === after.backend && held.backend !== before.backend;
  if (isDone) {
    await moveWith(calm(dir), ONWARD[held.backend]);
    expect(await heldBy(dir)).toEqual({ backend: ONWARD[held.backend], records: after.records });
  } else {
    expect((await runOn(scenario, dir, { kind: "none" })).error).toBeUndefined();
    expect(await heldBy(dir)).toEqual(after);
  }
  expect(leftoversIn(dir).join(", ")).toBe("");
}

/** Everything that a run needs only while it goes on. What a dead holder left beside the lock goes ten minutes later. */
export function leftoversIn(dir: string): string[] {
  const store = path.join(dir, ".milestones");
  const names = fs.readdirSync(store, { recursive: true, encoding: "utf8" });
  const found = names.filter(
    (name) =>
      (!name.startsWith("locks/.migration.lock.") &&
        /^migrations\/[^/]+\/(?:shadow|backup|undone-backup)$|^locks\/[^.]|\.tmp$|\.next$|\/\.(?:part|pruned)\b/.test(
          name,
        )) ||
      (/^migrations\/[^/.]+$/.test(name) && !fs.existsSync(path.join(store, name, "journal.jsonl"))),
  );
  const session = path.join(store, "sessions/current.txt");
  const back = fs.existsSync(session) && fs.readFileSync(session, "utf8") === SMALL_STORE["sessions/current.txt"];
  return [...found.sort(), ...(back ? [] : ["no session"])];
}
