import type { Backend, BackendName } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { describeDrifted } from "../drift/drift.ts";
import { judgeOldCopy } from "../drift/find.ts";
import { MilestoneError } from "../errors/error.ts";
import { crossesToDatabase } from "../plan/move.ts";
import type { Marks } from "../record/marks.ts";
import { readLastSwitch } from "../store/last-switch.ts";
import { readSwitch } from "../store/switch.ts";
import { surveyMarks } from "../validate/survey-marks.ts";

/** What the base of a branch holds and the branch does not, where the branch moved the store to another backend. */
export type Missing =
  /** Nothing; also where both are on the same backend, or only on YAML: git brings their records together itself. */
  | { readonly kind: "none" }
  /** Records by name, `(deleted)` where that is what is missing: merged as it is, the branch would leave them behind. */
  | {
      readonly kind: "missing";
      readonly base: BackendName;
      readonly head: BackendName;
      readonly records: readonly string[];
    }
  /** The base cannot be read whole, so nobody can tell. */
  | { readonly kind: "unknown"; readonly problems: readonly string[] };

/**
 * Compares two commits: every record of `base` must be in `head` as it is, or have been changed there since the switch
 * and not on `base`. Both commits are here, in full ids. Reads git objects only. Throws BACKEND_UNREADABLE where the
 * backend of `head` cannot be read.
 */
export async function missingFromBranch(
  context: Pick<Context, "layout" | "backends" | "signal" | "progress">,
  base: string,
  head: string,
): Promise<Missing> {
  const { layout, backends } = context;
  const [from, to] = [backendOf(context, base), backendOf(context, head)];
  if (from === undefined || to === undefined || !crossesToDatabase({ from, to })) {
    return { kind: "none" };
  }
  const lastSwitch = readLastSwitch(backends.commitFiles(head), layout);
  const marks = await recordsIn(context, to, head);
  const before = await openTruth(context, from, base);
  try {
    const found = await judgeOldCopy(before, lastSwitch, (name) => (marks ?? lastSwitch)?.get(name));
    switch (found.kind) {
      case "none":
      case "known":
        return { kind: "none" };
      case "drifted": {
        const unreadable = found.records.filter(({ change }) => change === "unreadable").map(describeDrifted);
        if (unreadable.length > 0) {
          return { kind: "unknown", problems: unreadable };
        }
        return { kind: "missing", base: from, head: to, records: found.records.map(describeDrifted) };
      }
      case "unknown":
        return { kind: "missing", base: from, head: to, records: found.records };
      case "broken":
        return { kind: "unknown", problems: found.problems };
    }
  } finally {
    await before.close();
  }
}

/** Where the truth of a commit is on a server, that is what the server holds now: nobody else knows it. */
export async function openTruth(
  { backends }: Pick<Context, "backends">,
  backend: BackendName,
  commit: string,
): Promise<Backend> {
  return backend === "database" && backends.usesServer
    ? await backends.openServer()
    : await backends.openCommit(backend, commit);
}

/**
 * The records that a branch has. Undefined where they are on a server that this job may not ask: before the branch is
 * merged nobody writes there but us, and the last switch says what we wrote.
 */
async function recordsIn(
  context: Pick<Context, "backends" | "signal" | "progress">,
  backend: BackendName,
  commit: string,
): Promise<Marks | undefined> {
  try {
    const { marks } = await surveyMarks(context, await openTruth(context, backend, commit));
    return marks;
  } catch (error) {
    const isOnServer = backend === "database" && context.backends.usesServer;
    if (isOnServer && error instanceof MilestoneError && UNASKED.has(error.code)) {
      return undefined;
    }
    throw error;
  }
}

const UNASKED: ReadonlySet<string> = new Set(["SERVER_UNREACHABLE", "SERVER_REFUSED", "SETTINGS_INVALID"]);

/** Undefined for a commit that has no store. */
function backendOf(
  { layout, backends }: Pick<Context, "layout" | "backends">,
  commit: string,
): BackendName | undefined {
  try {
    return readSwitch(backends.commitFiles(commit), layout);
  } catch (error) {
    if (error instanceof MilestoneError && error.code === "STORE_NOT_FOUND") {
      return undefined;
    }
    throw error;
  }
}
