import type { BackendName } from "../backends/backend.ts";
import { showName } from "../files/native-path.ts";
import type { ResumeReport } from "../migrate/resume.ts";
import { describeHolder, type LockHolder } from "../store/locks.ts";

/** What became of interrupted runs, as people read it; `running` is who is at work now, `undo` what was asked for. Pure. */
export function renderResume(
  reports: readonly ResumeReport[],
  backend: BackendName,
  running: LockHolder | undefined,
  undo = false,
): string {
  if (reports.length === 0) {
    return running === undefined
      ? `Nothing was interrupted.\n${undo ? "A move that still plans or asks has no lock and has changed nothing: stop it where it runs.\n" : ""}`
      : `Nothing was interrupted: ${describeHolder(running)} is at work (${running.command}).\nTo have it undo what it does: milestone resume --undo\n`;
  }
  const lines = reports.flatMap(({ id, outcome, phase, left, remarks }) => [
    `${showName(id)} had got to "${phase}"; it is ${outcome} now.`,
    ...left.map(
      (file) => `  ${showName(file)} was changed by somebody else; it is kept under migrations/${showName(id)}/left`,
    ),
    ...remarks.map((remark) => `  ${remark}`),
  ]);
  return `${lines.join("\n")}\nOn ${backend}.\n`;
}
