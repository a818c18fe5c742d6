import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { movedTeams, plain, Team } from "../support/team.ts";

const BRANCH = "milestone-migration/file-to-database";
const MIGRATE = { mode: "migrate", to: "database" };
const startMoved = movedTeams();

/** Somebody else's commit on top of a branch. */
function editBranch(team: Team, branch: string): string {
  const clone = team.clone(`--branch=${branch}`);
  fs.writeFileSync(path.join(clone.dir, "NOTES.md"), "Mine.\n");
  clone.git("add", "NOTES.md");
  clone.git("commit", "--quiet", "--message", "mine");
  clone.git("push", "--quiet", "origin", branch);
  return clone.git("rev-parse", "HEAD");
}

describe("a branch that stands already", () => {
  test("with commits of other people is not overwritten, and the run says whose", async () => {
    const team = await startMoved();
    const theirs = editBranch(team, BRANCH);
    team.write({ "active/late.yaml": "id: late\n" });
    team.push("late");
    const run = await team.run(MIGRATE);
    expect(run.exit).toBe(1);
    expect(run.annotations).toEqual([
      {
        level: "error",
        properties: { title: "BRANCH_EDITED" },
        message: `${BRANCH} has commits of other people, the newest ${theirs.slice(0, 12)}; they are not overwritten.
The branch and its pull request are as they were.
Merge the pull request as it is, if its checks pass: what came late is brought over afterwards.
Or bring the base over yourself: in a clone of the branch, git merge the base, milestone sync, commit, push.
Or delete the branch: the next run makes it anew.`,
      },
    ]);
    expect(team.tip(BRANCH)).toBe(theirs);

    // Content that somebody put under our own message is theirs too.
    const clone = team.clone(`--branch=${BRANCH}`);
    clone.git("reset", "--quiet", "--hard", "HEAD~1");
    fs.appendFileSync(path.join(clone.dir, ".milestones/active/a.yaml"), "owner: me\r\n");
    clone.git("commit", "--quiet", "--all", "--amend", "--no-edit");
    clone.git("push", "--quiet", "--force", "origin", BRANCH);
    const amended = clone.git("rev-parse", "HEAD");
    expect((await team.run(MIGRATE)).annotations[0]?.properties.title).toBe("BRANCH_EDITED");
    expect(team.tip(BRANCH)).toBe(amended);
  });

  test("into which somebody merged the base is gone on with: nothing of it is overwritten, and records come over", async () => {
    const team = await startMoved();
    team.write({ "active/late.yaml": "id: late\n" });
    team.push("late");
    const clone = team.clone(`--branch=${BRANCH}`);
    clone.git("merge", "--quiet", "--no-edit", "origin/main");
    clone.git("push", "--quiet", "origin", BRANCH);
    const theirs = clone.git("rev-parse", "HEAD");
    const run = await team.run(MIGRATE);
    expect(run.log).toContain("1 record brought over:\n  active/late\n");
    expect([run.exit, team.git("log", "-1", "--format=%P", BRANCH)]).toEqual([0, `${theirs} ${team.tip("main")}`]);
    const tip = team.tip(BRANCH);
    expect((await team.run(MIGRATE)).log).toContain("nothing changed.\n");
    expect(team.tip(BRANCH)).toBe(tip);
  });

  test("keeps what people wrote around our part of its pull request; one that a person closed is left alone, until a person asks again", async () => {
    const team = await startMoved();
    const pull = team.github.pullRequests[0] as { body: string; state: "open" | "closed" };
    const ours = pull.body;
    pull.body = `Reviewed by me.\r\n\r\n${ours.replace("8 records", "9 records")}\r\n\r\nNot before Friday.`;
    await team.run(MIGRATE);
    expect(pull.body).toBe(`Reviewed by me.\n\n${ours}\n\nNot before Friday.`);
    const { length } = team.github.writes;
    await team.run(MIGRATE);
    expect(team.github.writes).toHaveLength(length);

    pull.state = "closed";
    const tip = team.tip(BRANCH);
    const nightly = await team.run(MIGRATE, { event: "schedule" });
    expect(plain(nightly.log)).toBe(
      `Pull request #1 from ${BRANCH} was closed without being merged; nothing was done.\n`,
    );
    expect(nightly.annotations).toEqual([
      {
        level: "warning",
        properties: { title: "milestone-migrate" },
        message: `Pull request #1 from ${BRANCH} was closed without being merged; nothing was done. Run the workflow by hand (workflow_dispatch) to have it made again.`,
      },
    ]);
    expect([nightly.exit, team.tip(BRANCH), team.github.pullRequests.length]).toEqual([0, tip, 1]);
    const asked = await team.run(MIGRATE);
    expect(asked.exit).toBe(0);
    expect(team.github.pullRequests.map(({ number, state }) => [number, state])).toEqual([
      [1, "closed"],
      [2, "open"],
    ]);
  });
});

describe("two jobs at once", () => {
  test("leave one branch and one pull request, and both end well", async () => {
    const team = await Team.start();
    const clones = [team.clone(), team.clone()];
    const runs = await Promise.all(clones.map((clone) => team.runStep(MIGRATE, { clone })));
    expect(runs.map(({ exit }) => exit)).toEqual([0, 0]);
    expect(new Set(runs.map(({ outputs }) => outputs.commit))).toEqual(new Set([team.tip(BRANCH)]));
    expect(team.git("rev-list", "--count", `main..${BRANCH}`)).toBe("1");
    expect(team.github.pullRequests).toHaveLength(1);
  });

  test("one of which was faster with the same: the other one finds its work done", async () => {
    const team = await startMoved();
    const first = team.tip(BRANCH) as string;
    team.git("update-ref", "-d", `refs/heads/${BRANCH}`);
    team.github.before = ({ method, path: asked }) => {
      if (method === "GET" && asked.endsWith("/pulls")) {
        team.git("update-ref", `refs/heads/${BRANCH}`, first);
      }
    };
    const run = await team.run(MIGRATE);
    expect([run.exit, run.outputs.commit, team.tip(BRANCH)]).toEqual([0, first, first]);
    expect(run.log).toContain(`${BRANCH} is up to date with main; nothing changed.\n`);
  });

  test("one of which is not ours: it stands, and the run says so", async () => {
    const team = await Team.start();
    let theirs: string | undefined;
    team.github.before = ({ path: asked }) => {
      if (asked.endsWith("/pulls") && theirs === undefined) {
        team.git("branch", BRANCH, "main");
        theirs = editBranch(team, BRANCH);
      }
    };
    const run = await team.run(MIGRATE);
    expect(run.exit).toBe(3);
    expect(plain(run.annotations[0]?.message ?? "")).toBe(`${BRANCH} was set to <short> by somebody else while this ran.
It stays as they left it.
Run it again.
Give the workflow a concurrency group, so that its jobs wait for each other.`);
    expect(team.tip(BRANCH)).toBe(theirs);
    expect(team.github.pullRequests).toEqual([]);
  });
});

describe("a pull request that cannot be opened", () => {
  test("for a moment is opened after it", async () => {
    const team = await Team.start();
    team.github.plan("POST", /pulls$/, { kind: "status", status: 502 });
    expect((await team.run(MIGRATE)).exit).toBe(0);
    expect(team.github.writes).toEqual(["POST /pulls", "POST /pulls"]);
    expect(team.github.pullRequests).toHaveLength(1);
  });

  test("because the repository lets no workflow do it leaves the branch whole, says how to go on, and is made by the next run", async () => {
    const team = await Team.start();
    const account = { token: "job-token", login: "github-actions[bot]", pullRequests: "write" } as const;
    team.github.addAccount({ ...account, mayOpenPullRequests: false });
    const run = await team.run(MIGRATE);
    expect(run.exit).toBe(3);
    const tip = team.tip(BRANCH) as string;
    // The commit is checked all the same: no workflow starts for it.
    expect(run.outputs).toMatchObject({ branch: BRANCH, commit: tip, result: "passed" });
    expect(run.annotations).toEqual([
      {
        level: "error",
        properties: { title: "PULL_REQUESTS_OFF" },
        message: `opening the pull request: GitHub answers 403 (GitHub Actions is not permitted to create or approve pull requests.).
${BRANCH} is pushed, whole and checked, at ${tip.slice(0, 12)}; its pull request is as it was. The next run goes on from there.
Turn on "Allow GitHub Actions to create and approve pull requests" under Settings, Actions, General, or give the token of an app or person as input token.
Or open it yourself: ${team.serverUrl}/octo/plans/compare/main...${BRANCH}?expand=1`,
      },
    ]);
    team.github.addAccount({ token: "app-token", login: "planner[bot]", pullRequests: "write" });
    const next = await team.run({ ...MIGRATE, token: "app-token" });
    expect([next.exit, team.tip(BRANCH), next.annotations]).toEqual([0, tip, []]);
    expect(next.log).toContain(`${BRANCH} is up to date with main; its pull request was opened.\n`);
    expect(team.github.pullRequests).toMatchObject([
      { author: "planner[bot]", body: expect.not.stringContaining("no workflow starts") },
    ]);
  });

  test("because its answer was lost on the way, or another job was faster, is found and not opened twice", async () => {
    const team = await Team.start();
    team.github.plan("POST", /pulls$/, { kind: "lost" });
    expect((await team.run(MIGRATE)).exit).toBe(0);
    expect(team.github.pullRequests).toHaveLength(1);
    expect(team.github.writes).toEqual(["POST /pulls"]);
    const hybrid = "milestone-migration/file-to-hybrid";
    team.github.before = ({ method, path: asked }) => {
      if (method === "POST" && asked.endsWith("/pulls")) {
        const head = { ref: hybrid, sha: team.tip(hybrid) as string, repository: team.github.repository };
        team.github.addPullRequest({ head, body: "Made by another job." });
      }
    };
    const run = await team.run({ mode: "migrate", to: "hybrid" });
    expect(run.exit).toBe(0);
    expect(team.github.pullRequests).toHaveLength(2);
    expect(team.github.pullRequests[1]?.body).toMatch(/^Made by another job\.\n\n<!-- milestone-migrate: /);
  });
});
