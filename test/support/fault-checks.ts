import fs from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { openSqlite } from "../../src/backends/sqlite/driver.ts";
import type { Context } from "../../src/context.ts";
import { allRuns, interruptedRuns } from "../../src/migrate/interrupted.ts";
import { type ResumeReport, resumeRuns } from "../../src/migrate/resume.ts";
import { processOn, thisInstant } from "./fault-context.ts";
import { FaultFiles } from "./fault-files.ts";
import { type Held, heldBy, type Rehearsed, runOn, withStillClock } from "./fault-run.ts";
import { calm, lookAt, moveWith } from "./fault-scenarios.ts";
import { SMALL_STORE } from "./small-store.ts";
import { treeOf } from "./store.ts";
import { digestOfStore, withoutIds } from "./store-digest.ts";

/** At any moment of a run: a valid switch, and every record complete in the backend that it names, old or new. */
export async function expectValid(dir: string, { before, after }: Rehearsed): Promise<Held> {
  const held = await heldBy(dir);
  const inPlace = before.backend === after.backend || (before.backend !== "database" && after.backend !== "database");
  if (!inPlace || before.backend === "database") {
    expect([before, after]).toContainEqual(held);
    return held;
  }
  expect([before.backend, after.backend]).toContain(held.backend);
  for (const name of new Set([
    ...Object.keys(before.records),
    ...Object.keys(after.records),
    ...Object.keys(held.records),
  ])) {
    expect([before.records[name], after.records[name]], name).toContain(held.records[name]);
  }
  return held;
}

/**
 * Ends what was interrupted, twice, and looks whether the store is wholly old or wholly new and clean. After a power cut
 * a day later, as {@link expectEnded}. Most interrupted runs end in a store that another has ended in too, to the byte:
 * such a store is looked at once.
 */
export async function expectMended(dir: string, rehearsed: Rehearsed, daysAhead = 0): Promise<Held> {
  const { mended } = rehearsed;
  const open = interruptedRuns(laterOn(dir, rehearsed, daysAhead)).length;
  const reports = await withStillClock(() => resumeRuns(laterOn(dir, rehearsed, daysAhead)));
  expect(reports).toHaveLength(open);
  const [outcome] = reports.map((each) => each.outcome);
  const left = `${outcome} ${digestOfStore(dir)} ${await rehearsed.server?.content()}`;
  const held = mended.get(left) ?? (await lookMended(dir, rehearsed, daysAhead, outcome));
  mended.set(left, held);
  return held;
}

async function lookMended(
  dir: string,
  rehearsed: Rehearsed,
  daysAhead: number,
  outcome: ResumeReport["outcome"] | undefined,
): Promise<Held> {
  const { before, after, template, done } = rehearsed;
  const held = await heldBy(dir);
  const wanted = outcome === "finished" ? [after] : outcome === "undone" ? [before] : [before, after];
  expect(wanted).toContainEqual(held);
  if (outcome === "undone") {
    expect(ownTree(dir)).toEqual(ownTree(template));
    await expectTables(rehearsed, "before");
  } else if (outcome === "finished" || hasFinished(dir, template)) {
    expectComplete(dir, done, held);
    await expectTables(rehearsed, "after");
  }
  expect(interruptedRuns(laterOn(dir, rehearsed, daysAhead))).toEqual([]);
  expect(await resumeRuns(laterOn(dir, rehearsed, daysAhead))).toEqual([]);
  // Where there was nothing to end, the next run takes the stale lock and cleans up.
  if (outcome !== undefined) {
    expect(leftoversIn(dir).join(", ")).toBe("");
  }
  return held;
}

/** A process of which nothing has run yet, at the moment of all runs, or days after it. */
function laterOn(dir: string, { instant }: Rehearsed, daysAhead: number): Context {
  const files = new FaultFiles(dir, { kind: "none" });
  return processOn(dir, files, { daysAhead, instant: { ...thisInstant(), now: instant.now } });
}

/**
 * What a resume that ends in one way only leaves, wherever it was killed; a day later, when a lock is stale of which the
 * power left an empty folder, as of any tool's.
 */
export async function expectEnded(dir: string, rehearsed: Rehearsed): Promise<void> {
  const { after, done, mended } = rehearsed;
  const reports = await withStillClock(() => resumeRuns(laterOn(dir, rehearsed, 1)));
  const left = `${reports.length} ${digestOfStore(dir)}`;
  if (!mended.has(left)) {
    const held = await heldBy(dir);
    expect(held).toEqual(after);
    expectComplete(dir, done, held);
    expect(interruptedRuns(lookAt(dir))).toEqual([]);
    // Where there was nothing to end, the next run takes the stale lock and cleans up.
    expect(reports.length > 0 ? leftoversIn(dir).join(", ") : "").toBe("");
    mended.set(left, held);
  }
}

/** Nothing of a run stays on a server that does not stay after every run. */
export async function expectTables({ server, tables }: Rehearsed, side: "before" | "after"): Promise<void> {
  expect((await server?.leftovers()) ?? []).toEqual(tables[side]);
}

/** Everything that a run has done when it is over: also its events, and an index that names what it should. */
function expectComplete(dir: string, done: string, { backend }: Held): void {
  expect(steadyTree(dir)).toEqual(steadyTree(done));
  expect(eventsIn(dir)).toEqual(eventsIn(done));
  if (backend === "hybrid") {
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
