import { MilestoneError, NOTHING_CHANGED, type Place } from "../errors/error.ts";

/** One thing wrong with the settings: in the file, at a place where there is one, or in the environment. */
export type SettingsProblem =
  | { readonly kind: "file"; readonly at?: Position; readonly message: string }
  | { readonly kind: "environment"; readonly variable: string; readonly message: string };

/** Both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Every key wrong once is shown whole; a hostile file can have thousands. */
const MAX_SHOWN = 50;

/** One error for all problems, in the order of the file, those of the environment last. */
export function settingsInvalid(problems: readonly SettingsProblem[], file: string): MilestoneError {
  const sorted = problems.toSorted((left, right) => rank(left) - rank(right));
  const lines = sorted.slice(0, MAX_SHOWN).map((problem) => `  ${describeProblem(problem, file)}`);
  if (sorted.length > MAX_SHOWN) {
    lines.push(`  and ${sorted.length - MAX_SHOWN} more`);
  }
  const count = sorted.length === 1 ? "1 problem" : `${sorted.length} problems`;
  return new MilestoneError("SETTINGS_INVALID", `${count} in the settings:\n${lines.join("\n")}`, {
    state: NOTHING_CHANGED,
    place: placeOf(sorted[0], file),
    fix: ["Correct each of them, then run the command again."],
  });
}

/** `file:line:column: message`, the form that editors and terminals link. */
export function describeProblem(problem: SettingsProblem, file: string): string {
  if (problem.kind === "environment") {
    return `environment: ${problem.variable}: ${problem.message}`;
  }
  const where = problem.at === undefined ? file : `${file}:${problem.at.line}:${problem.at.column}`;
  return `${where}: ${problem.message}`;
}

/** Lines have at most 1 MiB columns, as files have bytes. */
function rank(problem: SettingsProblem): number {
  if (problem.kind === "environment") {
    return Number.MAX_SAFE_INTEGER;
  }
  return (problem.at?.line ?? 0) * 2 ** 21 + (problem.at?.column ?? 0);
}

function placeOf(problem: SettingsProblem | undefined, file: string): Place {
  return problem?.kind === "file" ? { file, ...problem.at } : {};
}
