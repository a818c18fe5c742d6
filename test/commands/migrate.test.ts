import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { signatureOf } from "../../src/files/signature.ts";
import { contextFor } from "../support/context.ts";
import { expectedFingerprint } from "../support/expected-fingerprint.ts";
import { milestone, type RunOptions, runMilestone } from "../support/run-milestone.ts";
import { steady } from "../support/steady.ts";
import { makeStore, type StoreFiles, treeOf } from "../support/store.ts";
import { pathWithSqlite3 } from "../support/tool-path.ts";

const NOW = new Date("2026-11-22T10:15:00Z");
const FILES: StoreFiles = {
  "active/m-1.yaml": "id: m-1\ntitle: First # of many\nstatus: planning\n",
  "completed/m-0.yaml": "id: m-0\n",
};
const FINGERPRINT = expectedFingerprint({
  "active/m-1": '{"id":"m-1","status":"planning","title":"First"}',
  "completed/m-0": '{"id":"m-0"}',
});

/** Where a command is typed: beside a store of two records, outside git. */
function here(files: StoreFiles = FILES): RunOptions & { layout: ReturnType<typeof makeStore>["layout"] } {
  const { dir, layout } = makeStore(files);
  return { cwd: dir, now: NOW, env: { PATH: pathWithSqlite3() }, layout };
}

const STEPS_TO_HYBRID = `Steps:
  1. back up the file store, read the backup back and compare it
  2. build the index aside, from the files
  3. read back every record through a second path and compare both digests
  4. bring over what was written meanwhile
  5. put the index in place
  6. switch storage-backend.txt to hybrid, with one rename
  7. look once more for late writes, write metadata and events
`;

const PLAN_TO_HYBRID = `Plan: file to hybrid, 1 active, 1 completed

${STEPS_TO_HYBRID}
Prerequisites:
  ok   The move exists: file to hybrid
  ok   The backend is not pinned to another: storage.backend is auto
  ok   Nobody is in a session: no sessions/current.txt
  ok   Every record is whole: nothing found
  ok   Everything can be backed up: plain files and folders
  ok   Nothing unknown stands where the move writes: nothing there
  ok   There is room on the disk: 1.0 MB needed, <room> free
  ok   The store may be written: its folders are writable
  ok   No migration was interrupted: none
  ok   No other migration is running: the lock is free
  ok   No tool holds a lock: none younger than 10 minutes
  ok   The file system suits SQLite and locks: local

Takes about <time> (from the speed of reading this store just now); writers wait about <time>.
Disk: 1.0 MB needed, <room> free.
Way back:
  milestone migrate file   (keeps what is written after the move)
  milestone restore <backup>   (returns to the backup)
Digest: `;

async function digestOfPlan(options: RunOptions, to: string): Promise<string> {
  return (JSON.parse(await milestone(options, "plan", to, "--json")) as { digest: string }).digest;
}

/** So that whoever reads the records can tell later that nobody has written to them. */
async function untilOld({ layout }: Pick<ReturnType<typeof here>, "layout">): Promise<void> {
  const { files } = contextFor(layout.parent);
  const isYoung = (name: string) => {
    const stat = files.stat(layout.at(name));
    return stat !== undefined && signatureOf(stat) === undefined;
  };
  while (Object.keys(FILES).some(isYoung)) {
    await setTimeout(10);
  }
}

describe("milestone migrate", () => {
  test("shows plan and progress on stderr, the result on stdout", async () => {
    const options = here();
    await untilOld(options);
    const digest = await digestOfPlan(options, "hybrid");
    const run = await runMilestone(["migrate", "hybrid", "--yes"], options);
    expect(steady(run.out)).toBe(`2 records moved and verified in <time>; writers waited <time>.
Fingerprint: ${FINGERPRINT}
The tools' own queries, before / after: list <time>, count <time>, read <time>.
Now on hybrid; backup migration-20261122-101500-file-to-hybrid.
`);
    expect(steady(run.err)).toBe(`reading and checking every record
${PLAN_TO_HYBRID}${digest}
backing up
reading the backup back
copying
verifying
`);
    expect(run.exit).toBe(0);
  });

  test("without a target lists the backends that the store can move to, and ends with 2", async () => {
    const options = here();
    const before = treeOf(options.cwd);
    for (const [from, targets] of [
      ["file", "hybrid, database"],
      ["hybrid", "file, database"],
      ["database", "hybrid"],
    ]) {
      const store = here({ ...FILES, "config/storage-backend.txt": `${from}\n` });
      const run = await runMilestone(["migrate"], store);
      expect(run).toEqual({ exit: 2, out: "", err: `The store is on ${from}. It can move to: ${targets}.\n` });
    }
    expect(treeOf(options.cwd)).toEqual(before);
  });

  test.each([
    "file",
    "hybrid",
    "database",
  ])("to %s when the store is there already is nothing to do", async (backend) => {
    const options = here({ ...FILES, "config/storage-backend.txt": `${backend}\n` });
    const before = treeOf(options.cwd);
    const run = await runMilestone(["migrate", backend], options);
    expect(run).toEqual({ exit: 0, out: `Already on ${backend}; nothing to do.\n`, err: "" });
    expect(treeOf(options.cwd)).toEqual(before);
  });

  test("from database to file is refused with the two commands that do it", async () => {
    const options = here();
    await milestone(options, "migrate", "database", "--yes", "--quiet");
    const before = treeOf(options.cwd);
    const run = await runMilestone(["migrate", "file", "--yes"], options);
    expect(run).toEqual({
      exit: 1,
      out: "",
      err: `MOVE_NOT_POSSIBLE: There is no move from database straight to file.
Nothing was changed.
  milestone migrate hybrid
  milestone migrate file
`,
    });
    expect(treeOf(options.cwd)).toEqual(before);
  });

  test("to a backend that does not exist is wrong usage", async () => {
    const options = here();
    expect(await runMilestone(["migrate", "postgres", "--yes"], options)).toEqual({
      exit: 2,
      out: "",
      err: 'USAGE: There is no backend "postgres"; there are file, hybrid, database.\nNothing was changed.\n',
    });
  });

  test("--dry-run prints the plan on stdout, asks nothing and writes nothing", async () => {
    const options = here();
    const before = treeOf(options.cwd);
    const digest = await digestOfPlan(options, "hybrid");
    const run = await runMilestone(["migrate", "hybrid", "--dry-run"], options);
    expect(run.exit).toBe(0);
    expect(steady(run.out)).toBe(`${PLAN_TO_HYBRID}${digest}\n`);
    expect(run.err).toBe("reading and checking every record\n");
    expect(treeOf(options.cwd)).toEqual(before);
  });

  test("--dry-run of a move that is not possible now ends with 1, as the move would", async () => {
    const options = here({ ...FILES, "sessions/current.txt": "m-1\n" });
    expect((await runMilestone(["migrate", "hybrid", "--dry-run"], options)).exit).toBe(1);
    expect((await runMilestone(["plan", "hybrid"], options)).exit).toBe(1);
  });

  test("--expect-plan does the plan that was seen", async () => {
    const options = here();
    const digest = await digestOfPlan(options, "database");
    const out = await milestone(options, "migrate", "database", "--yes", "--expect-plan", digest);
    expect(out).toMatch(/Now on database; backup migration-20261122-101500-file-to-database\.\n$/);
  });

  test("--expect-plan refuses another plan than the one that was seen, and asks nothing", async () => {
    const options = here();
    const seen = await digestOfPlan(options, "hybrid");
    const late = here({ ...FILES, "active/m-2.yaml": "id: m-2\n" });
    const now = await digestOfPlan(late, "hybrid");
    const before = treeOf(late.cwd);
    const run = await runMilestone(["migrate", "hybrid", "--quiet", "--expect-plan", seen], late);
    expect(run).toEqual({
      exit: 1,
      out: "",
      err: `PLAN_CHANGED: The store changed: the plan is now ${now.slice(0, 12)}, not ${seen.slice(0, 12)}.
Nothing was changed.
  milestone plan hybrid shows the plan as it is now.
`,
    });
    expect(treeOf(late.cwd)).toEqual(before);
  });

  test("without a terminal and without --yes shows the plan and refuses", async () => {
    const options = here();
    const before = treeOf(options.cwd);
    const digest = await digestOfPlan(options, "hybrid");
    const run = await runMilestone(["migrate", "hybrid"], options);
    expect(run.exit).toBe(1);
    expect(run.out).toBe("");
    expect(steady(run.err)).toBe(`reading and checking every record
${PLAN_TO_HYBRID}${digest}
DECLINED: There is no terminal to ask on.
Nothing was changed.
  Pass --yes to go on without a question.
`);
    expect(treeOf(options.cwd)).toEqual(before);
  });

  test("asks on a terminal, after the plan, and a no changes nothing", async () => {
    const options = here();
    const before = treeOf(options.cwd);
    const asked: string[] = [];
    const onQuestion = (question: string) => asked.push(question);
    const run = await runMilestone(["migrate", "hybrid"], { ...options, answers: [false], onQuestion });
    expect(asked).toEqual(["Move this store to hybrid?"]);
    expect(run.err).toContain("Way back:");
    expect(run.err).toMatch(/\n\r\u001b\[KDECLINED: You said no\.\nNothing was changed\.\n$/);
    expect({ exit: run.exit, out: run.out }).toEqual({ exit: 1, out: "" });
    expect(treeOf(options.cwd)).toEqual(before);
  });

  test("moves after a yes on the terminal", async () => {
    const options = here();
    const run = await runMilestone(["migrate", "hybrid"], { ...options, answers: [true] });
    expect(run.exit).toBe(0);
    expect(await milestone(options, "status")).toMatch(/\nOn hybrid\.\n$/);
  });

  test.each(["-y", "--yes", "--force"])("%s asks nothing", async (yes) => {
    const run = await runMilestone(["migrate", "hybrid", yes], { ...here(), answers: [] });
    expect(run.exit).toBe(0);
  });
});
