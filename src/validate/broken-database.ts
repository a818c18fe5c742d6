import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { Finding, RuleId } from "./finding.ts";

/** No row is read of a database that has one of these: it has not 0 records then, and none of them is gone. */
const OF_ALL: readonly RuleId[] = ["database-broken", "database-schema"];

/** What keeps a database from being read as a whole; undefined where nothing does. */
export function brokenDatabase(findings: readonly Finding[]): Finding | undefined {
  return findings.find(({ rule, severity }) => severity === "error" && OF_ALL.includes(rule));
}

/** Throws BACKEND_UNREADABLE for what was found in a database that cannot be read as a whole. */
export function assertReadable(findings: readonly Finding[]): void {
  const found = brokenDatabase(findings);
  if (found !== undefined) {
    const { file, message, fix } = found;
    throw new MilestoneError("BACKEND_UNREADABLE", `${file} cannot be read: ${message}.`, {
      state: NOTHING_CHANGED,
      place: { file },
      fix: [fix ?? "milestone validate lists all that is wrong with it."],
    });
  }
}
