import type { BackendName } from "../backends/backend.ts";
import type { ListedBackup } from "../backup/list.ts";
import { showName } from "../files/native-path.ts";
import { weighPerformance } from "../measure/confidence.ts";
import { countOf } from "../report/quantity.ts";
import type { Status } from "../status/status.ts";

/** Something that a health pass found. */
export interface Concern {
  readonly id:
    | "interrupted"
    | "failed"
    | "session"
    | "drift"
    | "unreadable"
    | "broken-records"
    | "damaged-backup"
    | "expired-backup"
    | "index"
    | "trend"
    | "recommendation";
  /** `person`: somebody has to do something; `notice`: good to know; `advice`: about the backend. */
  readonly level: "person" | "notice" | "advice";
  readonly message: string;
  /** What to do, as one line; undefined where nothing needs doing. */
  readonly fix: string | undefined;
}

/** A migration that failed and was undone. */
export interface FailedRun {
  readonly id: string;
  readonly to: BackendName;
}

/** Everything that is worth saying about a store, what needs a person first. Pure. */
export function findConcerns(
  status: Status,
  backups: readonly ListedBackup[],
  unseen: readonly FailedRun[] = [],
): Concern[] {
  return [...personal(status, backups, unseen), ...notices(status), ...advice(status)];
}

function personal(status: Status, backups: readonly ListedBackup[], unseen: readonly FailedRun[]): Concern[] {
  const { interrupted, session, running, oldCopy, records } = status;
  const isPaused = session === "paused" && running === undefined;
  const damaged = backups.filter(({ kind }) => kind === "damaged").map(({ id }) => showName(id));
  const errors = records.kind === "readable" ? records.findings.error : 0;
  return [
    ...interrupted.map(({ id, phase }) =>
      person("interrupted", `${showName(id)} was interrupted after "${phase}"`, "milestone resume"),
    ),
    ...failedSince(backups, unseen).map(({ id, to }) =>
      person("failed", `${id} failed and was undone`, `See what is in its way: milestone plan ${to}`),
    ),
    ...(isPaused
      ? [person("session", "a session is still set aside (sessions/paused-for-migration.txt)", pausedFix(interrupted))]
      : []),
    ...(oldCopy.kind === "drifted"
      ? [
          person(
            "drift",
            `${countOf(oldCopy.records.length, "record")} changed in the old copy after the last switch`,
            "milestone sync",
          ),
        ]
      : []),
    ...(records.kind === "unreadable" ? [person("unreadable", records.problem, records.fix[0])] : []),
    ...(errors === 0
      ? []
      : [person("broken-records", `${countOf(errors, "error")} in the records`, "milestone validate")]),
    ...(damaged.length === 0
      ? []
      : [
          person(
            "damaged-backup",
            `${countOf(damaged.length, "backup")} cannot be read: ${damaged.join(", ")}`,
            "milestone backups",
          ),
        ]),
  ];
}

function pausedFix(interrupted: Status["interrupted"]): string {
  return interrupted.length > 0
    ? "milestone resume"
    : "Rename it back to sessions/current.txt, or remove it where it is not wanted any more.";
}

/** Migrations that failed and that no later one made good; `unseen` left no backup that says so. */
function failedSince(backups: readonly ListedBackup[], unseen: readonly FailedRun[]): FailedRun[] {
  const metadata = backups.flatMap((each) => (each.kind === "readable" ? [each.metadata] : []));
  const lastGood = metadata.findLastIndex(({ details }) => details?.outcome === "succeeded");
  const failed = metadata.slice(lastGood + 1).filter(({ details }) => details?.outcome === "undone");
  const good = metadata[lastGood]?.id ?? "";
  const others = unseen.filter(({ id }) => id > good && failed.every((each) => each.id !== id));
  return [...failed, ...others].sort((left, right) => (left.id < right.id ? -1 : 1));
}

function notices({ backups, index }: Status): Concern[] {
  const { expired } = backups;
  return [
    ...(expired === 0
      ? []
      : [
          notice(
            "expired-backup",
            `${countOf(expired, "backup")} expired`,
            "milestone monitor --prune, or milestone prune",
          ),
        ]),
    ...(index === "missing"
      ? [notice("index", "the index is missing here, as in every fresh clone", "milestone index")]
      : []),
  ];
}

function advice({ advice: { facts, recommendation } }: Status): Concern[] {
  const trend = weighPerformance(facts);
  const isSlow = trend.earned > 0;
  return [
    ...(isSlow
      ? [{ id: "trend", level: "advice", message: `queries are ${trend.reason}`, fix: undefined } as const]
      : []),
    ...("confidence" in recommendation && recommendation.direction === "up" && recommendation.kind === "recommended"
      ? [
          {
            id: "recommendation",
            level: "advice",
            message: `${recommendation.to} is recommended with confidence ${recommendation.confidence.percent}`,
            fix: recommendation.command,
          } as const,
        ]
      : []),
  ];
}

function person(id: Concern["id"], message: string, fix: string | undefined): Concern {
  return { id, level: "person", message, fix };
}

function notice(id: Concern["id"], message: string, fix: string): Concern {
  return { id, level: "notice", message, fix };
}
