import type { Phase } from "../../src/migrate/phase.ts";

/**
 * What may stand for one record: nothing, its first version, the one that the writer writes, or nothing that
 * could be read, which is what a power cut leaves of bytes that were not synced.
 */
export type Cell = "-" | "0" | "1" | "~";

/** Two records: one that is there from the beginning, one that the writer may add. */
export type Cells = readonly [Cell, Cell];

/** Something on a disk: as every process sees it, and as a power cut may leave it. */
export interface Kept<T> {
  readonly seen: T;
  readonly synced: T;
}

/** One kind of move, as far as it matters here. */
export interface ModelMove {
  readonly name: string;
  /** Whether the source keeps writers out while it is held. */
  readonly holds: boolean;
  /** Whether what is moved to has records of its own, and the old ones stay behind and may drift. */
  readonly crosses: boolean;
  /**
   * How the new backend comes into place: as one file, file by file ahead of the pause, as tables of a server that are
   * durable when they are published, as an index, or not at all.
   */
  readonly placing: "whole" | "ahead" | "published" | "index" | "none";
}

export type Side = "old" | "new";

/** Everything that is there at one instant. */
export interface World {
  /** The backend left: never written by us. */
  readonly old: Cells;
  /** The backend entered: its records, or which records its index names. */
  readonly next: Kept<Cells>;
  readonly shadow: Kept<Cells>;
  readonly switch: Kept<Side>;
  readonly journal: Kept<Phase | undefined>;
  /** The base for drift: staged beside the journal, then in place. */
  readonly staged: Kept<Cells | undefined>;
  readonly base: Kept<Cells | undefined>;
  /** Of the process that migrates or resumes; nothing of it survives a crash. */
  readonly marks: Cells | undefined;
  readonly held: boolean;
  /** Which operation of which way is next. */
  readonly process: Process;
  /** Records that a report named. */
  readonly reported: readonly [boolean, boolean];
  readonly writer: Writer;
  readonly crashes: number;
}

export type Process =
  | { readonly way: "migrate"; readonly at: number }
  /** Resumes from a phase. */
  | { readonly way: "forward" | "back" | "back on demand"; readonly phase: Phase; readonly at: number }
  | { readonly way: "ended" };

/** A tool that looks at the switch, and then writes to the backend that it names. */
export interface Writer {
  readonly step: "looks" | "writes" | "done";
  readonly saw: Side | undefined;
  /** When its write was acknowledged. */
  readonly when: "before the last catch-up" | "before the switch" | "before the sweep" | "later" | undefined;
}

/** What the writer does to which record. */
export interface Write {
  readonly name: string;
  readonly cell: 0 | 1;
  readonly value: Cell;
}

export function kept<T>(value: T): Kept<T> {
  return { seen: value, synced: value };
}

export function withCell(cells: Cells, at: 0 | 1, value: Cell): Cells {
  return at === 0 ? [value, cells[1]] : [cells[0], value];
}
