import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { Files } from "../files/files.ts";
import { type LockPorts, liveHolder } from "../store/locks.ts";
import { type JournalState, readJournal } from "./journal.ts";
import { REMEDY } from "./phase.ts";

/** Everything under `migrations/` that a journal describes, oldest first. */
export function allRuns({ files, layout }: { files: Files; layout: LockPorts["layout"] }): JournalState[] {
  const folders = (files.list(layout.migrationsDir) ?? []).filter(({ kind }) => kind === "directory");
  const names = folders.map(({ name }) => name).sort();
  return names.map((name) => readJournal(files, layout.at("migrations", name))).filter((state) => state !== undefined);
}

/** Migrations and restores that neither finished nor were undone. */
export function openRuns(ports: Parameters<typeof allRuns>[0]): JournalState[] {
  return allRuns(ports).filter(({ phase }) => REMEDY[phase] !== "none");
}

/** Throws INTERRUPTED where a run is open: asked by who holds the lock, before a run of its own. */
export function assertNoneOpen(ports: Parameters<typeof allRuns>[0]): void {
  const [first] = openRuns(ports);
  if (first !== undefined) {
    throw new MilestoneError("INTERRUPTED", `${first.id} was interrupted after "${first.phase}".`, {
      state: NOTHING_CHANGED,
      fix: ["milestone resume"],
    });
  }
}

/** Migrations and restores that neither finished nor were undone, and that nobody is running now. */
export function interruptedRuns(ports: LockPorts): JournalState[] {
  const open = openRuns(ports);
  return open.length > 0 && liveHolder(ports) === undefined ? open : [];
}
