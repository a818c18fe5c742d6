import { BACKENDS, type BackendName } from "../backends/backend.ts";
import { listBackups } from "../backup/list.ts";
import type { Context } from "../context.ts";
import type { History, StoreCommit } from "../git/history.ts";
import type { Marks } from "../record/marks.ts";
import { wasMeantAsRecord } from "../record/parse.ts";
import { OBJECTS_MISSING, SWITCH, type Tip } from "./age.ts";
import { type Fact, known, missing } from "./fact.ts";
import type { Growth } from "./facts.ts";
import { type Count, countSteps, dayOf, makeGrowth, type Step } from "./growth.ts";

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
  const { history, commits } = tip.value;
  if (commits === undefined) {
    return missing(OBJECTS_MISSING);
  }
  const steps = toSteps(context, history, commits, present.marks);
  const wasDatabase = present.backend === "database" || steps.some(({ backend }) => backend === "database");
  const counts = [...countSteps(steps), ...(wasDatabase ? countsOfBackups(context) : [])];
  const sorted = counts.toSorted((left, right) => left.at.getTime() - right.at.getTime());
  const now = context.now();
  const here = present.active.kind === "known" ? [{ at: now, active: present.active.value }] : [];
  const growth = makeGrowth([...(wasDatabase ? sorted : counts), ...here], now, gapsOf(commits, wasDatabase));
  return growth.days.length === 0
    ? missing("no commit holds an active record")
    : known(growth, `${commits.length} commits${wasDatabase ? " and the metadata of backups" : ""}`);
}

function gapsOf(commits: readonly StoreCommit[], wasDatabase: boolean): string[] {
  const cut = commits.find(({ isCut }) => isCut);
  return [
    ...(cut === undefined ? [] : [`this shallow clone begins on ${dayOf(cut.at)}`]),
    ...(wasDatabase ? ["on a database, only backups tell how many records there were"] : []),
  ];
}

function toSteps({ settings }: Context, history: History, commits: readonly StoreCommit[], marks: Marks): Step[] {
  const others = notRecords(history, commits, marks, settings.settings.auxiliaryFiles);
  const switches = readSwitches(history, commits);
  return commits.map(({ at, changes }) => {
    let change = 0;
    let backend: BackendName | undefined;
    for (const { path, before, after } of changes) {
      if (path === SWITCH) {
        backend = after === undefined ? "file" : switches.get(after);
      } else if (isActive(path) && !others.has(path)) {
        change += Number(after !== undefined) - Number(before !== undefined);
      }
    }
    return { at, change, backend };
  });
}

function isActive(path: string): boolean {
  return /^active\/[^/.][^/]*\.yaml$/.test(path);
}

/** YAML files of `active/` that are no records: what is none of today's records is looked into once. */
function notRecords(
  history: History,
  commits: readonly StoreCommit[],
  marks: Marks,
  auxiliary: readonly string[],
): Set<string> {
  const others = new Set(auxiliary.map((name) => `active/${name}`));
  const unknown = new Map<string, string>();
  for (const { path, before, after } of commits.flatMap(({ changes }) => changes)) {
    const stem = path.slice("active/".length, -".yaml".length);
    const blob = after ?? before;
    if (isActive(path) && blob !== undefined && !marks.has(`active/${stem}`) && !marks.has(`completed/${stem}`)) {
      unknown.set(path, blob);
    }
  }
  const lookedInto = [...unknown].slice(0, MOST_LOOKED_INTO);
  let at = 0;
  for (const bytes of history.bytesOf(lookedInto.map(([, blob]) => blob))) {
    const [path] = lookedInto[at] as [string, string];
    at += 1;
    if (bytes === undefined ? path.endsWith("/dependencies.yaml") : !wasMeantAsRecord(bytes)) {
      others.add(path);
    }
  }
  return others;
}

/** The backends that a switch file named, by blob. */
function readSwitches(history: History, commits: readonly StoreCommit[]): Map<string, BackendName> {
  const switched = commits.flatMap(({ changes }) => changes).filter(({ path }) => path === SWITCH);
  const ids = [...new Set(switched.flatMap(({ after }) => after ?? []))];
  const words = [...history.bytesOf(ids)].map((bytes) => bytes?.toString("utf8").trim());
  return new Map(
    ids.flatMap((id, at) => {
      const backend = BACKENDS.find((name) => name === words[at]);
      return backend === undefined ? [] : [[id, backend]];
    }),
  );
}

/** What backups and moves say of a store while it was on a database. */
function countsOfBackups(context: Context): Count[] {
  return listBackups(context).flatMap((backup) => {
    const details = backup.kind === "readable" ? backup.metadata.details : undefined;
    if (backup.kind === "damaged" || details === undefined) {
      return [];
    }
    const at = new Date(backup.metadata.createdAt);
    const { after } = details;
    return [
      ...(backup.metadata.from === "database" ? [{ at, active: details.records.active }] : []),
      ...(after?.backend === "database" ? [{ at, active: after.records.active }] : []),
    ];
  });
}
