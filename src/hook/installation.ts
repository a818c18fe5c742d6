import path from "node:path";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { Files } from "../files/files.ts";
import { showName } from "../files/native-path.ts";
import type { HookName } from "./hook-name.ts";
import { EARLIER_SUFFIX, madeFoldersOf, makeScript, ownerOf } from "./script.ts";

/** Where the hooks of a repository stand, and what writes them. */
export interface HookPlace {
  readonly files: Files;
  readonly dir: string;
  /** Where the program stands, for a clone that has none of its own. */
  readonly program: string;
}

/** What stands in the place of one hook. */
export interface HookState {
  readonly name: HookName;
  readonly kind: /** Nothing. */
    | "absent"
    /** Ours, and as this version writes it. */
    | "installed"
    /** Ours, of another version or of a program that stands elsewhere. */
    | "outdated"
    /** It was ours, and somebody wrote into it. */
    | "changed"
    /** Somebody else's. */
    | "foreign";
  /** True where a hook that was there before is kept, and run first. */
  readonly hasEarlier: boolean;
  /** How many folders were made for it: they go with the last hook. */
  readonly madeFolders: number;
}

/** What became of one hook. */
export interface HookDone {
  readonly name: HookName;
  readonly did: "installed" | "replaced" | "nothing" | "removed" | "gave back";
}

const EXECUTABLE = 0o755;
const TEMPORARY_SUFFIX = ".milestone-tmp";

export function readHook({ files, dir, program }: HookPlace, name: HookName): HookState {
  const file = path.join(dir, name);
  const hasEarlier = files.stat(file + EARLIER_SUFFIX) !== undefined;
  const stat = files.stat(file);
  if (stat === undefined) {
    return { name, kind: "absent", hasEarlier, madeFolders: 0 };
  }
  if (stat.kind !== "file" || stat.links > 1) {
    return { name, kind: "foreign", hasEarlier, madeFolders: 0 };
  }
  const text = files.read(file).bytes.toString("utf8");
  const owner = ownerOf(text);
  if (owner !== "ours") {
    return { name, kind: owner, hasEarlier, madeFolders: 0 };
  }
  const madeFolders = madeFoldersOf(text);
  const isCurrent = text === makeScript(name, program, madeFolders);
  return { name, kind: isCurrent ? "installed" : "outdated", hasEarlier, madeFolders };
}

/**
 * Puts a hook of ours in its place. One that stands there is kept beside it first; at no instant is there none. Throws
 * HOOK_NOT_POSSIBLE where that would lose something.
 */
export function installHook(place: HookPlace, name: HookName): HookDone {
  const { files, dir, program } = place;
  const file = path.join(dir, name);
  const { kind, madeFolders } = assertInstallable(place, name);
  if (kind === "installed") {
    return { name, did: "nothing" };
  }
  if (kind === "foreign") {
    keep(files, file);
  }
  const missing = missingFolders(files, dir);
  files.makeDirs(dir);
  put(files, file, file, makeScript(name, program, madeFolders + missing.length), EXECUTABLE);
  for (const folder of missing) {
    files.syncDir(path.dirname(folder));
  }
  return { name, did: kind === "outdated" ? "replaced" : "installed" };
}

/** The folder and those above it that are not there, the innermost first. */
function missingFolders(files: Files, dir: string): string[] {
  return files.stat(dir) === undefined ? [dir, ...missingFolders(files, path.dirname(dir))] : [];
}

/** What {@link installHook} throws, before it is done: of several hooks either all are installed, or none. */
export function assertInstallable(place: HookPlace, name: HookName): HookState {
  const file = path.join(place.dir, name);
  const state = readHook(place, name);
  if (state.kind === "changed") {
    throw notPossible(`${showName(file)} was written into since it was installed.`, [
      `Put what you added into a hook of its own, ${name}${EARLIER_SUFFIX} in the same folder, which runs first, and remove ${name}.`,
    ]);
  }
  if (state.kind === "foreign" && state.hasEarlier && !isKept(place.files, file)) {
    throw notPossible(`Both ${showName(file)} and ${name}${EARLIER_SUFFIX} beside it are there already.`, [
      "Make one of the two, then run this again.",
    ]);
  }
  return state;
}

/** Of several hooks either all are taken away, or none. */
function assertRemovable(place: HookPlace, name: HookName): HookState {
  const state = readHook(place, name);
  if (state.kind === "changed") {
    throw notPossible(`${showName(path.join(place.dir, name))} was written into since it was installed.`, [
      "Keep what you added elsewhere and remove the file, then run this again.",
    ]);
  }
  return state;
}

/** Of an installation that was interrupted: the hook that is there has been kept, and ours has not come. */
function isKept(files: Files, file: string): boolean {
  const kept = file + EARLIER_SUFFIX;
  const [now, then] = [files.stat(file), files.stat(kept)];
  return (
    now?.kind === "file" &&
    then?.kind === "file" &&
    now.mode === then.mode &&
    files.read(file).bytes.equals(files.read(kept).bytes)
  );
}

/** A copy with the same bytes and mode, so that the hook stays where it is until ours replaces it; a link moves. */
function keep(files: Files, file: string): void {
  const stat = files.stat(file);
  if (stat?.kind === "directory" || stat?.kind === "other") {
    throw notPossible(`${showName(file)} is no file.`, ["Move it away, then run this again."]);
  }
  if (stat?.kind === "file" && stat.links === 1) {
    put(files, file, file + EARLIER_SUFFIX, files.read(file).bytes, stat.mode);
  } else {
    files.rename(file, file + EARLIER_SUFFIX);
  }
}

/** What was there before, or all of the new one, whenever a kill comes. */
function put(files: Files, hook: string, file: string, bytes: Uint8Array | string, mode: number): void {
  const temporary = hook + TEMPORARY_SUFFIX;
  files.remove(temporary);
  files.create(temporary, bytes, mode);
  files.sync(temporary);
  files.rename(temporary, file);
  files.syncDir(path.dirname(file));
}

/**
 * Takes ours away and gives each place back to what was there before: the same bytes, mode and name. The folders that
 * were made for them go with them, where nothing else has come into them.
 */
export function uninstallHooks(place: HookPlace, names: readonly HookName[]): HookDone[] {
  const { files, dir } = place;
  const states = names.map((name) => assertRemovable(place, name));
  const made = Math.max(0, ...states.map(({ madeFolders }) => madeFolders));
  const done = states.map(({ name, kind, hasEarlier }): HookDone => {
    const file = path.join(dir, name);
    files.remove(file + TEMPORARY_SUFFIX);
    return { name, did: takeAway(files, file, kind, hasEarlier) };
  });
  let folder = dir;
  for (let left = made; left > 0 && files.list(folder)?.length === 0; left--) {
    files.removeTree(folder);
    folder = path.dirname(folder);
  }
  if (done.some(({ did }) => did !== "nothing")) {
    files.syncDir(folder);
  }
  return done;
}

function takeAway(files: Files, file: string, kind: HookState["kind"], hasEarlier: boolean): HookDone["did"] {
  if (kind === "foreign") {
    if (hasEarlier && isKept(files, file)) {
      files.remove(file + EARLIER_SUFFIX);
    }
    return "nothing";
  }
  if (hasEarlier) {
    files.rename(file + EARLIER_SUFFIX, file);
    return "gave back";
  }
  if (kind === "absent") {
    return "nothing";
  }
  files.remove(file);
  return "removed";
}

export function notPossible(message: string, fix: readonly string[]): MilestoneError {
  return new MilestoneError("HOOK_NOT_POSSIBLE", message, { state: NOTHING_CHANGED, fix });
}
