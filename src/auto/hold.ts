import { BACKENDS, type BackendName } from "../backends/backend.ts";
import type { ListedBackup } from "../backup/list.ts";
import { isLarger } from "../measure/scale.ts";

/** Why nothing is migrated without a person: the last word of the metadata was a way back. */
export interface Hold {
  /** The backup whose metadata says so. */
  readonly id: string;
  readonly reason: string;
}

/**
 * What keeps migrations from being started by themselves: one that failed or was rolled back, a restore or a move by
 * a person to a smaller backend. A later move by a person to a larger one ends it. `backups` and the ids of runs that
 * `failed` and left none are oldest first. Pure.
 */
export function findHold(backups: readonly ListedBackup[], failed: readonly string[] = []): Hold | undefined {
  let hold: Hold | undefined;
  const left = [...failed];
  const passBy = (isBefore: (id: string) => boolean) => {
    for (let [id] = left; id !== undefined && isBefore(id); [id] = left) {
      hold = { id, reason: `${id} failed and was undone` };
      left.shift();
    }
  };
  for (const backup of backups) {
    passBy((id) => id < backup.id);
    const verdict = judge(backup);
    hold = verdict === "free" ? undefined : (verdict ?? hold);
  }
  passBy(() => true);
  return hold;
}

/** What one backup says; undefined: nothing to the matter. */
function judge(backup: ListedBackup): Hold | "free" | undefined {
  const { id } = backup;
  if (backup.kind === "damaged") {
    return changesBackend(id) ? { id, reason: `the metadata of ${id} cannot be read` } : undefined;
  }
  const { from, details } = backup.metadata;
  switch (details?.outcome) {
    case "undone":
      return { id, reason: `${id} failed and was undone` };
    case "rolled-back":
      return { id, reason: `${id} was rolled back` };
    case "succeeded":
      return judgeMove(id, from, details);
    default:
      return undefined;
  }
}

function judgeMove(
  id: string,
  from: BackendName,
  { after, started_by }: NonNullable<(ListedBackup & { kind: "readable" })["metadata"]["details"]>,
): Hold | "free" | undefined {
  if (after === undefined || after.backend === from) {
    return undefined;
  }
  if (after.reverses !== undefined) {
    return { id, reason: `${after.reverses} was rolled back` };
  }
  if (isLarger(from, after.backend)) {
    const how = after.restored === undefined ? "a person moved" : `${after.restored} was restored:`;
    return { id, reason: `${how} from ${from} back to ${after.backend} (${id})` };
  }
  return started_by === undefined && after.restored === undefined ? "free" : undefined;
}

/** Whether the name of a backup is that of a move to another backend. */
function changesBackend(id: string): boolean {
  const [, from, to] = new RegExp(`-(${BACKENDS.join("|")})-to-(${BACKENDS.join("|")})$`).exec(id) ?? [];
  return from !== to;
}
