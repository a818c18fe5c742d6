import type { Files, ReadFiles } from "../files/files.ts";
import type { StoreLayout } from "./layout.ts";

/** True while somebody works on a milestone. */
export function hasSession(files: ReadFiles, layout: StoreLayout): boolean {
  return files.stat(layout.sessionFile) !== undefined;
}

/** True while a session is set aside by a migration, or was left so by one that was killed. */
export function hasPausedSession(files: ReadFiles, layout: StoreLayout): boolean {
  return files.stat(layout.pausedSessionFile) !== undefined;
}

/**
 * Sets the session aside for the cutover; nothing to do when there is none. Not synced: a power cut that takes this back
 * leaves what is wanted.
 */
export function pauseSession(files: Files, layout: StoreLayout): void {
  if (hasSession(files, layout)) {
    files.rename(layout.sessionFile, layout.pausedSessionFile);
  }
}

/** Puts a paused session back. One that was begun meanwhile stays the current one, and the paused one where it is. */
export function resumeSession(files: Files, layout: StoreLayout): void {
  if (hasPausedSession(files, layout) && !hasSession(files, layout)) {
    files.rename(layout.pausedSessionFile, layout.sessionFile);
    files.syncDir(layout.at("sessions"));
  }
}
