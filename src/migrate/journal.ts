import { hash } from "node:crypto";
import path from "node:path";
import { z } from "zod";
import { BACKENDS } from "../backends/backend.ts";
import { MilestoneError } from "../errors/error.ts";
import type { Files, ReadFiles } from "../files/files.ts";
import { replaceFile } from "../files/replace.ts";
import { assertMove, PHASES, type Phase } from "./phase.ts";

/** Version of the journal's lines. An older one is read, a newer one is refused. */
const VERSION = 1;

const fingerprint = z.object({ data: z.string(), text: z.string(), active: z.number(), completed: z.number() });

/** What the journal remembers, so that another process can finish or undo: each line may add to it. */
const facts = z.object({
  kind: z.enum(["migrate", "restore"]).optional(),
  from: z.enum(BACKENDS).optional(),
  to: z.enum(BACKENDS).optional(),
  backup: z.string().optional(),
  /** The backup that a restore brings back. */
  restores: z.string().optional(),
  fingerprint: fingerprint.optional(),
  pausedSession: z.boolean().optional(),
  /** A restore also brings back the logs. */
  logs: z.boolean().optional(),
  /** The records of the backend left behind, as they were at the switch, are to become `last-switch.tsv`. */
  lastSwitch: z.boolean().optional(),
  writePauseMs: z.number().optional(),
  startedAtMs: z.number().optional(),
});
export type JournalFacts = z.infer<typeof facts>;

const line = z.object({ v: z.number(), at: z.string(), phase: z.enum(PHASES), facts });

/** What a journal says: the phase reached, and everything remembered on the way. */
export interface JournalState {
  readonly id: string;
  readonly phase: Phase;
  readonly facts: JournalFacts;
  readonly at: string;
  /** How many lines stand. */
  readonly lines: number;
}

/** Writes `migrations/<id>/journal.jsonl`: each line is durable before its phase counts as reached. */
export class Journal {
  private readonly files: Files;
  private readonly file: string;
  private phase: Phase | undefined;

  constructor(files: Files, dir: string, phase?: Phase) {
    this.files = files;
    this.file = path.join(dir, "journal.jsonl");
    this.phase = phase;
  }

  get reached(): Phase | undefined {
    return this.phase;
  }

  /** Goes on to a phase through every one between, for a run whose effects are further than its journal. */
  reachThrough(phases: readonly Phase[], at: Date): void {
    for (const phase of phases) {
      if (this.phase !== phase && (this.phase === undefined || PHASES.indexOf(phase) > PHASES.indexOf(this.phase))) {
        this.reach(phase, at);
      }
    }
  }

  /** Appends the edge to `phase`, with what the next process needs to know from here on. */
  reach(phase: Phase, at: Date, added: JournalFacts = {}): void {
    assertMove(this.phase, phase);
    const text = JSON.stringify({ v: VERSION, at: at.toISOString(), phase, facts: added });
    this.files.append(this.file, `${checksum(text)} ${text}\n`);
    this.files.sync(this.file);
    if (this.phase === undefined) {
      this.files.syncDir(path.dirname(this.file));
    }
    this.phase = phase;
  }
}

/** Opens the journal of an interrupted run for its last lines; a torn tail is cut off first. */
export function reopenJournal(files: Files, dir: string, state: JournalState): Journal {
  const file = path.join(dir, "journal.jsonl");
  const whole = files.read(file).bytes.toString("utf8").split("\n").slice(0, state.lines);
  replaceFile(files, file, `${whole.join("\n")}\n`);
  return new Journal(files, dir, state.phase);
}

/**
 * Reads a journal. A torn or changed line, and all after it, is as if never written. Undefined when not even the
 * first line stands. Throws JOURNAL_UNREADABLE for one of a newer version.
 */
export function readJournal(files: ReadFiles, dir: string): JournalState | undefined {
  const file = path.join(dir, "journal.jsonl");
  if (files.stat(file) === undefined) {
    return undefined;
  }
  let state: JournalState | undefined;
  for (const text of files.read(file).bytes.toString("utf8").split("\n")) {
    const entry = parseLine(text, file);
    if (entry === "torn") {
      break;
    }
    const known = { ...state?.facts, ...entry.facts };
    state = { id: path.basename(dir), phase: entry.phase, facts: known, at: entry.at, lines: (state?.lines ?? 0) + 1 };
  }
  return state;
}

function parseLine(text: string, file: string): z.infer<typeof line> | "torn" {
  const space = text.indexOf(" ");
  const body = text.slice(space + 1);
  if (space < 0 || checksum(body) !== text.slice(0, space)) {
    return "torn";
  }
  const raw = JSON.parse(body) as { v?: unknown };
  const parsed = line.safeParse(raw);
  if (parsed.success && parsed.data.v <= VERSION) {
    return parsed.data;
  }
  throw new MilestoneError(
    "JOURNAL_UNREADABLE",
    `${path.basename(path.dirname(file))}: its journal is of a newer version.`,
    {
      state: "A migration was interrupted; nothing was done about it.",
      fix: ["Install the newest milestone-migrate, then: milestone resume"],
      cause: parsed.error,
    },
  );
}

/** Enough to notice a torn or flipped line. */
function checksum(text: string): string {
  return hash("sha256", text).slice(0, 16);
}
