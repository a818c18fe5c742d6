import type { BackendName } from "../backends/backend.ts";
import { showName } from "../files/native-path.ts";
import type { ResumeReport } from "../migrate/resume.ts";

/** What became of interrupted runs, as people read it. Pure. */
export function renderResume(reports: readonly ResumeReport[], backend: BackendName): string {
  if (reports.length === 0) {
    return "Nothing was interrupted.\n";
  }
  const lines = reports.flatMap(({ id, outcome, phase, left }) => [
    `${showName(id)} had got to "${phase}"; it is ${outcome} now.`,
    ...left.map(
      (file) => `  ${showName(file)} was changed by somebody else; it is kept under migrations/${showName(id)}/left`,
    ),
  ]);
  return `${lines.join("\n")}\nOn ${backend}.\n`;
}
