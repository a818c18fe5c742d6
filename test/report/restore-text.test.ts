import { describe, expect, test } from "vitest";
import { makePaint } from "../../src/report/paint.ts";
import { renderRestorePlan, renderRestoreReport } from "../../src/report/restore-text.ts";
import type { RestorePlan } from "../../src/restore/plan.ts";
import type { RestoreReport } from "../../src/restore/restore.ts";

const PLAN: RestorePlan = {
  backup: "migration-20261101-000000-database-to-hybrid",
  createdAt: "2026-11-01T00:00:00Z",
  from: "hybrid",
  to: "database",
  origin: "git",
  records: { active: 4, completed: 2 },
  changed: ["active/a"],
  added: ["active/b", "completed/c"],
  removed: [],
  otherFiles: [],
  unreadable: undefined,
  prerequisites: [
    {
      id: "disk",
      title: "There is room on the disk",
      verdict: "failed",
      detail: "9 MB needed, 1 MB free",
      fix: "Make room.",
    },
  ],
  digest: "d",
};

describe("the plan of a restore", () => {
  test("from git into another backend does not speak of going forward only: its commit point is the switch", () => {
    expect(
      renderRestorePlan(PLAN, makePaint(false)),
    ).toBe(`Restore migration-20261101-000000-database-to-hybrid, taken 2026-11-01T00:00:00Z, from git: hybrid to database

1 record overwritten
  active/a
2 records brought back
  active/b
  completed/c
0 records set aside, because the backup does not have them
3 records unchanged

A safety backup of the present store is taken first.

Prerequisites:
  FAIL There is room on the disk: 9 MB needed, 1 MB free
       Make room.

Digest: d
`);
  });

  test("of a store that cannot be read says why there will be no safety backup", () => {
    const text = renderRestorePlan({ ...PLAN, from: "database", unreadable: "enterprise.db: cut" }, makePaint(false));
    expect(text).toContain(`
The present store cannot be read: enterprise.db: cut.
There can be no proved backup of it; its files are set aside as they are.
Each record changes at once, the store as a whole does not; once begun, it only goes forward.
`);
  });
});

describe("the report of a restore", () => {
  const REPORT: RestoreReport = {
    id: "migration-20261122-101500-file-to-file",
    safetyBackup: undefined,
    restored: "migration-20261101-000000-file-to-hybrid",
    backend: "file",
    fingerprint: { data: "f", text: "g", active: 1, completed: 0 },
    put: 0,
    aside: 0,
    durationMs: 12,
    writePauseMs: 3,
    left: [],
    leftTables: [],
    commit: ["git add x"],
  };

  test("names files that somebody else wrote meanwhile, and where they are kept", () => {
    const text = renderRestoreReport({ ...REPORT, put: 2, aside: 1, left: ["active/a.yaml"] }, "");
    expect(
      text,
    ).toContain(`; 2 files put in place, 1 set aside. What was there is under migrations/${REPORT.id}/displaced.
Fingerprint: f
Somebody else wrote active/a.yaml meanwhile; that is kept under migrations/${REPORT.id}/left.
`);
  });

  test("that changed nothing names no displaced files, and no safety backup where there is none", () => {
    expect(
      renderRestoreReport(REPORT, ".."),
    ).toBe(`1 record as in the backup, read back in 12 ms; 0 files put in place, 0 set aside.
Fingerprint: f
To commit the result:
  cd ..
  git add x
On file, as of migration-20261101-000000-file-to-hybrid.
`);
  });
});
