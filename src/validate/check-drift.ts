import type { BackendName } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { type DriftedRecord, describeDrifted } from "../drift/drift.ts";
import { findDrift } from "../drift/find.ts";
import { MilestoneError } from "../errors/error.ts";
import type { Digest } from "../record/digest.ts";
import type { Marks } from "../record/marks.ts";
import { nameOf } from "../record/record.ts";
import type { Finding } from "./finding.ts";
import type { Rule } from "./rule.ts";
import { drift } from "./rules/drift.ts";
import { oldCopy } from "./rules/old-copy.ts";

function describeChange(record: DriftedRecord): string {
  switch (record.change) {
    case "unreadable":
      return `in the old copy, ${describeDrifted(record)}`;
    case "deleted":
      return `${nameOf(record.base)} was deleted in the old copy`;
    default:
      return `${describeDrifted(record)} was ${record.change} in the old copy (${shorten(record.old.textDigest)})`;
  }
}

/** As git shortens its own. Written to once more, a drifted record is another finding: who looks at a change is told again. */
function shorten(digest: Digest): string {
  return `SHA-256 ${digest.slice(0, 12)}`;
}

/** A server that is not named, or does not answer. */
const OUT_OF_REACH: ReadonlySet<string> = new Set(["SETTINGS_INVALID", "SERVER_UNREACHABLE", "SERVER_REFUSED"]);

/** What became of the copy that the last switch left behind. */
export async function checkDrift(context: Context, backend: BackendName, marks: Marks): Promise<Finding[]> {
  const { layout } = context;
  const place = layout.show(backend === "database" ? layout.dir : layout.databaseFile);
  const finding = ({ id, severity, fix }: Rule, message: string): Finding => ({
    rule: id,
    severity,
    file: place,
    message,
    fix,
  });
  try {
    const found = await findDrift(context, backend, marks);
    switch (found.kind) {
      case "none":
      case "known":
        return [];
      case "drifted":
        return found.records.map((each) => finding(drift, describeChange(each)));
      case "unknown":
        return found.records.map((name) =>
          finding(oldCopy, `${name} stands beside the backend in use; nobody knows since when`),
        );
      case "broken":
        return found.problems.map((problem) => finding(oldCopy, `the old copy cannot be read: ${problem}`));
    }
  } catch (error) {
    if (error instanceof MilestoneError && (error.code === "SWITCH_INVALID" || error.code === "UNSAFE_PATH")) {
      // Said already, with its place.
      return [];
    }
    if (error instanceof MilestoneError && OUT_OF_REACH.has(error.code)) {
      // Every clone may be without the server's URL: no record in use is the worse for it.
      return [
        {
          ...finding(oldCopy, `the old copy on the server was not looked at: ${error.message.replace(/\.$/, "")}`),
          severity: "notice",
        },
      ];
    }
    if (error instanceof MilestoneError && error.code === "BACKEND_UNREADABLE") {
      return [finding(oldCopy, `the old copy cannot be read: ${error.message.replace(/\.$/, "")}`)];
    }
    throw error;
  }
}
