import type { Context } from "../context.ts";
import { nestedFiles } from "../files/nested-files.ts";
import { findBackup } from "./list.ts";
import { SERVER_ROWS } from "./payload.ts";

/** Where git keeps the payload of a backup that no commit of a branch holds. */
export function payloadRefOf(id: string): string {
  return `refs/milestones/backups/${id}`;
}

/**
 * The files of a backup's payload, relative to the store, where no commit holds what a restore needs: rows of a server.
 * None for any other backup: its payload is what the commit at hand held.
 */
export function payloadOutsideGit(context: Context, id: string): string[] {
  const { files, layout } = context;
  const { metadata } = findBackup(context, id);
  const holdsRows = SERVER_ROWS.some((name) => files.stat(layout.at("backups", id, name)) !== undefined);
  if (metadata.from !== "database" || !holdsRows) {
    return [];
  }
  const dir = layout.at("backups", id);
  const own = (files.list(dir) ?? []).flatMap(({ name, kind }) => (kind === "file" ? [name] : []));
  return [...own, ...nestedFiles(files, dir)].map((name) => `backups/${id}/${name}`);
}
