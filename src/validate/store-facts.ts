import { PackedIntegers } from "../packed/packed-integers.ts";
import { PackedKeys } from "../packed/packed-keys.ts";
import { TextColumn } from "../packed/text-column.ts";
import { compareCodePoints } from "../record/canonical.ts";
import { isSafeId, keyOf, nameOf, type RecordKey } from "../record/record.ts";
import type { ValueMap } from "../record/value.ts";
import { findCycles, showCycle } from "./cycle.ts";
import type { Severity } from "./finding.ts";
import { reachesCycle } from "./reaches-cycle.ts";
import type { RecordNames } from "./record-names.ts";
import { REFERENCE_KINDS, type ReferenceKind, ReferenceTable } from "./reference-table.ts";
import { milestoneReferences, taskReferences } from "./references.ts";
import type { Path, Rule } from "./rule.ts";
import { dependencyCycle } from "./rules/dependency-cycle.ts";
import { dependencyUnknown } from "./rules/dependency-unknown.ts";

/** Something wrong with one record that only the whole store shows. */
export interface StoreIssue {
  readonly rule: Rule;
  readonly key: RecordKey;
  /** The reference that it is about. */
  readonly about: { readonly kind: ReferenceKind; readonly name: string };
  readonly message: string;
  readonly severity?: Severity;
}

/** What a word is the name of: no milestone, one that is broken, or from here on a record. */
const NO_MILESTONE = 0;
const BROKEN = 1;
const FIRST_RECORD = 2;

/** What rules over the whole store need of each record: names, and nothing else, outside the engine's heap. */
export class StoreFacts {
  private readonly records = new TextColumn();
  private recordCount = 0;
  /** Ids of milestones and tasks, whatever a reference calls them, and what is referred to. */
  private readonly words = new PackedKeys();
  /** By word: {@link NO_MILESTONE}, {@link BROKEN} or a record. */
  private readonly milestones = new PackedIntegers();
  /** By word: 1 where it is a task's id. */
  private readonly tasks = new PackedIntegers();
  private readonly references = new ReferenceTable();

  add(key: RecordKey, names: RecordNames): void {
    const { id } = key;
    const row = this.recordCount;
    this.recordCount += 1;
    this.records.write(row, nameOf(key));
    this.milestones.set(this.words.add(id), FIRST_RECORD + row);
    if (names.alias !== undefined && names.alias !== id) {
      this.nameIfFree(names.alias, FIRST_RECORD + row);
    }
    for (const task of names.tasks) {
      this.tasks.set(this.words.add(task), 1);
    }
    for (const kind of REFERENCE_KINDS) {
      for (const name of names.references[kind]) {
        this.references.add(row, kind, this.words.add(name));
      }
    }
  }

  /** A record that is there, and broken: what depends on it depends on something. */
  addBroken(id: string): void {
    this.nameIfFree(id, BROKEN);
  }

  /** Gives the memory back at once. */
  free(): void {
    this.records.free();
    this.words.free();
    this.milestones.free();
    this.tasks.free();
    this.references.free();
  }

  private nameIfFree(name: string, what: number): void {
    const word = this.words.add(name);
    if (this.milestones.at(word) === NO_MILESTONE) {
      this.milestones.set(word, what);
    }
  }

  *issues(): Generator<StoreIssue> {
    const said = new Set<string>();
    let last = -1;
    for (const { record, kind, word } of this.references) {
      if (record !== last) {
        said.clear();
        last = record;
      }
      if (!this.isKnown(kind, word)) {
        const name = this.words.keyAt(word);
        if (!said.has(`${kind} ${name}`)) {
          said.add(`${kind} ${name}`);
          yield this.unknown(keyOf(this.records.read(record)), kind, name);
        }
      }
    }
    yield* this.cycles();
  }

  private isKnown(kind: ReferenceKind, word: number): boolean {
    if (this.milestones.at(word) !== NO_MILESTONE) {
      return true;
    }
    return kind === "task" && (this.tasks.at(word) === 1 || this.isKnownPart(this.words.keyAt(word)));
  }

  /** A task may wait for a task of another milestone with its milestone's name in front. */
  private isKnownPart(name: string): boolean {
    const word = this.words.rowOf(name.split(/[/:#]/).at(-1) ?? name);
    return word !== undefined && (this.tasks.at(word) === 1 || this.milestones.at(word) !== NO_MILESTONE);
  }

  private unknown(key: RecordKey, kind: ReferenceKind, name: string): StoreIssue {
    const what = kind === "task" ? "task" : "milestone";
    const issue = { rule: dependencyUnknown, key, about: { kind, name } } as const;
    const message = `there is no ${what} ${isSafeId(name) ? name : JSON.stringify(name.slice(0, 60).toWellFormed())}`;
    // What a milestone enables may not be written yet.
    return kind === "enables" ? { ...issue, message, severity: "notice" } : { ...issue, message };
  }

  private *cycles(): Generator<StoreIssue> {
    const edges = this.edges();
    const isOpen = reachesCycle(edges, this.recordCount);
    const graph = new Map<string, string[]>();
    for (let at = 0; at < edges.length; at += 2) {
      const [from, to] = [edges[at] as number, edges[at + 1] as number];
      if (isOpen[from] === 1 && isOpen[to] === 1) {
        const name = this.records.read(from);
        const targets = graph.get(name) ?? [];
        targets.push(this.records.read(to));
        graph.set(name, targets);
      }
    }
    for (const cycle of findCycles(graph)) {
      const [first = "", second = ""] = cycle;
      const message = `milestones wait for one another: ${showCycle(cycle.map((name) => keyOf(name).id))}`;
      yield { rule: dependencyCycle, key: keyOf(first), about: { kind: "requires", name: keyOf(second).id }, message };
    }
  }

  /** Pairs of records, of which the first needs the second. */
  private edges(): Uint32Array {
    const edges = new Uint32Array(2 * this.references.size);
    let used = 0;
    for (const { record, kind, word } of this.references) {
      const other = this.milestones.at(word) - FIRST_RECORD;
      if (kind !== "task" && other >= 0 && other !== record) {
        edges[used] = kind === "requires" ? record : other;
        edges[used + 1] = kind === "requires" ? other : record;
        used += 2;
      }
    }
    return edges.subarray(0, used);
  }
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
