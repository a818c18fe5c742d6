import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Clone } from "../support/clone.ts";
import { milestone } from "../support/run-milestone.ts";
import { digestsBelow } from "../support/snapshot.ts";
import { plain, Team } from "../support/team.ts";

const BRANCH = "milestone-migration/file-to-database";
const MIGRATE = { mode: "migrate", to: "database" };

/** Everything that a job must leave as it found it: files, refs, settings, worktrees. */
function checkoutOf(clone: Clone): unknown {
  const { index: _, ...inGit } = digestsBelow(path.join(clone.dir, ".git"));
  const own = Object.entries(inGit).filter(([name]) => !name.startsWith("objects/"));
  return { files: digestsBelow(path.join(clone.dir, ".milestones")), own, status: clone.git("status", "--porcelain") };
}

function recordsIn(dir: string): Record<string, string> {
  const all = Object.entries(digestsBelow(path.join(dir, ".milestones")));
  return Object.fromEntries(all.filter(([name]) => /^(?:active|completed)\/[^/]+\.yaml$/.test(name)));
}

describe("mode: migrate", () => {
  test("makes one commit on a branch of its own, checked and pushed, and a pull request for it; then it has nothing to do", async () => {
    const team = await Team.start();
    const clone = team.clone();
    const before = checkoutOf(clone);
    const run = await team.runStep(MIGRATE, { clone });
    const [plan, said] = plain(run.log).split("Digest: <digest>\n");
    expect(plan).toMatch(/^::add-mask::job-token\nPlan: file to database, 5 active, 3 completed\n\nSteps:\n/);
    expect(said).toBe(`Made ${BRANCH} from main.
Commit: <commit>
Pull request: #1, <server>/octo/plans/pull/1
::warning title=milestone-migrate::What the job's own token pushes starts no workflow: the checks of #1 wait until it is closed and reopened. Give the step the token of a GitHub App as input token, and they start by themselves.
The check of this commit, which no workflow starts:
.milestones: nothing wrong comes in with this change
Nothing found since <short>; 8 records on database.
Reports: ${run.temp}/milestone-migrate/report.json ${run.temp}/milestone-migrate/report.sarif
Passed.
`);
    expect(plain(run.summary)).toMatch(
      /^## Milestones: Made milestone-migration\/file-to-database from main\.\n\nPull request \[#1\]\(<server>\/octo\/plans\/pull\/1\), commit `<short>`\.\n\n> \[!WARNING\]\n> What the job's own token pushes [^\n]+\n\n## Milestones: nothing wrong comes in with this change\n/,
    );
    const tip = team.tip(BRANCH) as string;
    expect(run.exit).toBe(0);
    expect(run.outputs).toMatchObject({
      branch: BRANCH,
      commit: tip,
      "pull-request": "1",
      "pull-request-url": `${team.github.url}/octo/plans/pull/1`,
    });
    expect(checkoutOf(clone)).toEqual(before);
    expect(fs.readdirSync(run.temp)).toEqual(["milestone-migrate"]);
    expect(team.git("rev-list", "--count", `main..${BRANCH}`)).toBe("1");
    expect(team.git("log", "-1", "--format=%an <%ae>%n%cn <%ce>", BRANCH)).toBe(
      Array(2).fill("github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>").join("\n"),
    );
    expect(plain(team.git("log", "-1", "--format=%B", BRANCH))).toBe(`Move milestones from file to database

8 records (5 active, 3 completed) moved and verified.

Fingerprint: <digest>
Text fingerprint: <digest>

Milestone-Backup: <backup>-file-to-database
Milestone-Base: <commit>
Milestone-Tree: <commit>`);
    expect(plain(team.git("diff", "--name-status", "main", BRANCH)).split("\n")).toEqual([
      "A\t.milestones/.gitattributes",
      "A\t.milestones/.gitignore",
      "A\t.milestones/backups/<backup>-file-to-database/backup-metadata.yaml",
      "A\t.milestones/config/last-switch.tsv",
      "A\t.milestones/config/storage-backend.txt",
      "A\t.milestones/enterprise.db",
      "A\t.milestones/logs/performance-metrics.jsonl",
      "A\t.milestones/logs/scale-events.jsonl",
      "M\t.milestones/logs/storage-events.jsonl",
    ]);
    expect(team.github.pullRequests).toMatchObject([
      { title: "Move milestones from file to database", head: { ref: BRANCH }, base: { ref: "main" }, state: "open" },
    ]);
    expect(plain(team.github.pullRequests[0]?.body ?? "")).toBe(PULL_REQUEST);

    const writes = team.github.writes.length;
    const again = await team.runStep(MIGRATE, { event: "schedule" });
    expect(plain(again.log)).toBe(`::add-mask::job-token
${BRANCH} is up to date with main; nothing changed.
Commit: <commit>
Pull request: #1, <server>/octo/plans/pull/1
`);
    expect(again.exit).toBe(0);
    expect(team.tip(BRANCH)).toBe(tip);
    expect(team.github.writes.length).toBe(writes);
  });

  test("on a runner that takes no summary has done its work all the same, with a warning", async () => {
    const team = await Team.start();
    const run = await team.runStep(MIGRATE, { env: { GITHUB_STEP_SUMMARY: undefined } });
    expect(run.exit).toBe(0);
    expect(run.outputs).toMatchObject({ commit: team.tip(BRANCH) as string, "pull-request": "1", result: "passed" });
    expect(run.log).toContain(
      "::warning title=IO::The job summary could not be written: Unable to find environment variable for $GITHUB_STEP_SUMMARY. What the log says was done.%0A",
    );
  });

  test("leaves branches, whatever the move, that any clone can work on: the same records, verified, and the backup comes out of git", async () => {
    const team = await Team.start();
    const wanted = recordsIn(team.store.dir);
    for (const [from, to] of [
      ["file", "hybrid"],
      ["hybrid", "database"],
      ["database", "hybrid"],
      ["hybrid", "file"],
    ]) {
      const run = await team.run({ mode: "migrate", to: to as string });
      const branch = `milestone-migration/${from}-to-${to}`;
      expect([run.exit, run.outputs.branch]).toEqual([0, branch]);
      const clone = team.clone(`--branch=${branch}`);
      const options = { cwd: clone.dir, env: clone.env };
      expect(await milestone(options, "status")).toContain(`Backend:   ${to}\nRecords:   5 active, 3 completed\n`);
      expect(await milestone(options, "verify")).toMatch(/\nThe same as recorded with /);
      expect(recordsIn(clone.dir)).toEqual(wanted);
      expect(clone.git("ls-files", "--", ".milestones/*.db")).toBe(
        to === "database" ? ".milestones/enterprise.db" : "",
      );
      for (const name of Object.keys(wanted)) {
        fs.rmSync(path.join(clone.dir, ".milestones", name));
      }
      const backup = fs.readdirSync(path.join(clone.dir, ".milestones/backups")).at(-1) as string;
      const restored = await milestone(options, "restore", backup, "--yes", "--quiet");
      expect(restored).toMatch(new RegExp(`\nOn ${from}, as of ${backup}`));
      expect(await milestone(options, "status")).toContain(`Backend:   ${from}\nRecords:   5 active, 3 completed\n`);
      expect(from === "database" ? wanted : recordsIn(clone.dir)).toEqual(wanted);
      team.merge(branch);
    }
    expect(recordsIn(team.store.dir)).toEqual(wanted);
  });
});

const PULL_REQUEST = `<!-- milestone-migrate: what stands between these two lines is written anew -->
Merging this moves \`.milestones\` from **file** to **database**: 8 records, none lost, none changed by the move.

|  |  |
| --- | --- |
| Backend after merging | database |
| Records | 5 active, 3 completed |
| Fingerprint | \`<digest>\` |
| Database | 229.4 kB, committed |
| Backup | \`<backup>-file-to-database\`, proved; its payload is in git, commit \`<short>\` |
| Commit | \`<short>\` |

### Plan, as it was carried out

1. back up the file store, read the backup back and compare it
2. copy every record into a new database aside
3. read back every record through a second path and compare both digests
4. bring over what was written meanwhile
5. put the database in place
6. switch storage-backend.txt to database, with one rename
7. look once more for late writes, write metadata and events

### Verification

- Every record was read back through another path than wrote it, and compared by content and by bytes.
- Every record was read once more from the commit of this branch: the fingerprint above is computed from that.
- Nothing that \`main\` held then is missing in it. Records that come later are brought over by the next run; until then the check of this pull request fails.

### How to undo

- Before merging: close this pull request and delete its branch. Nothing else was changed.
- After merging, with all that was written since: \`milestone rollback\` in a clone, then commit.
- After merging, to exactly what it was: run the workflow with \`mode: restore\` and \`backup: <backup>-file-to-database\`, or \`milestone restore <backup>-file-to-database\` in a clone. What was written since is set aside.
- Do not revert the merge: what was written after it would stay behind where nobody reads it.

> [!NOTE]
> This was made with the job's own token, so no workflow starts by itself. To start the checks, close and reopen this pull request; to have them start, give the step the token of a GitHub App as input \`token\`.
<!-- milestone-migrate: end -->`;
