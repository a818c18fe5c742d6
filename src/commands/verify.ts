import { EXIT, type ExitCode } from "../errors/error.ts";
import { renderVerify } from "../report/verify-text.ts";
import { verifyStore } from "../verify/verify.ts";
import type { CommonOptions, Door } from "./door.ts";
import { openStore } from "./open-context.ts";
import { paintOut, show } from "./show.ts";

/** `milestone verify`: recomputes the fingerprints; a difference, a broken record or drift is a finding. */
export async function runVerify(door: Door, options: CommonOptions): Promise<ExitCode> {
  const report = await verifyStore(openStore(door, options, "read", { reads: "once" }));
  show(door, options, report, () => renderVerify(report, paintOut(door, options)));
  const isAsRecorded = report.findings.length === 0 && report.comparison.kind !== "different";
  const isDrifted = report.oldCopy.kind === "drifted" || report.oldCopy.kind === "broken";
  return isAsRecorded && !isDrifted ? EXIT.done : EXIT.findings;
}
