import { MilestoneError } from "../../errors/error.ts";
import type { Finding } from "../../validate/finding.ts";

/**
 * Throws VERIFY_MISMATCH for a record that a copy holds broken. The same id twice may be a record on its way from one
 * state to the other: the caller looks at the whole.
 */
export function refuseBroken({ severity, rule, file, message }: Finding): void {
  if (severity === "error" && rule !== "duplicate-id") {
    throw mismatch(`${file}: ${message}`);
  }
}

/** A copy that is not what was written. */
export function mismatch(message: string): MilestoneError {
  return new MilestoneError("VERIFY_MISMATCH", `Verification failed: ${message}.`, {
    state: "Nothing was switched.",
    fix: ["Run the migration again; if it fails again, report it with this message."],
  });
}
