import type { BackendName } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { LISTEN_EVERY, listenForStop } from "../errors/stopped.ts";
import { showName } from "../files/native-path.ts";
import type { Digest } from "../record/digest.ts";
import { Marks } from "../record/marks.ts";
import { StoreLayout } from "../store/layout.ts";

/**
 * Reads a payload back and compares it: every file with its digest, every database and dump by its rows.
 * `readBack` are records of its files that were read already and need not be read twice; `restores` also restores what
 * came from a server. Throws BACKUP_DAMAGED with the first file that differs.
 */
export async function provePayload(
  context: Context,
  dir: string,
  digests: Iterable<readonly [string, Digest]>,
  from: BackendName,
  { readBack = new Marks(), restores = false }: { readBack?: Marks; restores?: boolean } = {},
): Promise<void> {
  const payload = new StoreLayout(dir);
  let done = 0;
  for (const [name, digest] of digests) {
    if (done % LISTEN_EVERY === 0) {
      await listenForStop(context.signal);
    }
    const file = payload.at(...name.split("/"));
    const isRead = from !== "database" && name.endsWith(".yaml");
    const known = isRead ? readBack.get(name.slice(0, -".yaml".length))?.textDigest : undefined;
    if (known === undefined && context.files.stat(file) === undefined) {
      throw damaged(name, "is missing");
    }
    if ((known ?? context.files.digest(file)) !== digest) {
      throw damaged(name, "has other bytes than when it was taken");
    }
    done += 1;
    context.progress.advance(done);
  }
  await context.backends.proveDatabases(from, dir, restores);
}

function damaged(name: string, what: string): MilestoneError {
  return new MilestoneError("BACKUP_DAMAGED", `The backup cannot be trusted: ${showName(name)} ${what}.`, {
    state: NOTHING_CHANGED,
    place: { file: name },
    fix: ["Choose another backup: milestone backups"],
  });
}
