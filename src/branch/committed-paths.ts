import type { BackendName } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { nestedFiles } from "../files/nested-files.ts";

/** What is ours to commit, whatever git ignores elsewhere: without it a clone could not act. */
const ALWAYS =
  /^(?:\.gitignore|\.gitattributes|config\/.*|backups\/[^/]+\/backup-metadata\.yaml|(?:active|completed)\/.*)$/;

/** Never new in a commit: each machine has its own. */
const NEVER = /^(?:backups|migrations|locks|sessions)\/|^(?:index|enterprise)\.db$|-(?:wal|shm|journal)$/;

/**
 * The files of the store that a commit is to have: those that it had and that are still there, and what a move, sync
 * or restore adds. A database that is not the truth, and any index, leave it.
 */
export function committedPaths(context: Context, before: ReadonlySet<string>, backend: BackendName): string[] {
  const { files, layout, repository } = context;
  const own = (files.list(layout.dir) ?? []).map(({ name }) => name);
  const present = [...own, ...nestedFiles(files, layout.dir)].filter(
    (name) => files.stat(layout.at(name))?.kind === "file",
  );
  const isTruth = (name: string) => name === "enterprise.db" && backend === "database";
  const known = present.filter((name) => before.has(name) && !/^(?:index|enterprise)\.db$/.test(name));
  const fresh = present.filter((name) => !before.has(name));
  const wanted = fresh.filter((name) => ALWAYS.test(name));
  const others = fresh.filter((name) => !ALWAYS.test(name) && !NEVER.test(name));
  const ignored = new Set(repository?.ignored(others));
  return [...present.filter(isTruth), ...known, ...wanted, ...others.filter((name) => !ignored.has(name))].sort();
}
