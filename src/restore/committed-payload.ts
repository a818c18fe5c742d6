import { storePathOf } from "../backup/in-git.ts";
import type { BackupMetadata } from "../backup/metadata.ts";
import type { Context } from "../context.ts";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { STATES } from "../record/record.ts";
import type { PayloadSource } from "./payload-source.ts";

/** The payload from the commit that the backup was taken at. Throws BACKUP_PAYLOAD_ABSENT. */
export function committedPayload(context: Context, metadata: BackupMetadata): PayloadSource {
  const commit = metadata.details?.git?.commit;
  if (commit === undefined) {
    throw absent(metadata.id, "and its metadata names no commit that holds it");
  }
  if (context.repository?.has(commit) !== true) {
    throw absent(metadata.id, `and the commit ${commit.slice(0, 12)} that holds it is not in this clone`);
  }
  const differs = new Set(metadata.details?.git?.differs);
  const tree = context.backends.commitFiles(commit);
  return {
    origin: "git",
    names: () => [],
    has: () => false,
    states: () => STATES,
    withBytes: (name, use) => {
      const file = context.layout.at(...storePathOf(name).split("/"));
      if (differs.has(name) || tree.stat(file) === undefined) {
        throw absent(metadata.id, `and ${name} was not committed as it was then`);
      }
      return use(tree.read(file).bytes);
    },
    open: () => context.backends.openCommit(metadata.from, commit),
  };
}

function absent(id: string, why: string): MilestoneError {
  return new MilestoneError("BACKUP_PAYLOAD_ABSENT", `The payload of ${id} is not here, ${why}.`, {
    state: NOTHING_CHANGED,
    place: { file: `backups/${id}` },
    fix: ["Restore it on the machine that took it, or fetch more history: git fetch --unshallow."],
  });
}
