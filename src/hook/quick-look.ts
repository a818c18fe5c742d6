import type { BackendName } from "../backends/backend.ts";
import { type MilestoneRecord, nameOf } from "../record/record.ts";
import { checkConfig } from "../validate/check-config.ts";
import { checkTree } from "../validate/check-tree.ts";
import { type Finding, isAtLeast, type Severity } from "../validate/finding.ts";
import { scanRecords } from "../validate/scan-records.ts";
import { Severities } from "../validate/severities.ts";
import type { Look } from "./look.ts";
import type { PushedObjects } from "./objects.ts";
import { hasNew, type References, referencesIn, referencesOf } from "./references.ts";
import { recordIdOf, type StoreChange } from "./store-change.ts";

/** What only the whole store shows. */
const OF_THE_STORE: ReadonlySet<string> = new Set(["dependency-unknown", "dependency-cycle"]);

/**
 * Looks at nothing but what the push changes. True where that proves that it brings nothing as bad as `least`; false
 * where only a look at the whole store can tell. `paths` are all that the commit has.
 */
export async function isCleanAtAGlance(
  look: Look,
  change: StoreChange,
  { least, paths, seesAll, objects, backend }: Glance,
): Promise<boolean> {
  const severities = new Severities(look.view.settings);
  const counts = (finding: Finding) => {
    const judged = severities.apply(finding);
    return judged !== undefined && isAtLeast(judged.severity, least);
  };
  const isInDatabase = backend === "database" && change.paths.has("enterprise.db");
  if (isInDatabase || mayBeDuplicates(change, paths)) {
    return false;
  }
  if (checkConfig(look.view, look.settings).findings.some(counts)) {
    return false;
  }
  const records = new Map<string, References>();
  const seen = new Set<string>();
  const note = (record: MilestoneRecord) => {
    seen.add(nameOf(record));
    records.set(record.id, referencesOf(record));
  };
  const scan = await scanRecords(look.view, backend, note, least);
  if (scan.findings.some((finding) => (seesAll || !isOfTheStore(finding)) && counts(finding))) {
    return false;
  }
  if (!seesAll && mayAffectOthers(change, records, severities, least, objects)) {
    return false;
  }
  const broken = new Set(scan.findings.map(({ file }) => file));
  const { layout } = look.view;
  const tree = await checkTree(
    look.view,
    (name) => seen.has(name) || broken.has(layout.show(layout.at(`${name}.yaml`))),
  );
  return !tree.some(counts);
}

export interface Glance {
  readonly least: Severity;
  readonly paths: ReadonlySet<string>;
  /** True where the push changes every record, so that nothing is left that could be affected. */
  readonly seesAll: boolean;
  readonly objects: PushedObjects;
  readonly backend: BackendName;
}

/** Circles of tasks are within one record, and are judged there. */
function isOfTheStore({ rule, message }: Finding): boolean {
  return OF_THE_STORE.has(rule) && !message.startsWith("tasks ");
}

/** Names that some system takes for one; by name alone, so that it may be none after all. */
function mayBeDuplicates({ paths: changed }: StoreChange, paths: ReadonlySet<string>): boolean {
  const isAdded = (path: string) => {
    const change = changed.get(path);
    return change !== undefined && change.before === undefined && change.after !== undefined;
  };
  if (![...changed.keys()].some(isAdded)) {
    return false;
  }
  const added = new Set<string>();
  const ids: string[] = [];
  for (const path of paths) {
    const [, id] = /^(?:active|completed)\/([^/]+)\.ya?ml$/.exec(path) ?? [];
    if (id !== undefined) {
      const folded = id.normalize("NFC").toLowerCase();
      ids.push(folded);
      if (isAdded(path)) {
        added.add(folded);
      }
    }
  }
  const met = new Set<string>();
  return ids.some((id) => {
    const isSecond = met.has(id);
    met.add(id);
    return isSecond && added.has(id);
  });
}

function mayAffectOthers(
  change: StoreChange,
  records: ReadonlyMap<string, References>,
  severities: Severities,
  least: Severity,
  objects: PushedObjects,
): boolean {
  const asks = (rule: "dependency-cycle" | "dependency-unknown") => {
    const severity = severities.of(rule);
    return severity !== "off" && isAtLeast(severity, least);
  };
  const asksNames = asks("dependency-unknown");
  const changes = [...change.paths.values()];
  if (asksNames && changes.some(({ path, after }) => after === undefined && recordIdOf(path) !== undefined)) {
    return true;
  }
  if (!asksNames && !asks("dependency-cycle")) {
    return false;
  }
  const now = new Map(
    [...records].filter(([, { milestones, tasks, alias }]) => {
      return milestones.size > 0 || alias !== undefined || (asksNames && tasks.size > 0);
    }),
  );
  // A record that moves from one folder to the other is the same to who depends on it.
  const before = new Map(
    changes.flatMap(({ path, before }) => {
      const id = recordIdOf(path);
      return id === undefined || before === undefined || !now.has(id) ? [] : [[id, before] as const];
    }),
  );
  if ([...now.keys()].some((id) => !before.has(id))) {
    return true;
  }
  const ids = [...before.keys()];
  let at = 0;
  for (const bytes of objects.bytesOf([...before.values()])) {
    const id = ids[at] as string;
    at += 1;
    if (hasNew(now.get(id) as References, referencesIn(bytes, id), { tasks: asksNames })) {
      return true;
    }
  }
  return false;
}
