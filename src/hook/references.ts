import { parseText } from "../record/parse.ts";
import type { MilestoneRecord } from "../record/record.ts";
import { isMap, type Value, valueAt } from "../record/value.ts";
import { milestoneReferences, taskReferences } from "../validate/references.ts";

/** What a record says that other records matter to. */
export interface References {
  /** Milestones that it needs or that need it. */
  readonly milestones: ReadonlySet<string>;
  /** What its tasks wait for. */
  readonly tasks: ReadonlySet<string>;
  /** Another name for it than its file has; undefined where there is none. */
  readonly alias: string | undefined;
}

const NONE: References = { milestones: new Set(), tasks: new Set(), alias: undefined };

export function referencesOf({ data, id }: Pick<MilestoneRecord, "data" | "id">): References {
  return readReferences(data, id);
}

function readReferences(data: Value, id: string): References {
  if (!isMap(data)) {
    return NONE;
  }
  const { requires, enables } = milestoneReferences(data);
  const alias = valueAt(data, "id") ?? valueAt(data, "metadata", "milestone_id");
  return {
    milestones: new Set([...requires.map(({ name }) => `>${name}`), ...enables.map(({ name }) => `<${name}`)]),
    tasks: new Set(taskReferences(data).flatMap(({ needs }) => needs.map(({ name }) => name))),
    alias: typeof alias === "string" && alias !== id ? alias : undefined,
  };
}

/** The same of bytes that were a record once. */
export function referencesIn(bytes: Buffer | undefined, id: string): References {
  const parsed = bytes === undefined ? undefined : parseText(bytes);
  return parsed?.ok ? readReferences(parsed.content.data.value, id) : NONE;
}

/** True where a record has a reference or a name that it had not: only then can it close a circle, or name nobody. */
export function hasNew(now: References, before: References, { tasks }: { readonly tasks: boolean }): boolean {
  const isNew = (left: ReadonlySet<string>, right: ReadonlySet<string>) => [...left].some((each) => !right.has(each));
  return (
    isNew(now.milestones, before.milestones) ||
    (tasks && isNew(now.tasks, before.tasks)) ||
    (now.alias !== undefined && now.alias !== before.alias)
  );
}
