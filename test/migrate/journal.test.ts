import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { writeCheckedLine } from "../../src/migrate/checked-line.ts";
import { Journal, type JournalFacts, readJournal, reopenJournal } from "../../src/migrate/journal.ts";
import type { Phase } from "../../src/migrate/phase.ts";
import { type Fault, FaultFiles } from "../support/fault-files.ts";
import { makeMemoryFolder } from "../support/memory-folder.ts";
import { rejectionOf } from "../support/rejection.ts";

const AT = new Date("2026-11-22T10:15:00Z");
const FACTS: JournalFacts = { kind: "migrate", from: "file", to: "hybrid", backup: "migration-1" };

/** The folder of a run whose journal reached these phases. */
function journalOf(...phases: Phase[]): string {
  const dir = makeMemoryFolder();
  const journal = new Journal(new FaultFiles(dir, { kind: "none" }), dir);
  for (const phase of phases) {
    journal.reach(phase, AT, phase === "started" ? FACTS : {});
  }
  return dir;
}

const fileOf = (dir: string) => path.join(dir, "journal.jsonl");
const files = (fault: Fault = { kind: "none" }) => new FaultFiles("/", fault);

describe("a journal", () => {
  test("says the phase reached and everything remembered on the way", () => {
    const dir = journalOf("started", "backed-up", "backfilled");
    new Journal(files(), dir, { phase: "backfilled", lines: 3 }).reach("verified", AT, { pausedSession: true });
    const facts = { ...FACTS, pausedSession: true };
    expect(readJournal(files(), dir)).toEqual({
      id: path.basename(dir),
      phase: "verified",
      facts,
      at: "2026-11-22T10:15:00.000Z",
      lines: 4,
    });
  });

  test("makes each line durable before its phase counts, and its name with the first", () => {
    const dir = makeMemoryFolder();
    const recorder = new FaultFiles(dir, { kind: "none" });
    const journal = new Journal(recorder, dir);
    journal.reach("started", AT);
    journal.reach("backed-up", AT);
    const line = ["append journal.jsonl", "sync journal.jsonl"];
    expect(recorder.asked).toEqual([...line, "syncDir .", ...line]);
  });

  test("that was cut to nothing after the run had put something in its folder is damaged", async () => {
    const dir = journalOf("started");
    fs.mkdirSync(path.join(dir, "shadow"));
    fs.truncateSync(fileOf(dir), 0);
    const error = await rejectionOf(() => readJournal(files(), dir));
    expect([error.code, error.message]).toEqual(["JOURNAL_UNREADABLE", `${path.basename(dir)}: its journal is empty.`]);
  });

  test("that is missing in the folder of a run that has something else is refused, with what that is", async () => {
    const parent = makeMemoryFolder();
    const dir = path.join(parent, "migration-20261122-101500-file-to-hybrid");
    for (const name of ["shadow", "displaced", ...Array.from({ length: 9 }, (_, at) => `left-${at}`)]) {
      fs.mkdirSync(path.join(dir, name), { recursive: true });
    }
    const error = await rejectionOf(() => readJournal(files(), dir));
    expect([error.code, error.message]).toEqual([
      "JOURNAL_UNREADABLE",
      `${path.basename(dir)}: its journal is missing, and its folder has displaced, left-0, left-1, left-2, left-3, left-4, left-5, left-6 and 3 more.`,
    ]);
    const backup = path.join(parent, "migration-20261122-101501-file-to-file");
    fs.mkdirSync(path.join(backup, "backup"), { recursive: true });
    expect(readJournal(files(), backup)).toBeUndefined();
    const other = path.join(parent, "notes");
    fs.renameSync(dir, other);
    expect(readJournal(files(), other)).toBeUndefined();
  });

  test("that is missing, empty or torn in its first line stands for a run that never began", () => {
    const dir = journalOf("started");
    const whole = fs.readFileSync(fileOf(dir));
    for (let length = 0; length < whole.length; length++) {
      fs.writeFileSync(fileOf(dir), whole.subarray(0, length));
      expect(readJournal(files(), dir), String(length)).toBeUndefined();
    }
    fs.rmSync(fileOf(dir));
    expect(readJournal(files(), dir)).toBeUndefined();
  });

  test("with a torn tail is the journal before it, and goes on from there", () => {
    const dir = journalOf("started", "backed-up", "backfilled");
    const whole = fs.readFileSync(fileOf(dir));
    const before = fs.readFileSync(fileOf(journalOf("started", "backed-up"))).length;
    for (let length = before; length < whole.length; length++) {
      fs.writeFileSync(fileOf(dir), whole.subarray(0, length));
      const state = readJournal(files(), dir);
      expect([state?.phase, state?.lines], String(length)).toEqual(["backed-up", 2]);
      reopenJournal(files(), dir, state as NonNullable<typeof state>).reach("undone", AT);
      expect(readJournal(files(), dir)?.phase).toBe("undone");
    }
  });

  test("with any flipped bit in its last line is the journal before it, in an earlier one it is refused by name", async () => {
    const dir = journalOf("started", "backed-up");
    const whole = fs.readFileSync(fileOf(dir));
    const first = whole.indexOf(10);
    for (let at = 0; at < whole.length - 1; at++) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] as number) ^ (1 << (at % 7));
      fs.writeFileSync(fileOf(dir), flipped);
      if (at > first) {
        expect(readJournal(files(), dir), String(at)).toMatchObject({ phase: "started", lines: 1 });
        continue;
      }
      const error = await rejectionOf(() => readJournal(files(), dir));
      expect(error.code, String(at)).toBe("JOURNAL_UNREADABLE");
      expect(error.message).toBe(`${path.basename(dir)}: line 1 of its journal is damaged.`);
    }
  });

  test("of a run that is over is read whatever became of its earlier lines", () => {
    const dir = journalOf("started", "undone");
    const whole = fs.readFileSync(fileOf(dir));
    whole[3] = (whole[3] as number) ^ 1;
    fs.writeFileSync(fileOf(dir), whole);
    expect(readJournal(files(), dir)?.phase).toBe("undone");
  });

  test.each([
    ["of a newer version", { v: 3, at: "", phase: "paused", facts: {} }, "its journal is of a newer version"],
    [
      "with a phase that there is not",
      { v: 1, at: "", phase: "paused", facts: {} },
      "line 1 of its journal is damaged",
    ],
    [
      "that leads out of the backups",
      { v: 1, at: "", phase: "switched", facts: { ...FACTS, backup: "../../x" } },
      "line 1 of its journal is damaged",
    ],
  ])("%s is refused", async (_, line, problem) => {
    const dir = journalOf("started");
    fs.writeFileSync(fileOf(dir), `${writeCheckedLine(line)}${fs.readFileSync(fileOf(dir))}`);
    const error = await rejectionOf(() => readJournal(files(), dir));
    expect([error.code, error.message]).toEqual(["JOURNAL_UNREADABLE", `${path.basename(dir)}: ${problem}.`]);
  });

  test.each(["append", "sync"])("whose %s failed goes on without what that left, in a new file", (operation) => {
    const dir = journalOf("started", "backed-up");
    const at = operation === "append" ? 1 : 2;
    const failing = files({ kind: "error", at, code: "ENOSPC", lasts: false });
    const journal = new Journal(failing, dir, { phase: "backed-up", lines: 2 });
    const { ino } = fs.statSync(fileOf(dir));
    expect(() => journal.reach("backfilled", AT)).toThrow("ENOSPC");
    expect(journal.reached).toBe("backed-up");
    journal.reach("undone", AT);
    expect(readJournal(files(), dir)).toMatchObject({ phase: "undone", lines: 3 });
    expect(fs.statSync(fileOf(dir)).ino).not.toBe(ino);
  });
});
