import type { z } from "zod";
import { type SettingsDocument, type Spot, subject } from "./document.ts";
import type { SettingsProblem } from "./problem.ts";

/**
 * What the schema found, one problem a value, at the place of the value. The schema's messages are what comes after
 * "expected"; unknown keys are reported by document.ts, which drops them.
 */
export function explainIssues(issues: readonly z.core.$ZodIssue[], document: SettingsDocument): SettingsProblem[] {
  const byPath = new Map(issues.map((issue) => [issue.path.join("."), issue]));
  return [...byPath.values()].map((issue) => {
    const path = issue.path.map(String);
    const { at, found } = spotOf(path, document);
    return { kind: "file", at, message: `${subject(path)}: expected ${issue.message}, found ${found}` };
  });
}

/** A key that is missing has the place of what it is missing in. */
function spotOf(path: readonly string[], document: SettingsDocument): Spot {
  const spot = document.spots.get(path.join("."));
  if (spot !== undefined || path.length === 0) {
    return spot ?? { at: { line: 1, column: 1 }, found: "nothing" };
  }
  return { ...spotOf(path.slice(0, -1), document), found: "nothing" };
}
