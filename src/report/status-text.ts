import { showName } from "../files/native-path.ts";
import type { Occupants } from "../plan/occupants.ts";
import type { Status } from "../status/status.ts";
import { describeHolder } from "../store/locks.ts";
import type { Paint } from "./paint.ts";
import { countOf, listLines } from "./quantity.ts";
import { describeEvidence, describeFit, describeScaleLines } from "./scale-text.ts";

/** A status as people read it: the verdict and counts first, then why, what needs a person's eye last. Pure. */
export function renderStatus(status: Status, paint: Paint, { isTerminal = false } = {}): string {
  const lines = [
    `Store:     ${status.store}${status.commit === undefined ? "" : ` at ${status.commit.slice(0, 12)}`}`,
    `Backend:   ${status.backend}`,
    `Records:   ${describeRecords(status, paint)}`,
    `Fits:      ${describeFit(status.advice, paint)}`,
    ...describeScaleLines(status.advice, isTerminal),
    `Old copy:  ${describeOldCopy(status.oldCopy, paint)}`,
    `Backups:   ${describeBackups(status, paint)}`,
    `Last move: ${describeLastMove(status)}`,
    ...describeEvidence(status.advice),
    ...attention(status, paint),
  ];
  return `${lines.join("\n")}\n${lastLine(status, paint)}\n`;
}

function describeRecords({ records }: Status, paint: Paint): string {
  if (records.kind === "unreadable") {
    return paint.bad(`cannot be read: ${records.problem}`);
  }
  if (records.kind === "on-server") {
    return "on the PostgreSQL server, and in no commit; only configuration and metadata are judged";
  }
  const { counts, findings } = records;
  const wrong = [
    ...(findings.error > 0 ? [paint.bad(countOf(findings.error, "error"))] : []),
    ...(findings.warning > 0 ? [paint.warn(countOf(findings.warning, "warning"))] : []),
  ];
  return [`${counts.active} active, ${counts.completed} completed`, ...wrong].join("; ");
}

function describeOldCopy(oldCopy: Occupants, paint: Paint): string {
  switch (oldCopy.kind) {
    case "none":
      return "none";
    case "known":
      return `${countOf(oldCopy.records, "record")}, as they were at the last switch`;
    case "drifted":
      return paint.warn(`${countOf(oldCopy.records.length, "record")} changed after the last switch`);
    case "unknown":
      return paint.warn(`${countOf(oldCopy.records.length, "record")} of unknown origin`);
    case "broken":
      return paint.warn(`cannot be read: ${oldCopy.problems[0]}`);
  }
}

function describeBackups({ backups }: Status, paint: Paint): string {
  const expired = backups.expired === 0 ? "" : `, ${backups.expired} expired (milestone prune)`;
  const damaged = backups.damaged === 0 ? "" : `, ${paint.bad(`${backups.damaged} damaged`)}`;
  return `${backups.total}, ${backups.proved} proved, ${backups.here} with the payload here${expired}${damaged}`;
}

function describeLastMove({ lastMove }: Status): string {
  if (lastMove === undefined) {
    return "none";
  }
  const { from, to, at, id, restored } = lastMove;
  return restored === undefined ? `${from} to ${to}, ${at} (${id})` : `restored ${restored}, ${at} (${id})`;
}

function attention(status: Status, paint: Paint): string[] {
  const { oldCopy, running, runningOnServer, interrupted, session, strayTracked, index } = status;
  return [
    ...(oldCopy.kind === "drifted" ? ["To bring over what changed there, or to see the conflict: milestone sync"] : []),
    ...(oldCopy.kind === "drifted" || oldCopy.kind === "unknown" ? listLines(oldCopy.records) : []),
    ...(index === "missing" ? ["The index is missing here, as in every fresh clone: milestone index builds it."] : []),
    ...(session === "open" ? ["Somebody is in a session (sessions/current.txt)."] : []),
    ...(session === "paused" ? [paint.warn("A session is set aside (sessions/paused-for-migration.txt).")] : []),
    ...(running === undefined ? [] : [`The migration lock is held by ${describeHolder(running)}.`]),
    ...(running !== undefined || runningOnServer === undefined
      ? []
      : [`On the server ${runningOnServer.who} is at work, for ${showName(runningOnServer.id)}.`]),
    ...interrupted.map(({ id, phase }) =>
      paint.bad(`${showName(id)} was interrupted after "${phase}": milestone resume`),
    ),
    ...(strayTracked.length === 0
      ? []
      : [
          paint.warn("Tracked by git though it should not be (git rm --cached):"),
          ...listLines(strayTracked.map(showName)),
        ]),
  ];
}

function lastLine({ backend, records, interrupted, advice }: Status, paint: Paint): string {
  if (records.kind === "unreadable") {
    return [paint.bad(`On ${backend}, which cannot be read.`), ...records.fix.map((line) => `  ${line}`)].join("\n");
  }
  if (interrupted.length > 0) {
    return paint.bad(`On ${backend}, with a run to finish.`);
  }
  if (records.kind === "readable" && records.findings.error > 0) {
    return paint.warn(`On ${backend}, with broken records.`);
  }
  const { recommendation } = advice;
  return recommendation.kind === "recommended"
    ? `${paint.good(`On ${backend}.`)} To move: ${recommendation.command}`
    : paint.good(`On ${backend}.`);
}
