import type { BackendName } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import type { OldCopy } from "../drift/drift.ts";
import type { Prerequisite } from "../plan/plan.ts";
import {
  canBeBackedUp,
  mayWrite,
  noMigration,
  noSession,
  noToolLock,
  sourceIsWhole,
  spaceOnDisk,
} from "../plan/prerequisites.ts";
import { countOf } from "../report/quantity.ts";
import { presentBytes } from "../restore/prerequisites.ts";
import type { Finding } from "../validate/finding.ts";

/** What the judgements need beyond the context. */
export interface SyncFacts {
  readonly backend: BackendName;
  readonly oldCopy: OldCopy;
  readonly findings: readonly Finding[];
  readonly toolLocks: readonly string[];
  readonly pauseSessions: boolean;
  readonly holdsLock: boolean;
}

/** Every condition of a sync with its verdict. Where nothing drifted there is nothing to do, so nothing to ask. */
export function checkSync(context: Context, facts: SyncFacts): Prerequisite[] {
  const compared = canBeCompared(facts.oldCopy);
  if (facts.oldCopy.kind !== "drifted") {
    return [compared];
  }
  const diskNeededBytes = 2 * presentBytes(context) + 1_000_000;
  const diskFreeBytes = context.files.freeBytes(context.layout.dir);
  return [
    compared,
    noSession(context, facts),
    sourceIsWhole(facts),
    canBeBackedUp(context, facts.backend),
    spaceOnDisk({ diskNeededBytes, diskFreeBytes }),
    mayWrite(context),
    noMigration(context, facts),
    noToolLock(facts),
  ];
}

function canBeCompared(oldCopy: OldCopy): Prerequisite {
  const id = "old-copy";
  const title = "The old copy can be compared with the last switch";
  switch (oldCopy.kind) {
    case "none":
      return { id, title, verdict: "ok", detail: "there is none" };
    case "known":
      return { id, title, verdict: "ok", detail: `${countOf(oldCopy.records, "record")}, none of which drifted` };
    case "drifted":
      return { id, title, verdict: "ok", detail: `${countOf(oldCopy.records.length, "record")} drifted` };
    case "unknown": {
      const fix = "Take config/last-switch.tsv from the commit that made the last switch, or move these records away.";
      return { id, title, verdict: "failed", detail: `nothing says what ${oldCopy.records[0]} was at it`, fix };
    }
    case "broken": {
      const fix = "Mend it (git log -p shows what it was), or move it away; nothing is read from half a record.";
      return { id, title, verdict: "failed", detail: oldCopy.problems[0] ?? "it cannot be read", fix };
    }
  }
}
