import type { BackendName } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { MilestoneError } from "../errors/error.ts";
import { type Collected, changedRecords, collectOf } from "./collect.ts";
import type { Finding, RuleId } from "./finding.ts";
import { withFingerprints } from "./fingerprint.ts";
import { maskFinding } from "./present.ts";
import { viewAt, viewOf } from "./view.ts";

/** What a record does not bring along by itself: a change elsewhere can bring it, or take it away. */
export const OF_THE_STORE: ReadonlySet<RuleId> = new Set(["duplicate-id", "dependency-unknown", "dependency-cycle"]);

/**
 * What a change brought in: all that is wrong with records that it changed, and whatever else was not found at `commit`.
 * What belongs to this machine alone (index, backups, drift) is left out.
 */
export async function collectSince(context: Context, commit: string): Promise<Collected> {
  // Records on a server are in neither of the two.
  const recordsOnServer = (name: BackendName) => name === "database" && context.backends.usesServer;
  const now = await collectOf({ ...viewOf(context), recordsOnServer }, context.settings);
  const before = await tryCollectAt(context, commit);
  if (before === undefined) {
    return now;
  }
  return { ...now, findings: broughtIn(now, before) };
}

/** What `now` has that `before` had not, and all that is wrong with records that changed in between. Pure. */
export function broughtIn(now: Collected, before: Collected): Finding[] {
  const changed = changedRecords(now.scan, before.scan);
  const known = new Set(name(before.findings).map(({ fingerprint }) => fingerprint));
  return name(now.findings).filter(
    ({ fingerprint, record, rule }) =>
      !known.has(fingerprint) || (record !== undefined && changed.has(record) && !OF_THE_STORE.has(rule)),
  );
}

function name(findings: readonly Finding[]) {
  return withFingerprints(findings.map(maskFinding));
}

/** Undefined where the commit has no store: then everything is new. */
async function tryCollectAt(context: Context, commit: string): Promise<Collected | undefined> {
  try {
    return await collectOf(viewAt(context, commit), context.settings);
  } catch (error) {
    if (error instanceof MilestoneError && error.code === "STORE_NOT_FOUND") {
      return undefined;
    }
    throw error;
  }
}
