import { randomUUID } from "node:crypto";
import path from "node:path";
import { z } from "zod";
import { hasCode, isErrno, MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { Files } from "../files/files.ts";
import { showName } from "../files/native-path.ts";
import { lazily } from "../lazily.ts";
import type { StoreLayout } from "./layout.ts";
import { assertPlainPlaces } from "./places.ts";

/** Locks of other tools, and of other hosts, count as stale after this long without a sign of life. */
const STALE_AFTER_MS = 10 * 60_000;
const LOCK = "migration.lock";

/** Who this process is, and who else is alive: from the door, so that tests can say otherwise. */
export interface ProcessTable {
  readonly host: string;
  readonly pid: number;
  readonly command: string;
  /** Where pids are others than on the host itself, as in a container: which. Containers may share their host's name. */
  readonly space?: string | undefined;
  /** When a process of this host started, in any stable form; undefined when there is none. */
  startOf(pid: number): string | undefined;
}

/** A checkout can bring a lock of its own: its token becomes part of a path. */
const lockHolder = lazily(() => {
  /** Shown in messages, so without anything that a terminal acts on. */
  const shown = z.string().max(300).transform(showName);
  return z.object({
    host: shown,
    pid: z.int().positive(),
    start: shown,
    command: shown,
    since: shown,
    token: z.uuid(),
    space: shown.optional(),
  });
});

/** What a lock of ours says about its holder. */
export type LockHolder = Readonly<z.infer<ReturnType<typeof lockHolder>>>;

export interface LockPorts {
  readonly files: Files;
  readonly layout: StoreLayout;
  readonly processes: ProcessTable;
  now(): Date;
  /** The machine's clock, where a person said another time than `now`: locks have an age of their own. */
  clock?(): Date;
}

/** A lock that this process holds. */
export class MigrationLock {
  private readonly ports: LockPorts;
  private readonly token: string;
  private free = false;

  constructor(ports: LockPorts, token: string) {
    this.ports = ports;
    this.token = token;
  }

  /** Says that the holder lives, and makes sure that it is still us. Throws LOCK_LOST. */
  refresh(): void {
    const { files, layout } = this.ports;
    if (readHolder(this.ports)?.token !== this.token) {
      throw new MilestoneError("LOCK_LOST", "Another process took over the migration lock.", {
        state: "Nothing was switched by this process.",
        fix: ["milestone status"],
      });
    }
    const timestamp = path.join(layout.locksDir, LOCK, "timestamp");
    const next = `${timestamp}.next`;
    files.remove(next);
    files.create(next, `${timeOf(this.ports).toISOString()}\n`);
    files.rename(next, timestamp);
  }

  /** The same between two steps: what is wrong with the lock, the next {@link refresh} says, the last one before the switch. */
  tryRefresh(): void {
    try {
      this.refresh();
    } catch (error) {
      if (!hasCode(error)) {
        throw error;
      }
    }
  }

  /** True once nobody is kept out by it any more; what is left of it beside it goes with a later lock. */
  get isFree(): boolean {
    return this.free;
  }

  release(): void {
    if (readHolder(this.ports)?.token === this.token) {
      const { files, layout } = this.ports;
      // Renamed first: a lock half removed would look like one of another tool.
      const gone = path.join(layout.locksDir, `.${LOCK}.released-${this.token}`);
      files.rename(path.join(layout.locksDir, LOCK), gone);
      this.free = true;
      files.removeTree(gone);
    }
  }
}

/**
 * Takes `locks/migration.lock`, or throws LOCKED with who holds it since when, and UNSAFE_PATH where a link
 * stands in the store: this is what every command does before it writes.
 * Built aside and renamed, so that a lock is never seen without its holder.
 */
export function takeMigrationLock(ports: LockPorts): MigrationLock {
  const { files, layout } = ports;
  assertPlainPlaces(files, layout);
  const token = randomUUID();
  files.makeDirs(layout.locksDir);
  removeLeftovers(ports);
  const built = path.join(layout.locksDir, `.${LOCK}.new-${token}`);
  try {
    buildLock(ports, built, token);
    for (let attempt = 0; attempt < 3; attempt++) {
      if (tryRename(files, built, path.join(layout.locksDir, LOCK))) {
        return new MigrationLock(ports, token);
      }
      setStaleAside(ports);
    }
    throw lockedBy(readHolder(ports));
  } catch (error) {
    files.removeTree(built);
    throw error;
  }
}

/** True where a lock stands whose holder is gone. */
export function hasStaleLock(ports: LockPorts): boolean {
  const isThere = ports.files.stat(path.join(ports.layout.locksDir, LOCK)) !== undefined;
  return isThere && liveHolder(ports) === undefined;
}

/** Who holds the migration lock and is alive, as far as can be told; undefined when it is free or stale. */
export function liveHolder(ports: LockPorts): LockHolder | undefined {
  const dir = path.join(ports.layout.locksDir, LOCK);
  const holder = readHolder(ports);
  if (ports.files.stat(dir) === undefined || isStale(ports, dir, holder)) {
    return undefined;
  }
  return holder ?? { host: "?", pid: 0, start: "", command: "another tool", since: "?", token: "" };
}

/** Names of the tools' locks (`<id>.lock`) that are not stale. */
export function toolLocks(ports: Omit<LockPorts, "processes">): string[] {
  const { files, layout } = ports;
  const names = (files.list(layout.locksDir) ?? []).filter(
    ({ name, kind }) => kind === "directory" && name.endsWith(".lock") && name !== LOCK && !name.startsWith("."),
  );
  return names
    .map(({ name }) => name)
    .filter((name) => ageMs(ports, path.join(layout.locksDir, name)) < STALE_AFTER_MS);
}

/** Who holds a lock, as far as it says: of a tool's own there is nothing but its age. */
export function describeHolder({ pid, host, since }: Pick<LockHolder, "pid" | "host" | "since">): string {
  return pid === 0 ? "a tool that does not say who it is" : `process ${pid} on ${host} since ${since}`;
}

function buildLock(ports: LockPorts, dir: string, token: string): void {
  const { files, processes } = ports;
  const since = timeOf(ports).toISOString();
  const { host, pid, command, space } = processes;
  const holder: LockHolder = { host, pid, start: processes.startOf(pid) ?? "", command, since, token, space };
  files.makeDir(dir);
  files.create(path.join(dir, "pid"), `${pid}\n`);
  files.create(path.join(dir, "timestamp"), `${since}\n`);
  files.create(path.join(dir, "holder.json"), `${JSON.stringify(holder)}\n`);
}

function tryRename(files: Files, from: string, to: string): boolean {
  // An empty directory is another tool's lock in the making, which a rename would replace.
  if (files.stat(to) !== undefined) {
    return false;
  }
  try {
    files.rename(from, to);
    return true;
  } catch (error) {
    if (isErrno(error, "ENOTEMPTY", "EEXIST", "EPERM")) {
      return false;
    }
    throw error;
  }
}

/**
 * Moves a stale lock out of the way. The name carries the stale holder's token and stays occupied, so that a
 * second starter with the same judgement cannot move away the lock that the first one has taken meanwhile.
 */
function setStaleAside(ports: LockPorts): void {
  const { files, layout } = ports;
  const dir = path.join(layout.locksDir, LOCK);
  const holder = readHolder(ports);
  if (files.stat(dir) === undefined) {
    return;
  }
  if (!isStale(ports, dir, holder)) {
    // Somebody may have taken it between the two looks: then it is theirs.
    throw lockedBy(readHolder(ports) ?? holder);
  }
  try {
    tryRename(files, dir, path.join(layout.locksDir, `.${LOCK}.stale-${holder?.token ?? "unknown"}`));
  } catch (error) {
    // Another starter was faster.
    if (!isErrno(error, "ENOENT")) {
      throw error;
    }
  }
}

/** What killed processes left, once nobody can be about to act on it. */
function removeLeftovers(ports: LockPorts): void {
  const { files, layout } = ports;
  for (const { name } of files.list(layout.locksDir) ?? []) {
    const dir = path.join(layout.locksDir, name);
    // By the time of the rename, not of the lock: a starter may have judged the lock just before it was set aside.
    if (name.startsWith(`.${LOCK}.`) && timeOf(ports).getTime() - (files.stat(dir)?.changedMs ?? 0) > STALE_AFTER_MS) {
      files.removeTree(dir);
    }
  }
}

function isStale(ports: LockPorts, dir: string, holder: LockHolder | undefined): boolean {
  const { processes } = ports;
  if (holder !== undefined && holder.host === processes.host && holder.space === processes.space) {
    return processes.startOf(holder.pid) !== holder.start;
  }
  return wasCutOff(ports, dir) || ageMs(ports, dir) > STALE_AFTER_MS;
}

/** A lock of ours comes into being whole: an empty file in it is what a power cut left, and nobody lives who held it. */
function wasCutOff({ files }: LockPorts, dir: string): boolean {
  return files.stat(path.join(dir, "holder.json"))?.sizeBytes === 0;
}

function readHolder({ files, layout }: LockPorts): LockHolder | undefined {
  const text = tryRead(files, path.join(layout.locksDir, LOCK, "holder.json"));
  try {
    return text === undefined ? undefined : lockHolder().safeParse(JSON.parse(text)).data;
  } catch {
    // A lock that says nothing readable goes by its age.
    return undefined;
  }
}

/**
 * By the `timestamp` that its holder wrote; without one, by the directory's own time. A timestamp of days to come
 * would hold the lock until then: it goes by the time of its file.
 */
function timeOf({ clock, now }: Pick<LockPorts, "now" | "clock">): Date {
  return (clock ?? now)();
}

function ageMs(ports: Pick<LockPorts, "files" | "now" | "clock">, dir: string): number {
  const { files } = ports;
  const nowMs = timeOf(ports).getTime();
  const file = path.join(dir, "timestamp");
  const written = Date.parse(tryRead(files, file)?.trim() ?? "");
  const ahead = written > nowMs + STALE_AFTER_MS;
  const since = Number.isNaN(written) || ahead ? files.stat(ahead ? file : dir)?.modifiedMs : written;
  return since === undefined ? 0 : nowMs - since;
}

function tryRead(files: Files, file: string): string | undefined {
  try {
    return files.read(file).bytes.toString("utf8");
  } catch (error) {
    if (isErrno(error, "ENOENT", "ENOTDIR")) {
      return undefined;
    }
    throw error;
  }
}

function lockedBy(holder: LockHolder | undefined): MilestoneError {
  const who = holder ? `${describeHolder(holder)} (${holder.command})` : "another process";
  return new MilestoneError("LOCKED", `Another migration is running: ${who}.`, {
    state: NOTHING_CHANGED,
    fix: ["Wait until it is done, then run this again."],
  });
}
