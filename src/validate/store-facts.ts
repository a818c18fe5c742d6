import { compareCodePoints } from "../record/canonical.ts";
import { ownText } from "../record/own-text.ts";
import { isSafeId, keyOf, type MilestoneRecord, nameOf, type RecordKey } from "../record/record.ts";
import { isMap, type ValueMap, valueAt } from "../record/value.ts";
import { findCycles, showCycle } from "./cycle.ts";
import type { Severity } from "./finding.ts";
import { milestoneReferences, type Reference, taskReferences } from "./references.ts";
import type { Path, Rule } from "./rule.ts";
import { dependencyCycle } from "./rules/dependency-cycle.ts";
import { dependencyUnknown } from "./rules/dependency-unknown.ts";

/** Something wrong with one record that only the whole store shows. */
export interface StoreIssue {
  readonly rule: Rule;
  readonly key: RecordKey;
  /** The reference that it is about. */
  readonly about: { readonly kind: "requires" | "enables" | "task"; readonly name: string };
  readonly message: string;
  readonly severity?: Severity;
}

interface Node {
  readonly requires: readonly string[];
  readonly enables: readonly string[];
  /** What tasks wait for that is no task of their own milestone. */
  readonly tasks: readonly string[];
}

const NO_NODE: Node = { requires: [], enables: [], tasks: [] };

/** What rules over the whole store need of each record: names, and nothing else. */
export class StoreFacts {
  private readonly withTasks: boolean;

  /** Without tasks, what they depend on is not looked at. */
  constructor({ tasks = true } = {}) {
    this.withTasks = tasks;
  }

  private readonly nodes = new Map<string, Node>();
  /** Names of milestones, by what a reference may call them. */
  private readonly names = new Map<string, string>();
  private readonly taskIds = new Set<string>();

  add(record: MilestoneRecord): void {
    const { data, id } = record;
    const name = nameOf(record);
    this.names.set(id, name);
    if (!isMap(data)) {
      return;
    }
    const alias = valueAt(data, "id") ?? valueAt(data, "metadata", "milestone_id");
    if (typeof alias === "string" && alias !== id && !this.names.has(alias)) {
      this.names.set(ownText(alias), name);
    }
    this.nodes.set(name, this.nodeOf(data));
  }

  /** A record that is there, and broken: what depends on it depends on something. */
  addBroken(id: string): void {
    if (!this.names.has(id)) {
      this.names.set(id, "");
    }
  }

  private nodeOf(data: ValueMap): Node {
    const { requires, enables } = milestoneReferences(data);
    const tasks = this.withTasks ? taskReferences(data) : [];
    const own = new Set<string>();
    for (const { id } of tasks) {
      if (id !== undefined) {
        own.add(id);
        this.taskIds.add(ownText(id));
      }
    }
    const foreign = tasks.flatMap(({ needs }) => needs.map(({ name }) => name)).filter((name) => !own.has(name));
    if (requires.length + enables.length + foreign.length === 0) {
      return NO_NODE;
    }
    return { requires: requires.map(nameIn), enables: enables.map(nameIn), tasks: foreign.map(ownText) };
  }

  *issues(): Generator<StoreIssue> {
    for (const [name, node] of this.nodes) {
      const key = keyOf(name);
      for (const kind of ["requires", "enables"] as const) {
        for (const other of new Set(node[kind])) {
          if (!this.names.has(other)) {
            yield this.unknown(key, kind, other);
          }
        }
      }
      for (const other of new Set(node.tasks)) {
        if (!this.isKnownTask(other)) {
          yield this.unknown(key, "task", other);
        }
      }
    }
    yield* this.cycles();
  }

  private unknown(key: RecordKey, kind: StoreIssue["about"]["kind"], name: string): StoreIssue {
    const what = kind === "task" ? "task" : "milestone";
    const issue = { rule: dependencyUnknown, key, about: { kind, name } } as const;
    const message = `there is no ${what} ${isSafeId(name) ? name : JSON.stringify(name.slice(0, 60).toWellFormed())}`;
    // What a milestone enables may not be written yet.
    return kind === "enables" ? { ...issue, message, severity: "notice" } : { ...issue, message };
  }

  /** A task may wait for a task of another milestone, with its milestone's name in front or without, or for a milestone. */
  private isKnownTask(name: string): boolean {
    const last = name.split(/[/:#]/).at(-1) ?? name;
    return this.taskIds.has(name) || this.names.has(name) || this.taskIds.has(last) || this.names.has(last);
  }

  private *cycles(): Generator<StoreIssue> {
    const graph = new Map<string, string[]>();
    const connect = (from: string, to: string | undefined) => {
      if (to !== undefined && to !== "" && from !== to) {
        const targets = graph.get(from);
        if (targets === undefined) {
          graph.set(from, [to]);
        } else {
          targets.push(to);
        }
      }
    };
    for (const [name, { requires, enables }] of this.nodes) {
      for (const other of requires) {
        connect(name, this.names.get(other));
      }
      for (const other of enables) {
        const target = this.names.get(other);
        if (target !== undefined && target !== "") {
          connect(target, name);
        }
      }
    }
    for (const cycle of findCycles(graph)) {
      const [first = "", second = ""] = cycle;
      const message = `milestones wait for one another: ${showCycle(cycle.map((name) => keyOf(name).id))}`;
      yield { rule: dependencyCycle, key: keyOf(first), about: { kind: "requires", name: keyOf(second).id }, message };
    }
  }
}

function nameIn({ name }: Reference): string {
  return ownText(name);
}

/** Where the reference that an issue is about stands in its record. */
export function pathOf(data: ValueMap, { about }: StoreIssue): Path {
  const { requires, enables } = milestoneReferences(data);
  const references = {
    requires,
    enables,
    task: taskReferences(data).flatMap(({ needs }) => needs),
  };
  const found = references[about.kind].find(({ name }) => name === about.name);
  return found?.path ?? (Object.hasOwn(data, "dependencies") ? ["dependencies"] : []);
}

/** Issues by the record that they are in, in key order. */
export function byRecord(issues: Iterable<StoreIssue>): [RecordKey, StoreIssue[]][] {
  const groups = new Map<string, StoreIssue[]>();
  for (const issue of issues) {
    const name = nameOf(issue.key);
    const group = groups.get(name);
    if (group === undefined) {
      groups.set(name, [issue]);
    } else {
      group.push(issue);
    }
  }
  const sorted = [...groups].sort(([left], [right]) => compareCodePoints(left, right));
  return sorted.map(([name, group]) => [keyOf(name), group]);
}
