import { BACKENDS, type BackendName } from "../backends/backend.ts";
import { listBackups } from "../backup/list.ts";
import type { Context } from "../context.ts";
import type { FileChange, History, StoreCommit } from "../git/history.ts";
import type { Marks } from "../record/marks.ts";
import type { Settings } from "../settings/settings.ts";
import { isYamlName } from "../store/list-state.ts";
import { OBJECTS_MISSING, type Tip } from "./age.ts";
import { type Fact, known, missing } from "./fact.ts";
import type { Growth, GrowthDay } from "./facts.ts";
import { dayOf, endsOfDays, type Moment, makeGrowth, onFiles, type Step } from "./growth.ts";
import { isRecordText } from "./record-text.ts";

/** More files that came and went than this are taken for records by their names. */
const MOST_LOOKED_INTO = 2000;

/** What is known already of the records of now. */
export interface Present {
  readonly backend: BackendName;
  /** By record name; undefined where the backend cannot be read. */
  readonly marks: Marks;
  readonly active: Fact<number>;
}

/** Active records over time, from the commits that lead here; while on a database, from the metadata of backups. */
export function readGrowth(context: Context, tip: Fact<Tip>, present: Present): Fact<Growth> {
  if (tip.kind === "missing") {
    return tip;
  }
  const { history, line } = tip.value;
  if (line === undefined) {
    return missing(OBJECTS_MISSING);
  }
  const steps = toSteps(history, line);
  const wasDatabase = present.backend === "database" || steps.some(({ backend }) => backend === "database");
  const moments: Moment<Holding>[] = [...onFiles(steps), ...(wasDatabase ? countsOfBackups(context) : [])];
  const sorted = moments.toSorted((left, right) => left.at.getTime() - right.at.getTime());
  const now = context.now();
  const { active } = present;
  const here = active.kind === "known" ? [{ at: now, value: { kind: "counted", active: active.value } as const }] : [];
  // However many commits there are, only the last one of a day is looked into.
  const ends = endsOfDays([...(wasDatabase ? sorted : moments), ...here], now);
  const days = countEnds(context, history, ends, present.marks);
  if (days === undefined) {
    return missing(OBJECTS_MISSING);
  }
  return days.length === 0
    ? missing("no commit holds an active record")
    : known(
        makeGrowth(days, gapsOf(line, wasDatabase)),
        `${line.length} commits${wasDatabase ? " and the metadata of backups" : ""}`,
      );
}

/** What tells the number of active records at a moment. */
type Holding =
  | { readonly kind: "counted"; readonly active: number }
  /** The folder of active records as a commit has it: what git calls it; undefined where there is none. */
  | { readonly kind: "committed"; readonly folder: string | undefined };

function gapsOf(line: readonly StoreCommit[], wasDatabase: boolean): string[] {
  const cut = line.find(({ isCut }) => isCut);
  return [
    ...(cut === undefined ? [] : [`this shallow clone begins on ${dayOf(cut.at)}`]),
    ...(wasDatabase ? ["on a database, only backups tell how many records there were"] : []),
  ];
}

function toSteps(history: History, line: readonly StoreCommit[]): Step<Holding>[] {
  const switches = readSwitches(history, line);
  return line.map(({ at, active, switchFile }, index) => ({
    at,
    value: { kind: "committed", folder: active },
    backend:
      switchFile === line[index - 1]?.switchFile
        ? undefined
        : switchFile === undefined
          ? "file"
          : switches.get(switchFile),
  }));
}

interface End {
  readonly day: string;
  readonly value: Holding;
}

/** Counts the records of each day, by what changed since the day before it; undefined where objects are missing. */
function countEnds(
  { settings }: Context,
  history: History,
  ends: readonly End[],
  marks: Marks,
): GrowthDay[] | undefined {
  const folders = ends.flatMap(({ value }) => (value.kind === "committed" ? [value.folder] : []));
  const [changes] = history.fileChanges([folders]) ?? [];
  if (changes === undefined) {
    return undefined;
  }
  const others = notRecords(history, changes.flat(), marks, settings.settings);
  const counts = changes[Symbol.iterator]();
  let committed = 0;
  return ends.map(({ day, value }) => {
    if (value.kind === "counted") {
      return { day, active: value.active };
    }
    for (const { path, before, after } of counts.next().value ?? []) {
      if (isYamlName(path) && !others.has(path)) {
        committed += Number(after !== undefined) - Number(before !== undefined);
      }
    }
    return { day, active: committed };
  });
}

/** YAML files among the active records that are none: what is none of today's records is looked into once. */
function notRecords(
  history: History,
  changes: readonly FileChange[],
  marks: Marks,
  { auxiliaryFiles, validate }: Settings,
): Set<string> {
  const others = new Set(auxiliaryFiles);
  const unknown = new Map<string, string>();
  for (const { path, before, after } of changes) {
    const stem = path.slice(0, -".yaml".length);
    const blob = after ?? before;
    if (isYamlName(path) && blob !== undefined && !marks.has(`active/${stem}`) && !marks.has(`completed/${stem}`)) {
      unknown.set(path, blob);
    }
  }
  const lookedInto = [...unknown].slice(0, MOST_LOOKED_INTO);
  let at = 0;
  for (const bytes of history.bytesOf(lookedInto.map(([, blob]) => blob))) {
    const [path] = lookedInto[at] as [string, string];
    at += 1;
    if (bytes === undefined ? path === "dependencies.yaml" : !isRecordText(bytes, validate.maxFileSizeBytes)) {
      others.add(path);
    }
  }
  return others;
}

/** The backends that a switch file named, by blob. */
function readSwitches(history: History, line: readonly StoreCommit[]): Map<string, BackendName> {
  const ids = [...new Set(line.flatMap(({ switchFile }) => switchFile ?? []))];
  const words = [...history.bytesOf(ids)].map((bytes) => bytes?.toString("utf8").trim());
  return new Map(
    ids.flatMap((id, at) => {
      const backend = BACKENDS.find((name) => name === words[at]);
      return backend === undefined ? [] : [[id, backend]];
    }),
  );
}

/** What backups and moves say of a store while it was on a database. */
function countsOfBackups(context: Context): Moment<Holding>[] {
  return listBackups(context).flatMap((backup) => {
    const details = backup.kind === "readable" ? backup.metadata.details : undefined;
    if (backup.kind === "damaged" || details === undefined) {
      return [];
    }
    const at = new Date(backup.metadata.createdAt);
    const { after } = details;
    const moment = ({ active }: { active: number }) => ({ at, value: { kind: "counted", active } as const });
    return [
      ...(backup.metadata.from === "database" ? [moment(details.records)] : []),
      ...(after?.backend === "database" ? [moment(after.records)] : []),
    ];
  });
}
