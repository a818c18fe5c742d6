import { showName } from "../files/native-path.ts";
import type { SyncItem } from "../sync/choose.ts";
import type { Conflict } from "../sync/decide.ts";
import type { SyncPlan } from "../sync/plan.ts";
import type { ShownDifference } from "../sync/show-value.ts";
import type { SyncReport } from "../sync/sync.ts";
import { renderCommit } from "./commit-text.ts";
import type { Paint } from "./paint.ts";
import { renderPrerequisites } from "./plan-text.ts";
import { countOf, formatDuration, listLines } from "./quantity.ts";

/** So many conflicts, and of each so many fields. */
const LISTED = 20;

type Words = Record<Exclude<SyncItem["kind"], "conflict">, string>;

const DONE: Words = {
  brought: "brought over from the old copy",
  merged: "changed on both sides, merged field by field",
  same: "the same on both sides by now",
  ours: "kept as in the backend in use",
  theirs: "taken from the old copy",
};

const PLANNED: Words = {
  brought: "to bring over from the old copy",
  merged: "changed on both sides, to merge field by field",
  same: "the same on both sides by now",
  ours: "to keep as in the backend in use",
  theirs: "to take from the old copy",
};

const REASONS: Record<Conflict["reason"], string> = {
  "changed-on-both": "changed on both sides",
  "deleted-there": "deleted in the old copy, changed in the backend in use",
  "deleted-here": "changed in the old copy, deleted in the backend in use",
  "added-on-both": "added on both sides",
  "not-possible": "no database can hold it",
  "name-taken": "its name is taken",
  "unreadable-there": "mend it in the old copy, then run this again",
};

/** What a sync will do, as people read it. Pure. */
export function renderSyncPlan({ backend, items, prerequisites }: SyncPlan, paint: Paint): string {
  const failed = prerequisites.filter(({ verdict }) => verdict !== "ok");
  if (items.length === 0 && failed.length === 0) {
    return `No drift: nothing changed in an old copy after the last switch. On ${backend}.\n`;
  }
  const lines = [
    ...describeItems(items, PLANNED),
    ...(failed.length === 0 ? [] : ["", ...renderPrerequisites(failed, paint)]),
    "Nothing was written.",
  ];
  return `${lines.join("\n")}\n`;
}

/** What a sync did, as people read it. Pure. `folder` as for {@link renderCommit}. */
export function renderSync(report: SyncReport, folder: string): string {
  const { items, left, id, backend, durationMs, writePauseMs, fingerprint } = report;
  const open = items.filter(({ kind }) => kind === "conflict").length + left.length;
  return [
    ...describeItems(items, DONE),
    ...left.map((each) => `Somebody else changed ${each} meanwhile; it is as they left it, and still drifted.`),
    `Written and read back in ${formatDuration(durationMs)}; writers waited ${formatDuration(writePauseMs)}.`,
    `Fingerprint: ${fingerprint.data}`,
    ...renderCommit(report.commit, folder),
    `On ${backend}${open === 0 ? ", without drift" : `, with ${countOf(open, "drifted record")} left`}; safety backup ${id}.`,
    "",
  ].join("\n");
}

function describeItems(items: readonly SyncItem[], words: Words): string[] {
  const decided = Object.entries(words).flatMap(([kind, what]) => {
    const labels = items.filter((item) => item.kind === kind).map(({ label }) => label);
    return labels.length === 0 ? [] : [`${countOf(labels.length, "record")} ${what}`, ...listLines(labels)];
  });
  const conflicts = items.filter((item) => item.kind === "conflict");
  if (conflicts.length === 0) {
    return decided;
  }
  return [
    ...decided,
    `${countOf(conflicts.length, "conflict")}, left as ${conflicts.length === 1 ? "it is" : "they are"} on both sides:`,
    ...conflicts.slice(0, LISTED).flatMap(describeConflict),
    ...(conflicts.length > LISTED
      ? [`  … and ${countOf(conflicts.length - LISTED, "more conflict")}; --json has all`]
      : []),
    "Keep the record of the backend in use with --ours, take the old copy's with --theirs, for all or by id:",
    `  milestone sync --ours ${conflicts[0]?.id}`,
  ];
}

/** One conflict with both sides, field by field. */
export function describeConflict({ label, conflict }: SyncItem & { kind: "conflict" }): string[] {
  const { reason, detail, fields } = conflict;
  const more = fields.length > LISTED ? [`    … and ${countOf(fields.length - LISTED, "more field")}`] : [];
  return [
    `  ${label}: ${REASONS[reason]}${detail === undefined ? "" : ` (${detail})`}`,
    ...fields.slice(0, LISTED).map(describeField),
    ...more,
  ];
}

function describeField({ path, base, ours, theirs }: ShownDifference): string {
  const sides = [`${ours} in use`, `${theirs} in the old copy`];
  const before = base === undefined ? [] : [`${base} at the switch`];
  return `    ${path === "" ? "the whole" : showName(path)}: ${[...sides, ...before].join(", ")}`;
}
