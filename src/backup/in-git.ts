import { hash } from "node:crypto";
import type { Context } from "../context.ts";
import type { Digest } from "../record/digest.ts";
import type { BackupDetails } from "./metadata.ts";

/** The commit at hand, and which payload files it does not hold byte for byte; undefined outside git. */
export function describeGit(
  { repository }: Context,
  digests: ReadonlyMap<string, Digest>,
  gitIds: ReadonlyMap<string, string>,
): BackupDetails["git"] {
  const head = repository?.head();
  if (repository === undefined || head === undefined) {
    return undefined;
  }
  const committed = new Map(repository.entries(head.commit).map(({ path, id }) => [path, id]));
  const differs = [...digests.keys()].filter((name) => {
    const id = committed.get(storePathOf(name));
    return id === undefined || id !== gitIds.get(name);
  });
  return { ...head, differs: differs.sort() };
}

/** Where a payload file lives in the store. */
export function storePathOf(payloadPath: string): string {
  return payloadPath.startsWith("storage-") ? `config/${payloadPath}` : payloadPath;
}

/** What git calls these bytes. (In a SHA-256 repository no id matches: everything then counts as outside git.) */
export function gitBlobId(bytes: Uint8Array): string {
  return hash("sha1", Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]));
}
