import type { BackendName } from "../backends/backend.ts";
import type { ServerCheck } from "../backends/server.ts";
import { unfitForPayload } from "../backup/payload.ts";
import type { Context } from "../context.ts";
import { showName } from "../files/native-path.ts";
import { countOf, formatBytes } from "../report/quantity.ts";
import { describeHolder, liveHolder } from "../store/locks.ts";
import { unfitPlaces } from "../store/places.ts";
import { hasPausedSession, hasSession } from "../store/sessions.ts";
import { describeFinding, type Finding } from "../validate/finding.ts";
import { RULE_BY_ID } from "../validate/registry.ts";
import { crossesToDatabase, type Move, moveExists } from "./move.ts";
import type { Occupants } from "./occupants.ts";
import type { Prerequisite } from "./plan.ts";

/** What the judgements need beyond the context. */
export interface PrerequisiteFacts {
  readonly move: Move;
  readonly findings: readonly Finding[];
  /** What stands where the move writes; unseen where the server does not let us look. */
  readonly occupants: Occupants | { readonly kind: "unseen" };
  /** Files that are no records where the move would write one. */
  readonly taken?: readonly string[];
  readonly diskNeededBytes: number;
  readonly diskFreeBytes: number;
  readonly interrupted: readonly string[];
  /** The session may be set aside for the cutover. */
  readonly pauseSessions: boolean;
  /** True while this very migration holds the lock. */
  readonly holdsLock: boolean;
  /** Locks of tools that were not given back for a while. */
  readonly toolLocks: readonly string[];
  /** What the server says of itself; none where no server is used. */
  readonly server: readonly ServerCheck[];
  /** The migration that is rolled back; left out for any other move. */
  readonly reverses?: string | undefined;
}

/** Every condition with its verdict, met or not: a person wants to see them all at once. */
export function checkPrerequisites(context: Context, facts: PrerequisiteFacts): Prerequisite[] {
  return [
    isKnownMove(facts),
    notPinned(context, facts),
    ...serverFits(facts),
    noSession(context, facts),
    sourceIsWhole(facts),
    canBeBackedUp(context, facts.move.from),
    targetIsFree(context, facts),
    spaceOnDisk(facts),
    mayWrite(context),
    nothingInterrupted(facts),
    noMigration(context, facts),
    noToolLock(facts),
    fileSystemFits(context, facts),
    lineEndingsStay(context),
    toolsFindSqlite(context, facts),
  ].filter((each) => each !== undefined);
}

function isKnownMove({ move, reverses }: PrerequisiteFacts): Prerequisite {
  const title = "The move exists";
  if (moveExists(move, reverses)) {
    return ok("move", title, `${reverses === undefined ? "" : "back from "}${move.from} to ${move.to}`);
  }
  const fix = "Do it in two steps: milestone migrate hybrid, then milestone migrate file.";
  return failed("move", title, `there is none from ${move.from} straight to ${move.to}`, fix);
}

function notPinned({ settings }: Context, { move }: PrerequisiteFacts): Prerequisite {
  const pinned = settings.settings.backend;
  const title = "The backend is not pinned to another";
  if (pinned === "auto" || pinned === move.to) {
    return ok("pinned", title, `storage.backend is ${pinned}`);
  }
  const fix = `Set storage.backend to auto or ${move.to} in config/storage-config.yaml.`;
  return failed("pinned", title, `storage.backend is ${pinned}`, fix);
}

/** What a server was asked, as conditions of the move. */
export function serverFits({ server }: Pick<PrerequisiteFacts, "server">): Prerequisite[] {
  return server.map(({ id, title, detail, fix }) =>
    fix === undefined ? ok(id, title, detail) : failed(id, title, detail, fix),
  );
}

export function noSession(
  { files, layout }: Context,
  { pauseSessions }: Pick<PrerequisiteFacts, "pauseSessions">,
): Prerequisite {
  const title = "Nobody is in a session";
  if (!hasSession(files, layout)) {
    return ok("session", title, "no sessions/current.txt");
  }
  if (pauseSessions && hasPausedSession(files, layout)) {
    const fix = "Move one of the two sessions away; neither is overwritten.";
    return failed("session", title, "sessions/paused-for-migration.txt, where it would go, is taken", fix);
  }
  if (pauseSessions) {
    return ok("session", title, "sessions/current.txt is set aside for the cutover and put back");
  }
  const fix = "End the session, or pass --pause-sessions to set it aside for the cutover.";
  return failed("session", title, "sessions/current.txt says that somebody works on a milestone", fix);
}

export function sourceIsWhole({ findings }: Pick<PrerequisiteFacts, "findings">): Prerequisite {
  const title = "Every record is whole";
  const errors = findings.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === undefined) {
    const warnings = findings.length;
    return ok(
      "integrity",
      title,
      warnings === 0 ? "nothing found" : `${countOf(warnings, "warning")}; none stops a move`,
    );
  }
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : "";
  const fix = first.fix ?? RULE_BY_ID[first.rule].fix;
  return failed("integrity", title, `${describeFinding(first)}${more}`, fix);
}

/** A link or socket beside the records stays where it is, but a backup of its folder would be no copy of it. */
export function canBeBackedUp({ files, layout }: Context, backend: BackendName): Prerequisite {
  const title = "Everything can be backed up";
  const unfit = unfitForPayload(files, layout, backend).map(showName);
  return unfit.length === 0
    ? ok("backup", title, "plain files and folders")
    : failed(
        "backup",
        title,
        `no plain files with one name: ${names(unfit)}`,
        "Replace them by plain files, or move them out; an editor removes its own when it is closed.",
      );
}

export function targetIsFree(
  { backends }: Pick<Context, "backends">,
  { occupants, move, taken = [] }: Pick<PrerequisiteFacts, "occupants" | "move" | "taken">,
): Prerequisite {
  const isServer = backends.usesServer && move.to === "database";
  const title = "Nothing unknown stands where the move writes";
  if (taken.length > 0) {
    const fix = "Give the row another id, or the file another name; a file that is no record stays as it is.";
    return failed("target", title, `files that are no records, where a row would be written: ${names(taken)}`, fix);
  }
  switch (occupants.kind) {
    case "none":
      return ok("target", title, "nothing there");
    case "known":
      return ok(
        "target",
        title,
        `${countOf(occupants.records, "record")} as they were at the last switch; what differs is set aside${describeDeleted(occupants.deleted)}`,
      );
    case "drifted": {
      const fix =
        "Bring these changes into the backend in use (milestone sync), or set the old files aside yourself; none is overwritten.";
      return failed("target", title, `changed in the old copy after the last switch: ${names(occupants.records)}`, fix);
    }
    case "unknown": {
      const fix = isServer
        ? "If they are this store's own, migrate with --adopt, which takes them over where they hold the same; none is overwritten."
        : "Move these files away if they are not wanted; none is overwritten.";
      return failed("target", title, `records of unknown origin: ${names(occupants.records)}`, fix);
    }
    case "unseen":
      return failed("target", title, "not known: the server does not let us look", "Mend what the server lacks first.");
    case "broken": {
      const fix = "Mend it, or move it away if it is not wanted; it is never replaced silently.";
      return failed("target", title, `what stands there cannot be read: ${occupants.problems[0]}`, fix);
    }
  }
}

/** A deletion is no content to lose; but who made it should know. */
function describeDeleted(deleted = 0): string {
  const what = `${countOf(deleted, "record")} deleted there since`;
  return deleted === 0 ? "" : `; ${what} will be there again (milestone sync would delete in the backend in use)`;
}

export function spaceOnDisk({
  diskNeededBytes,
  diskFreeBytes,
}: Pick<PrerequisiteFacts, "diskNeededBytes" | "diskFreeBytes">): Prerequisite {
  const title = "There is room on the disk";
  const detail = `${formatBytes(diskNeededBytes)} needed, ${formatBytes(diskFreeBytes)} free`;
  if (diskNeededBytes <= diskFreeBytes) {
    return ok("disk", title, detail);
  }
  return failed("disk", title, detail, "Make room; milestone prune --dry-run shows what old backups take.");
}

export function mayWrite({ machine, files, layout, commit }: Context): Prerequisite {
  const title = "The store may be written";
  if (commit !== undefined) {
    return ok("rights", title, "not asked: a commit is read, not the files");
  }
  const folders = ["", "config", "active", "completed", "backups", "migrations", "logs", "locks", "sessions"];
  const present = folders.map((name) => layout.at(name)).filter((dir) => files.stat(dir)?.kind === "directory");
  // A log is appended to, and not replaced as other files are.
  const logs = [layout.storageEventsFile, layout.metricsFile].filter((file) => files.stat(file)?.kind === "file");
  const denied = [...present, ...logs].filter((place) => !machine.canWrite(place)).map((place) => layout.show(place));
  if (denied.length > 0) {
    return failed("rights", title, `not writable: ${denied.join(", ")}`, "Give this user the right to write there.");
  }
  const unfit = unfitPlaces(files, layout).map(({ shown, wanted }) => `${shown} is not a plain ${wanted}`);
  return unfit.length === 0
    ? ok("rights", title, "its folders are writable")
    : failed("rights", title, unfit.join(", "), "Replace it by a plain one, or move it away; no link is followed.");
}

function nothingInterrupted({ interrupted }: PrerequisiteFacts): Prerequisite {
  const title = "No migration was interrupted";
  const [first] = interrupted;
  return first === undefined
    ? ok("interrupted", title, "none")
    : failed("interrupted", title, `${showName(first)} was`, "milestone resume");
}

export function noMigration(context: Context, { holdsLock }: Pick<PrerequisiteFacts, "holdsLock">): Prerequisite {
  const title = "No other migration is running";
  const holder = holdsLock ? undefined : liveHolder(context);
  if (holder === undefined) {
    return ok("lock", title, "the lock is free");
  }
  const patience = holder.pid === 0 ? "; its lock counts as stale after 10 minutes" : "";
  return failed("lock", title, describeHolder(holder), `Wait until it is done${patience}.`);
}

export function noToolLock({ toolLocks: held }: Pick<PrerequisiteFacts, "toolLocks">): Prerequisite {
  const title = "No tool holds a lock";
  return held.length === 0
    ? ok("tool-locks", title, "none younger than 10 minutes")
    : failed(
        "tool-locks",
        title,
        `held: ${held.map(showName).join(", ")}`,
        "Wait until the tool is done; after 10 minutes they count as stale.",
      );
}

function fileSystemFits({ machine, layout, backends }: Context, { move }: PrerequisiteFacts): Prerequisite | undefined {
  const kind = machine.fileSystem(layout.dir);
  const title = `The file system suits ${backends.usesServer ? "locks" : "SQLite and locks"}`;
  if (kind === "local" || move.to === "file") {
    return ok("file-system", title, "local");
  }
  return warning(
    "file-system",
    title,
    `a ${kind} file system, where locks may not hold: let nobody else write meanwhile`,
  );
}

function lineEndingsStay({ repository }: Context): Prerequisite | undefined {
  const title = "git leaves line endings alone";
  if (repository === undefined) {
    return undefined;
  }
  return repository.convertsLineEndings()
    ? warning(
        "line-endings",
        title,
        "git converts them in this clone; the .gitattributes that the move writes ends that",
      )
    : ok("line-endings", title, "no conversion");
}

function toolsFindSqlite({ machine, backends }: Context, { move }: PrerequisiteFacts): Prerequisite | undefined {
  const title = "The sqlite3 command is there for the existing tools";
  if (backends.usesServer || (move.to !== "database" && !crossesToDatabase(move))) {
    return undefined;
  }
  return machine.hasCommand("sqlite3")
    ? ok("sqlite3", title, "found")
    : warning("sqlite3", title, "not found; shell tools need it to read a database (we do not)");
}

const NAMED = 5;

function names(records: readonly string[]): string {
  const more = records.length > NAMED ? ` and ${records.length - NAMED} more` : "";
  return records.slice(0, NAMED).join(", ") + more;
}

function ok(id: string, title: string, detail: string): Prerequisite {
  return { id, title, verdict: "ok", detail };
}

function warning(id: string, title: string, detail: string): Prerequisite {
  return { id, title, verdict: "warning", detail };
}

function failed(id: string, title: string, detail: string, fix: string): Prerequisite {
  return { id, title, verdict: "failed", detail, fix };
}
