import path from "node:path";
import { z } from "zod";
import { BACKENDS } from "../backends/backend.ts";
import { isErrno, MilestoneError } from "../errors/error.ts";
import type { Files, ReadFiles } from "../files/files.ts";
import { showName } from "../files/native-path.ts";
import { replaceFile } from "../files/replace.ts";
import { lazily } from "../lazily.ts";
import { readCheckedLine, writeCheckedLine } from "./checked-line.ts";
import { assertMove, PHASES, type Phase, REMEDY } from "./phase.ts";

/**
 * Version of the journal's lines, described in docs/formats.md. An older one is read, a newer one is refused. Since 2
 * there is the phase `going-back`.
 */
const VERSION = 2;

/** Its name in the folder of a run. */
export const JOURNAL = "journal.jsonl";

/** What a backup by hand has in a folder of its own, which needs no journal. */
const SCRATCH: ReadonlySet<string> = new Set(["backup", "undone-backup"]);

/** Names of what a folder without one has, in a message. */
const MOST_SHOWN = 8;

const shapes = lazily(() => {
  const fingerprint = z.object({ data: z.string(), text: z.string(), active: z.number(), completed: z.number() });

  /** A folder of `backups/`. A checkout can bring a journal: no name in it leads anywhere else. */
  const backupId = z.string().regex(/^[A-Za-z0-9][\w.-]*$/);

  /** What the journal remembers, so that another process can finish or undo: each line may add to it. */
  const facts = z.object({
    kind: z.enum(["migrate", "restore", "sync"]).optional(),
    from: z.enum(BACKENDS).optional(),
    to: z.enum(BACKENDS).optional(),
    backup: backupId.optional(),
    /** The backup that a restore brings back. */
    restores: backupId.optional(),
    /** The backup of the migration that this one takes back. */
    reverses: backupId.optional(),
    fingerprint: fingerprint.optional(),
    pausedSession: z.boolean().optional(),
    /** A restore whose store could not be read before: the database in its way is replaced as it is. */
    unreadable: z.boolean().optional(),
    /** A restore also brings back the logs. */
    logs: z.boolean().optional(),
    /** The records of the backend left behind, as they were at the switch, are to become `last-switch.tsv`. */
    lastSwitch: z.boolean().optional(),
    /** The store's name on a database server, for a run that has tables or a row there. */
    server: z
      .string()
      .regex(/^[A-Za-z0-9][\w-]{0,63}$/)
      .optional(),
    /** By which the server tells this run from one of another clone that began in the same second. */
    serverKey: z.uuid().optional(),
    /** Nobody saw how it ended: of one that fails, the journal stays. */
    startedBy: z.literal("auto").optional(),
    writePauseMs: z.number().optional(),
    startedAtMs: z.number().optional(),
  });
  const line = z.object({ v: z.number(), at: z.string(), phase: z.enum(PHASES), facts });
  return { facts, line };
});

export type JournalFacts = z.infer<ReturnType<typeof shapes>["facts"]>;
type JournalLine = z.infer<ReturnType<typeof shapes>["line"]>;

/** What a journal says: the phase reached, and everything remembered on the way. */
export interface JournalState {
  readonly id: string;
  readonly phase: Phase;
  readonly facts: JournalFacts;
  readonly at: string;
  /** How many lines stand; half a line after them does not. */
  readonly lines: number;
}

/** Writes `migrations/<id>/journal.jsonl`: each line is durable before its phase counts as reached. */
export class Journal {
  private readonly files: Files;
  private readonly file: string;
  private phase: Phase | undefined;
  private lines: number;
  /** True once a write failed: whatever it left after the last good line must go before the next. */
  private suspect = false;

  constructor(files: Files, dir: string, state?: Pick<JournalState, "phase" | "lines">) {
    this.files = files;
    this.file = path.join(dir, JOURNAL);
    this.phase = state?.phase;
    this.lines = state?.lines ?? 0;
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
    const text = writeCheckedLine({ v: VERSION, at: at.toISOString(), phase, facts: added });
    if (this.suspect) {
      this.cutBack();
    }
    this.suspect = true;
    this.files.append(this.file, text);
    this.files.sync(this.file);
    if (this.phase === undefined) {
      this.files.syncDir(path.dirname(this.file));
    }
    this.suspect = false;
    this.phase = phase;
    this.lines += 1;
  }

  /** To the lines that are known to stand. A new file, since after a failed sync nobody knows what an old one holds. */
  cutBack(): void {
    const there = this.files.stat(this.file) !== undefined;
    const text = there ? this.files.read(this.file).bytes.toString("utf8") : "";
    const whole = text.split("\n").slice(0, this.lines);
    replaceFile(this.files, this.file, whole.map((each) => `${each}\n`).join(""));
    this.suspect = false;
  }
}

/** Opens the journal of an interrupted run for its last lines; a torn tail is cut off first. */
export function reopenJournal(files: Files, dir: string, state: JournalState): Journal {
  const journal = new Journal(files, dir, state);
  journal.cutBack();
  return journal;
}

/**
 * Reads a journal. A last line that is torn or is not as it was written is as if never written. Undefined when not even
 * the first line stands and nothing else is there. Throws JOURNAL_UNREADABLE for a journal of a newer version, for
 * one whose first line or one before its last is not as it was written, unless the run is over anyway, and where it is
 * missing in the folder of a run that has something else.
 */
export function readJournal(files: ReadFiles, dir: string): JournalState | undefined {
  const file = path.join(dir, JOURNAL);
  const text = tryRead(files, file);
  if (text === undefined) {
    assertNothingElse(files, dir, file);
    return undefined;
  }
  const read = text.split("\n").slice(0, -1);
  const entries = read.map((line) => parseLine(line, file));
  // The first line was durable before anything else was: where it is damaged, nobody knows how far the run got.
  if (entries.length > 1 && entries.at(-1) === undefined) {
    entries.pop();
  }
  const last = entries.at(-1);
  const damaged = entries.indexOf(undefined);
  // The same of one that was cut to nothing: before its first line was durable, nothing else came into the folder.
  const isCut = entries.length === 0 && (files.list(dir) ?? []).some(({ name }) => name !== path.basename(file));
  if (isCut || (damaged >= 0 && (last === undefined || REMEDY[last.phase] !== "none"))) {
    throw unexplained(dir, file, isCut ? "its journal is empty" : `line ${damaged + 1} of its journal is damaged`);
  }
  const known: JournalFacts = Object.assign({}, ...entries.map((entry) => entry?.facts));
  return last && { id: path.basename(dir), phase: last.phase, facts: known, at: last.at, lines: entries.length };
}

/**
 * A journal comes into the folder of a run first and leaves it last. Names of another kind in `migrations/` are somebody's.
 */
function assertNothingElse(files: ReadFiles, dir: string, file: string): void {
  const isOurs = path.basename(dir).startsWith("migration-");
  const found = (isOurs ? (files.list(dir) ?? []) : []).map(({ name }) => name).filter((name) => !SCRATCH.has(name));
  // Gone between the two looks, or there by now.
  if (found.length > 0 && files.stat(file) === undefined) {
    const shown = found.sort().slice(0, MOST_SHOWN).map(showName).join(", ");
    const more = found.length > MOST_SHOWN ? ` and ${found.length - MOST_SHOWN} more` : "";
    throw unexplained(dir, file, `its journal is missing, and its folder has ${shown}${more}`);
  }
}

/** Undefined where there is none, or none any more: a run that is over goes with its folder. */
function tryRead(files: ReadFiles, file: string): string | undefined {
  try {
    return files.stat(file) === undefined ? undefined : files.read(file).bytes.toString("utf8");
  } catch (error) {
    if (isErrno(error, "ENOENT", "ENOTDIR")) {
      return undefined;
    }
    throw error;
  }
}

/** Undefined for a line that is not as it was written. */
function parseLine(text: string, file: string): JournalLine | undefined {
  const raw = readCheckedLine(text);
  if (((raw as { v?: number } | undefined)?.v ?? 0) > VERSION) {
    throw unreadable(file, "its journal is of a newer version", [
      "Install the newest milestone-migrate, then: milestone resume",
    ]);
  }
  return shapes().line.safeParse(raw).data;
}

function unexplained(dir: string, file: string, what: string): MilestoneError {
  return unreadable(file, what, [
    "milestone verify says what the store holds; nothing that was put aside is removed.",
    `Compare migrations/${path.basename(dir)} with the store, then move that folder out of it.`,
  ]);
}

function unreadable(file: string, what: string, fix: string[]): MilestoneError {
  const run = path.basename(path.dirname(file));
  return new MilestoneError("JOURNAL_UNREADABLE", `${run}: ${what}.`, {
    state: "A migration was interrupted; nothing was done about it.",
    place: { file: `migrations/${run}/journal.jsonl` },
    fix,
  });
}
