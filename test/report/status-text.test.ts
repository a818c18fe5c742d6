import { describe, expect, test } from "vitest";
import { adviseOn } from "../../src/measure/advice.ts";
import { makePaint } from "../../src/report/paint.ts";
import { renderStatus } from "../../src/report/status-text.ts";
import type { Status } from "../../src/status/status.ts";
import { AUTO, facts } from "../support/facts.ts";

const plain = makePaint(false);

/** Everything is known, and the backend fits. */
const FITTING = adviseOn(
  facts({
    active: 3,
    completed: 1,
    users: 2,
    usersOverDay: 2,
    queryTimesMs: [1, 2],
    metricsMs: [200],
    backendSince: "2026-11-01T00:00:00.000Z",
    growth: { days: [{ day: "2026-11-01", active: 3 }], gaps: [] },
  }),
  { ...AUTO, backend: "file" },
);

const CALM: Status = {
  format: 1,
  store: "/project/.milestones",
  commit: undefined,
  backend: "file",
  records: { kind: "readable", counts: { active: 3, completed: 1 }, findings: { error: 0, warning: 0, notice: 0 } },
  advice: FITTING,
  oldCopy: { kind: "none" },
  drift: undefined,
  lastMove: undefined,
  backups: { total: 0, proved: 0, here: 0, damaged: 0, expired: 0 },
  index: undefined,
  session: "none",
  running: undefined,
  runningOnServer: undefined,
  interrupted: [],
  strayTracked: [],
};

describe("a status", () => {
  test("with everything at once shows each thing in its place, and the state last", () => {
    const status: Status = {
      ...CALM,
      commit: "0123456789abcdef0123456789abcdef01234567",
      backend: "database",
      records: { kind: "readable", counts: { active: 3, completed: 1 }, findings: { error: 2, warning: 1, notice: 4 } },
      oldCopy: { kind: "drifted", records: ["active/a", "completed/b"] },
      lastMove: {
        id: "migration-20261122-101500-hybrid-to-hybrid",
        at: "2026-11-22T10:15:00Z",
        from: "hybrid",
        to: "database",
        restored: "migration-20261101-000000-database-to-hybrid",
      },
      backups: { total: 4, proved: 3, here: 2, damaged: 1, expired: 1 },
      session: "paused",
      running: { host: "mars", pid: 42, start: "1", command: "migrate", since: "2026-11-22T10:20:00Z", token: "t" },
      interrupted: [{ id: "migration-20261122-102000-database-to-hybrid", phase: "verified" }],
      strayTracked: ["index.db", "locks/m.lock/pid"],
    };
    expect(renderStatus(status, plain)).toBe(`Store:     /project/.milestones at 0123456789ab
Backend:   database
Records:   3 active, 1 completed; 2 errors; 1 warning
Fits:      file, pinned by storage.backend
Scale:     2 users in an hour, 2 in a day; queries take 1.5 ms
           0 tasks, 0 with a workflow, 0 dependencies: complexity 9
Growth:    3 active, the same since 2026-11-01
Old copy:  2 records changed after the last switch
Backups:   4, 3 proved, 2 with the payload here, 1 expired (milestone prune), 1 damaged
Last move: restored migration-20261101-000000-database-to-hybrid, 2026-11-22T10:15:00Z (migration-20261122-101500-hybrid-to-hybrid)
To bring over what changed there, or to see the conflict: milestone sync
  active/a
  completed/b
A session is set aside (sessions/paused-for-migration.txt).
The migration lock is held by process 42 on mars since 2026-11-22T10:20:00Z.
migration-20261122-102000-database-to-hybrid was interrupted after "verified": milestone resume
Tracked by git though it should not be (git rm --cached):
  index.db
  locks/m.lock/pid
On database, with a run to finish.
`);
  });

  test.each<[Status["oldCopy"], string]>([
    [{ kind: "known", records: 1 }, "1 record, as they were at the last switch"],
    [{ kind: "unknown", records: ["active/x"] }, "1 record of unknown origin"],
    [{ kind: "broken", problems: ["active/x.yaml: no YAML", "more"] }, "cannot be read: active/x.yaml: no YAML"],
  ])("says of an old copy %j what it is", (oldCopy, text) => {
    expect(renderStatus({ ...CALM, oldCopy }, plain)).toContain(`\nOld copy:  ${text}\n`);
  });

  test("counts drifted records beyond ten", () => {
    const records = Array.from({ length: 12 }, (_, at) => `active/m-${at}`);
    const text = renderStatus({ ...CALM, oldCopy: { kind: "drifted", records } }, plain);
    expect(text).toMatch(/\n {2}active\/m-9\n {2}… and 2 more\nOn file\.\n$/);
  });

  test("says nothing more where there is nothing to look at", () => {
    expect(renderStatus(CALM, plain)).toBe(`Store:     /project/.milestones
Backend:   file
Records:   3 active, 1 completed
Fits:      file, pinned by storage.backend
Scale:     2 users in an hour, 2 in a day; queries take 1.5 ms
           0 tasks, 0 with a workflow, 0 dependencies: complexity 9
Growth:    3 active, the same since 2026-11-01
Old copy:  none
Backups:   0, 0 proved, 0 with the payload here
Last move: none
On file.
`);
  });

  test("colours what needs an eye, and the state", () => {
    const records = { ...CALM.records, findings: { error: 1, warning: 1, notice: 0 } } as Status["records"];
    const text = renderStatus({ ...CALM, records }, makePaint(true));
    expect(text).toContain("; \u001b[31m1 error\u001b[39m; \u001b[33m1 warning\u001b[39m\n");
    expect(text).toMatch(/\n\u001b\[33mOn file, with broken records\.\u001b\[39m\n$/);
    expect(renderStatus(CALM, makePaint(true))).toMatch(/\n\u001b\[32mOn file\.\u001b\[39m\n$/);
  });
});
