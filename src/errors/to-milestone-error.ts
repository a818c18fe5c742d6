import { hasCode, MilestoneError } from "./error.ts";

/** Errors of the system become ours, with what it said. */
export function toMilestoneError(error: unknown): MilestoneError {
  if (error instanceof MilestoneError) {
    return error;
  }
  const message = nameQuota(error instanceof Error ? error.message : String(error));
  if (!hasCode(error)) {
    return new MilestoneError("INTERNAL", `A mistake in this program: ${message.replace(/\.$/, "")}.`, {
      state: "Nothing was switched.",
      fix: ["Report it with this message; the store is safe."],
      cause: error,
    });
  }
  return new MilestoneError("IO", message.endsWith(".") ? message : `${message}.`, {
    state: "Nothing was switched.",
    fix: ["Mend what the message names (disk, rights), then run it again."],
    cause: error,
  });
}

/** The one error of a full disk that Node has no name for; its number is Linux's, or that of macOS and the BSDs. */
function nameQuota(message: string): string {
  return message.replace(
    /^(?:Unknown system error -(?:122|69): )?Unknown system error -(?:122|69)/,
    "EDQUOT: disk quota exceeded",
  );
}
