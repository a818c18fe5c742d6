import { hash } from "node:crypto";
import { canonicalJson } from "../record/canonical.ts";
import type { Fingerprint } from "../record/fingerprint.ts";
import type { Finding } from "../validate/finding.ts";
import type { Move } from "./move.ts";

/** One condition of a move, and whether it holds. */
export interface Prerequisite {
  readonly id: string;
  /** What is asked, as a statement: "Nobody is in a session". */
  readonly title: string;
  readonly verdict: "ok" | "warning" | "failed";
  readonly detail: string;
  readonly fix?: string;
}

/** How long a move should take. */
export interface Estimate {
  readonly durationMs: number;
  readonly writePauseMs: number;
  /** What the settings allow: a pause that would be longer ends the move. */
  readonly mostPauseMs: number;
  /** What it was computed from. */
  readonly source: string;
}

/** Everything that a move will do, as a value: printed by a dry run, checked again inside the lock. */
export interface Plan {
  readonly move: Move;
  /** True where the database of the move is a server. */
  readonly onServer: boolean;
  readonly fingerprint: Fingerprint;
  readonly steps: readonly string[];
  readonly prerequisites: readonly Prerequisite[];
  readonly findings: readonly Finding[];
  readonly estimate: Estimate;
  readonly diskNeededBytes: number;
  readonly diskFreeBytes: number;
  readonly wayBack: readonly string[];
  /** SHA-256 over what will be done to what: not over times and free space, which differ at every look. */
  readonly digest: string;
}

export type PlanParts = Omit<Plan, "steps" | "wayBack" | "digest">;

/** Pure: the same parts give the same plan. */
export function makePlan(parts: PlanParts): Plan {
  const steps = describeSteps(parts.move, parts.onServer);
  return { ...parts, steps, wayBack: describeWayBack(parts.move), digest: digestOf(parts, steps) };
}

function digestOf({ move, fingerprint, prerequisites, findings }: PlanParts, steps: readonly string[]): string {
  const verdicts = prerequisites.map(({ id, verdict }) => [id, verdict]);
  const broken = findings.map(({ rule, file, line }) => [rule, file, line ?? null]);
  const { from, to } = move;
  const { data, text } = fingerprint;
  return hash("sha256", canonicalJson([from, to, data, text, [...steps], verdicts, broken]));
}

/** What a move does, one step a line. */
export function describeSteps({ from, to }: Move, onServer = false): string[] {
  const { copy, place } =
    from === "database"
      ? TO_FILES[to === "file" ? "file" : "hybrid"]
      : FROM_FILES[to === "database" && onServer ? "server" : to];
  return [
    `back up the ${from} store, read the backup back and compare it`,
    copy,
    "read back every record through a second path and compare both digests",
    "bring over what was written meanwhile",
    place,
    `switch storage-backend.txt to ${to}, with one rename`,
    "look once more for late writes, write metadata and events",
  ];
}

const FROM_FILES = {
  file: {
    copy: "nothing to copy: the files are the records already",
    place: "leave the index where it is; it goes at the next prune",
  },
  hybrid: { copy: "build the index aside, from the files", place: "put the index in place" },
  database: { copy: "copy every record into a new database aside", place: "put the database in place" },
  server: {
    copy: "copy every record into new tables aside",
    place: "publish the tables, with one transaction",
  },
} as const;

const TO_FILES = {
  file: {
    copy: "write every record as a YAML file aside",
    place: "put the files in place while the database is still the truth",
  },
  hybrid: {
    copy: "write every record as a YAML file aside, and the index",
    place: "put the files in place while the database is still the truth, then the index",
  },
} as const;

function describeWayBack({ from, to }: Move): string[] {
  const there = from === "file" && to === "database" ? ["hybrid", "file"] : [from];
  const back = there.map((name) => `milestone migrate ${name}`).join(", then ");
  return [`${back}   (keeps what is written after the move)`, "milestone restore <backup>   (returns to the backup)"];
}
