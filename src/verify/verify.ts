import type { BackendName } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import type { OldCopy } from "../drift/drift.ts";
import { findDrift } from "../drift/find.ts";
import { MilestoneError } from "../errors/error.ts";
import type { Fingerprint } from "../record/fingerprint.ts";
import type { Marks } from "../record/marks.ts";
import { readSwitch } from "../store/switch.ts";
import { assertReadable } from "../validate/broken-database.ts";
import type { Finding } from "../validate/finding.ts";
import { surveyMarks } from "../validate/survey-marks.ts";
import { type Differences, findDifferences } from "./differences.ts";
import { lastRecorded, type Recorded, recordedDigests } from "./recorded.ts";

/** A store against what was last written down about it. Record names are `active/milestone-001`. */
export interface VerifyReport {
  readonly backend: BackendName;
  readonly fingerprint: Fingerprint;
  /** Records that are broken: they are in no fingerprint. */
  readonly findings: readonly Finding[];
  readonly comparison:
    | { readonly kind: "nothing-recorded" }
    | { readonly kind: "same"; readonly recorded: Recorded }
    /** Undefined records: what is not known per record is not claimed. */
    | { readonly kind: "different"; readonly recorded: Recorded; readonly records: Differences | undefined };
  /** The backend left behind, against what it was at the last switch between YAML and a database. */
  readonly oldCopy: OldCopy;
}

/**
 * Reads every record, recomputes both fingerprints, and looks for drift. Writes nothing. Throws BACKEND_UNREADABLE where the
 * database cannot be read as a whole: it has not 0 records then, and none of them is gone.
 */
export async function verifyStore(context: Context): Promise<VerifyReport> {
  const { files, layout, backends, progress } = context;
  const backend = readSwitch(files, layout);
  progress.step("reading every record");
  const { marks, fingerprint, findings } = await surveyMarks(context, await backends.open(backend));
  const broken = findings.filter(({ severity }) => severity === "error");
  assertReadable(broken);
  const comparison = await compare(context, fingerprint, marks);
  progress.step("reading the old copy");
  return { backend, fingerprint, findings: broken, comparison, oldCopy: await readOldCopy(context, backend, marks) };
}

/** An old copy that cannot be opened, here or on a server. */
const OUT_OF_REACH: ReadonlySet<string> = new Set([
  "BACKEND_UNREADABLE",
  "SOURCE_BUSY",
  "SETTINGS_INVALID",
  "SERVER_UNREACHABLE",
  "SERVER_REFUSED",
  "SERVER_FAILED",
]);

/** Nobody reads from an old copy: one that cannot be opened is named, and the verification goes on. */
async function readOldCopy(context: Context, backend: BackendName, marks: Marks): Promise<OldCopy> {
  try {
    return await findDrift(context, backend, marks);
  } catch (error) {
    if (error instanceof MilestoneError && OUT_OF_REACH.has(error.code)) {
      return { kind: "broken", problems: [error.message.replace(/\.$/, "")] };
    }
    throw error;
  }
}

async function compare(context: Context, { data, text }: Fingerprint, now: Marks): Promise<VerifyReport["comparison"]> {
  const recorded = lastRecorded(context);
  if (recorded === undefined) {
    return { kind: "nothing-recorded" };
  }
  if (recorded.data === data && recorded.text === text) {
    return { kind: "same", recorded };
  }
  const before = await recordedDigests(context, recorded.text);
  return { kind: "different", recorded, records: before && findDifferences(before, now) };
}
