import type { BackendName } from "../backends/backend.ts";
import type { Context } from "../context.ts";

const NEVER =
  /^(?:backups\/[^/]+\/(?!backup-metadata\.yaml$)|migrations\/|locks\/|sessions\/|index\.db)|-(?:wal|shm|journal)$/;

/** What git tracks below the store though `.gitignore` names it: being ignored does not untrack a path. */
export function strayTracked({ repository, commit }: Context, backend: BackendName): string[] {
  if (repository === undefined) {
    return [];
  }
  const tracked = commit === undefined ? repository.tracked() : repository.entries(commit).map(({ path }) => path);
  return tracked.filter((name) => NEVER.test(name) || (name === "enterprise.db" && backend !== "database")).sort();
}
