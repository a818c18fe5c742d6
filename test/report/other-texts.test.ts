import { describe, expect, test } from "vitest";
import type { MigrationReport } from "../../src/migrate/report.ts";
import { renderMigration } from "../../src/report/migration-text.ts";
import { makePaint } from "../../src/report/paint.ts";
import { drawBar, terminalProgress } from "../../src/report/progress.ts";
import { renderResume } from "../../src/report/resume-text.ts";
import { renderVerify } from "../../src/report/verify-text.ts";

const plain = makePaint(false);

test("the report of a move shows its warnings before the commands to commit", () => {
  const report: MigrationReport = {
    id: "migration-20261122-101500-database-to-hybrid",
    move: { from: "database", to: "hybrid" },
    fingerprint: { data: "f", text: "g", active: 12_000, completed: 408 },
    durationMs: 3_210,
    writePauseMs: 48,
    safetyMs: 90,
    catchUpRounds: [
      { during: "copy", written: 11, moved: 1, removed: 0 },
      { during: "write pause", written: 1, moved: 0, removed: 2 },
    ],
    queries: { before: { listMs: 3, countMs: 2, readMs: 1 }, after: { listMs: 0.5, countMs: 0.25, readMs: 0.125 } },
    warnings: ["active/a was written in the database backend during the switch; it is not in the new one"],
    commit: ["git add .milestones/config"],
  };
  expect(renderMigration(report, "")).toBe(`12,408 records moved and verified in 3.2 s; writers waited 48 ms.
Brought over while others wrote: 12 records written, 1 record moved to the other state, 2 records removed, in 2 rounds.
Fingerprint: f
The tools' own queries, before / after: list 3.00 / 0.50 ms, count 2.00 / 0.25 ms, read 1.00 / 0.13 ms.
Warning: active/a was written in the database backend during the switch; it is not in the new one.
To commit the result:
  git add .milestones/config
Now on hybrid; backup migration-20261122-101500-database-to-hybrid.
`);
});

test("what was resumed is shown run by run, with files that others had changed, and the backend last", () => {
  const reports = [
    {
      id: "migration-1",
      outcome: "undone",
      phase: "verified",
      left: ["active/a.yaml"],
      remarks: ["The server says so."],
    },
    { id: "migration-2", outcome: "finished", phase: "switched", left: [], remarks: [] },
  ] as const;
  expect(renderResume(reports, "hybrid", undefined)).toBe(`migration-1 had got to "verified"; it is undone now.
  active/a.yaml was changed by somebody else; it is kept under migrations/migration-1/left
  The server says so.
migration-2 had got to "switched"; it is finished now.
On hybrid.
`);
});

test("a verification that cannot tell which records differ says so", () => {
  const recorded = { id: "migration-1", at: "2026-11-22T10:15:00Z", data: "f", text: "g" };
  const comparison = { kind: "different", recorded, records: undefined } as const;
  const fingerprint = { data: "h", text: "i", active: 1, completed: 0 };
  expect(
    renderVerify({ backend: "database", fingerprint, findings: [], comparison, oldCopy: { kind: "none" } }, plain),
  ).toBe(`1 active, 0 completed on database
Data fingerprint: h
Text fingerprint: i
Which records differ cannot be told here: no backup's payload here holds what was recorded.
Not the same as recorded with migration-1 at 2026-11-22T10:15:00Z.
`);
});

describe("progress", () => {
  function said(interactive: boolean, quiet = false): string[] {
    const lines: string[] = [];
    const progress = terminalProgress({ interactive, err: (text) => lines.push(text) }, quiet);
    progress.step("copying", 2);
    progress.advance(1);
    progress.advance(2);
    progress.step("verifying");
    progress.advance(7);
    return lines;
  }

  test("is a plain line for each step where nobody watches", () => {
    expect(said(false)).toEqual(["copying\n", "verifying\n"]);
  });

  test("leaves nothing of a bar on a terminal once a step is done", () => {
    expect(said(true)).toEqual(["\r\u001b[Kcopying\n", "\r\u001b[K", "\r\u001b[Kverifying\n"]);
  });

  test("is silent when it is to be quiet", () => {
    expect(said(true, true)).toEqual([]);
  });

  test.each([
    [0, 10_000, "[------------------------] 0 of 10,000"],
    [2_500, 10_000, "[======------------------] 2,500 of 10,000"],
    [10_000, 10_000, "[========================] 10,000 of 10,000"],
    // Records can be added while they are copied.
    [12, 10, "[========================] 12 of 10"],
  ])("of %j of %j is drawn to scale", (done, total, bar) => {
    expect(drawBar(done, total)).toBe(bar);
  });
});
