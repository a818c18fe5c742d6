import { hash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Clone } from "../support/clone.ts";
import { withDatabase } from "../support/database.ts";
import { milestone } from "../support/run-milestone.ts";
import { movedTeams, plain, TEAM_STORE, Team } from "../support/team.ts";

const BRANCH = "milestone-migration/file-to-database";
const MIGRATE = { mode: "migrate", to: "database" };
const startMoved = movedTeams();

const LOG = "logs/storage-events.jsonl";
const EVENT = '{"timestamp":"2026-11-22T10:00:00Z","event":"milestone_created","milestone_id":"late"}\n';

/** What colleagues do while a pull request waits: they add, change, complete and delete records, and other files. */
function goOn(team: Team): void {
  const at = (name: string) => team.store.layout.at(name);
  team.write({
    "active/late.yaml": "id: late # comes late\n",
    "active/later.yaml": "id: later\n",
    "active/a.yaml": "id: a\r\nstatus: blocked\r\n",
    "completed/a-b.yaml": TEAM_STORE["active/a-b.yaml"] as string,
    "active/dependencies.yaml": "critical_path: []\n",
    "config/ui-config.yaml": "theme: dark\n",
  });
  fs.rmSync(at("active/a-b.yaml"));
  fs.rmSync(at("completed/z.yaml"));
}

const BROUGHT = ["active/a", "completed/a-b (was active/a-b)", "active/late", "active/later", "completed/z (deleted)"];

describe("a base that moves on while the branch waits", () => {
  test("is brought into it by a sync, in a commit on top that says what came over", async () => {
    const team = await startMoved();
    const first = team.tip(BRANCH) as string;
    goOn(team);
    fs.appendFileSync(team.store.layout.at(LOG), EVENT);
    const base = team.push("late");
    const run = await team.run(MIGRATE, { event: "schedule" });
    expect(plain(run.log)).toContain(`Brought ${BRANCH} up to date with main.
5 records brought over:
${BROUGHT.map((name) => `  ${name}\n`).join("")}Commit: <commit>
Pull request: #1, <server>/octo/plans/pull/1
`);
    expect(run.exit).toBe(0);
    expect(team.git("log", "-1", "--format=%P", BRANCH)).toBe(`${first} ${base}`);
    expect(plain(team.git("log", "-1", "--format=%B", BRANCH))).toBe(`Bring 5 records over from main

Changed there since the branch was made:
${BROUGHT.map((name) => `  ${name}\n`).join("")}
Fingerprint: <digest>
Text fingerprint: <digest>

Milestone-Backup: <backup>-database-to-database
Milestone-Base: <commit>
Milestone-Tree: <commit>`);
    expect(plain(team.github.pullRequests[0]?.body ?? "")).toContain(`### Brought over since

- \`<short>\` Bring 5 records over from main: ${BROUGHT.map((name) => `\`${name}\``).join(", ")}
`);
    const clone = team.clone(`--branch=${BRANCH}`);
    const options = { cwd: clone.dir, env: clone.env };
    expect(await milestone(options, "status")).toContain("Backend:   database\nRecords:   6 active, 3 completed\n");
    expect(await milestone(options, "verify")).toContain("The same as recorded with");
    const read = (name: string) => fs.readFileSync(path.join(clone.dir, ".milestones", name), "utf8");
    expect(read("config/ui-config.yaml")).toBe("theme: dark\n");
    expect(read("active/dependencies.yaml")).toBe("critical_path: []\n");
    expect(read(LOG).split("\n").slice(0, 3)).toEqual([
      String(TEAM_STORE[LOG]).trimEnd(),
      EVENT.trimEnd(),
      expect.stringContaining('"storage_initialized"'),
    ]);
    await milestone(options, "migrate", "hybrid", "--yes", "--quiet");
    expect(read("active/late.yaml")).toBe("id: late # comes late\n");
    expect(read("active/a.yaml")).toBe("id: a\r\nstatus: blocked\r\n");
    expect(fs.existsSync(path.join(clone.dir, ".milestones/completed/z.yaml"))).toBe(false);

    // What is not about the store changes nothing, and neither does the same once more.
    const tip = team.tip(BRANCH);
    fs.writeFileSync(path.join(team.store.dir, "README.md"), "Plans.\n");
    team.push("readme");
    expect((await team.run(MIGRATE)).log).toContain(`${BRANCH} is up to date with main; nothing changed.\n`);
    expect(team.tip(BRANCH)).toBe(tip);
  });

  test("is brought into a branch that goes from a database to files, whose database it no longer has", async () => {
    const team = await Team.start();
    const options = { cwd: team.store.dir, env: team.repository.env };
    await milestone(options, "migrate", "database", "--yes", "--quiet");
    team.push("on database");
    const back = { mode: "migrate", to: "hybrid" };
    expect((await team.run(back)).exit).toBe(0);
    const branch = "milestone-migration/database-to-hybrid";
    expect(team.git("ls-tree", "--name-only", `${branch}:.milestones`).split("\n")).not.toContain("enterprise.db");
    team.write({ "active/late.yaml": "id: late # comes late\n" });
    await milestone(options, "sync");
    team.push("late");
    const run = await team.run(back);
    expect(run.log).toContain("1 record brought over:\n  active/late\n");
    expect(run.exit).toBe(0);
    const clone = team.clone(`--branch=${branch}`);
    const there = { cwd: clone.dir, env: clone.env };
    expect(await milestone(there, "status")).toContain("Backend:   hybrid\nRecords:   6 active, 3 completed\n");
    expect(await milestone(there, "verify")).toContain("The same as recorded with");
    expect(team.git("show", `${branch}:.milestones/active/late.yaml`)).toBe("id: late # comes late");
    expect(team.git("ls-tree", "--name-only", `${branch}:.milestones`).split("\n")).not.toContain("enterprise.db");
  });

  test("is the branch's own between files and files", async () => {
    const team = await Team.start();
    const branch = "milestone-migration/file-to-hybrid";
    const move = { mode: "migrate", to: "hybrid" };
    expect((await team.run(move, { clone: team.clone("--depth=1") })).exit).toBe(0);
    goOn(team);
    team.push("late");
    const run = await team.run(move, { clone: team.clone("--depth=1") });
    expect(run.log).toContain(`5 records brought over:\n${BROUGHT.map((name) => `  ${name}\n`).join("")}`);
    const clone = team.clone(`--branch=${branch}`);
    const options = { cwd: clone.dir, env: clone.env };
    expect(await milestone(options, "status")).toContain("Backend:   hybrid\nRecords:   6 active, 3 completed\n");
    expect(team.git("ls-tree", "--name-only", `${branch}:.milestones`)).not.toContain("index.db");
  });

  test("that broke a record stops the run and leaves the branch as it was", async () => {
    const team = await startMoved();
    const tip = team.tip(BRANCH);
    team.write({ "active/a.yaml": "id: [\n" });
    team.push("broken");
    const run = await team.run(MIGRATE);
    expect(run.exit).toBe(1);
    expect(run.annotations.at(-1)?.properties.title).toBe("BRANCH_CONFLICT");
    expect(run.annotations.at(-1)?.message).toMatch(/^A person must decide: active\/a \(cannot be read: line 1: /);
    expect(team.tip(BRANCH)).toBe(tip);
  });
});

describe("the check of a branch that moves a store", () => {
  /** What GitHub would merge, as it shows it to a pull request; the clone has this one commit. */
  function openMerge(team: Team): { clone: Clone; sha: string } {
    team.repository.git("fetch", "--quiet", team.remote, BRANCH);
    team.repository.git("checkout", "--quiet", "--detach");
    team.repository.git("merge", "--quiet", "--no-edit", "FETCH_HEAD");
    team.repository.git("push", "--quiet", "--force", team.remote, "HEAD:refs/pull/1/merge");
    team.repository.git("checkout", "--quiet", "main");
    const clone = team.clone("--depth=1");
    clone.git("fetch", "--quiet", "--depth=1", "origin", "refs/pull/1/merge");
    clone.git("checkout", "--quiet", "--detach", "FETCH_HEAD");
    return { clone, sha: clone.git("rev-parse", "HEAD") };
  }

  test("fails in the pull request and in the merge queue while the base holds what it lacks", async () => {
    const team = await startMoved();
    const check = async (event: string, depth: "one" | "all") => {
      const { clone, sha } = openMerge(team);
      if (depth === "all") {
        clone.git("fetch", "--quiet", "--unshallow");
      }
      const at = (branch: string) => ({ sha: team.tip(branch), ref: branch, repo: { full_name: "octo/plans" } });
      const payload = {
        pull_request: { number: 1, head: at(BRANCH), base: at("main") },
        merge_group: { base_sha: team.tip("main"), head_sha: sha },
      };
      return await team.run({}, { clone, event, payload });
    };
    expect((await check("pull_request", "one")).exit).toBe(0);
    goOn(team);
    team.push("late");
    for (const [event, depth] of [
      ["pull_request", "one"],
      ["pull_request", "all"],
      ["merge_group", "one"],
      ["merge_group", "all"],
    ] as const) {
      const run = await check(event, depth);
      expect(run.annotations).toContainEqual({
        level: "error",
        properties: { title: "Records of the base are missing" },
        message: `.milestones: the base holds what this branch lacks; merged as it is, nobody would read it there any more:
${BROUGHT.map((name) => `  ${name}`).join("\n")}
Run the workflow that made this branch once more. Or merge the base into the branch, \`milestone sync\`, commit, push.`,
      });
      expect([run.exit, run.outputs.result]).toEqual([1, "failed"]);
      expect(run.annotations.map(({ message }) => message)).toContain(
        "completed/z was deleted in the old copy. milestone sync shows and settles it.",
      );
      expect(run.summary).toMatch(
        /^## Milestones: not to be merged, it lacks \d records of its base; 5 errors, 1 warning (?:come in with this change; 1 finding mended|found)\n/,
      );
    }
    const lacks = `**Records of the base that this branch lacks:** ${BROUGHT.length}. Merged as it is, nobody would read them there any more.

${BROUGHT.map((name) => `- \`${name}\``).join("\n")}

Run the workflow that made this branch once more. Or merge the base into the branch, \`milestone sync\`, commit, push.

`;
    expect(team.github.comments.map(({ body }) => body)).toEqual([
      expect.stringMatching(/^<!-- [^\n]+\n### Milestones: not to be merged, it lacks \d records of its base; /),
    ]);
    expect(team.github.comments[0]?.body).toContain(lacks);
    await team.run(MIGRATE);
    expect((await check("merge_group", "one")).exit).toBe(0);
    expect((await check("merge_group", "all")).exit).toBe(0);
    await check("pull_request", "one");
    expect(team.github.comments[0]?.body).not.toContain("lacks");
  });

  test("fails after the merge, at every push that writes to what the move left behind", async () => {
    const team = await startMoved();
    team.merge(BRANCH);
    // Once more to the same record: where the clone has both commits too, nobody would be told otherwise.
    for (const text of ["id: late\n", "id: late\ntitle: more\n"]) {
      const before = team.tip("main");
      team.write({ "active/late.yaml": text });
      const after = team.push("late");
      for (const options of [["--depth", "1"], []]) {
        const clone = team.clone(...options);
        const payload = { before, after, ref: "refs/heads/main", repository: { default_branch: "main" } };
        const run = await team.run({}, { clone, event: "push", payload });
        expect(run.annotations).toContainEqual({
          level: "error",
          properties: { title: "drift", file: ".milestones" },
          message: `active/late was added in the old copy (SHA-256 ${hash("sha256", text).slice(0, 12)}). milestone sync shows and settles it.`,
        });
        expect([run.exit, run.outputs.result]).toEqual([1, "failed"]);
      }
    }
    expect((await team.run({ "fail-on": "never" }, { event: "schedule" })).exit).toBe(0);
  });

  test("fails whatever the branch is called, and whatever of it the clone has", async () => {
    const team = await startMoved();
    const mine = "by-hand";
    team.git("branch", mine, BRANCH);
    goOn(team);
    team.push("late");
    const { clone: merged, sha } = openMerge(team);
    const head = team.clone("--depth=1", `--branch=${mine}`);
    const at = (branch: string) => ({ sha: team.tip(branch), ref: branch, repo: { full_name: "octo/plans" } });
    const payload = { pull_request: { number: 1, head: at(mine), base: at("main") } };
    for (const clone of [merged, head]) {
      const sent = { name: "pull_request", sha, payload };
      const run = await team.run({ comment: "false" }, { clone, sent });
      expect([run.exit, run.annotations[0]?.properties.title]).toEqual([1, "Records of the base are missing"]);
    }
    const cut = team.clone("--depth=1", `--branch=${mine}`);
    const sent = { name: "pull_request", sha, payload };
    const run = await team.run({ comment: "false" }, { clone: cut, sent, env: { GITHUB_SERVER_URL: team.github.url } });
    expect(plain(run.annotations[0]?.message ?? "")).toMatch(
      /^\.milestones: whether this branch lacks records of its base cannot be told:\n {2}Fetching from <server>\/octo\/plans failed: .+ A deeper clone has the base: fetch-depth: 0\.$/,
    );
    expect(run.exit).toBe(1);
  });
});

describe("after the merge", () => {
  test("there is nothing to do, until a late push to the old copy, which comes over by a pull request of its own", async () => {
    const team = await startMoved();
    team.merge(BRANCH);
    const run = await team.run(MIGRATE, { event: "schedule" });
    expect(run.log).toContain("On database already, with nothing to bring over; nothing to do.\n");
    expect([run.exit, run.outputs]).toEqual([0, {}]);
    team.write({ "active/late.yaml": "id: late\n" });
    team.push("late");
    const late = await team.run(MIGRATE, { event: "push" });
    expect(plain(late.log)).toContain(
      "Made milestone-sync/database from main.\n1 record brought over:\n  active/late\nCommit: <commit>\nPull request: #2, ",
    );
    expect(team.github.pullRequests.at(-1)).toMatchObject({
      title: "Bring milestones over from the old copy",
      body: expect.stringContaining("\n### Brought over\n\n- `active/late`\n\n"),
    });
    // Somebody does not want it; the records are still where nobody reads them, and each run says so.
    const pull = team.github.pullRequests[1] as { state: "open" | "closed" };
    pull.state = "closed";
    const declined = await team.run(MIGRATE, { event: "schedule" });
    expect([declined.exit, team.github.pullRequests.length]).toEqual([1, 2]);
    expect(declined.log).toContain("Pull request #2 from milestone-sync/database was closed without being merged;");
    pull.state = "open";
    team.merge("milestone-sync/database");
    const options = { cwd: team.store.dir, env: team.repository.env };
    expect(await milestone(options, "status")).toContain("Records:   6 active, 3 completed\n");
    expect((await team.run(MIGRATE)).log).toContain("nothing to do.\n");
  });

  test("late records come over by mode: auto as well, whatever it thinks of the backend", async () => {
    const team = await startMoved();
    team.merge(BRANCH);
    const stays = await team.run({ mode: "auto" }, { event: "schedule" });
    expect(stays.log).toContain("On database; nothing was migrated.\n");
    expect([stays.exit, stays.outputs]).toEqual([0, {}]);
    team.write({ "active/late.yaml": "id: late\n" });
    team.push("late");
    const late = await team.run({ mode: "auto" }, { event: "schedule" });
    expect(late.log).toContain("Made milestone-sync/database from main.\n1 record brought over:\n  active/late\n");
    expect([late.exit, late.outputs.branch]).toEqual([0, "milestone-sync/database"]);
  });

  test("what both sides changed is for a person: the run fails, names it and pushes nothing", async () => {
    const team = await startMoved();
    team.merge(BRANCH);
    withDatabase(team.store.layout.databaseFile, (db) => {
      db.prepare("UPDATE milestones SET data = ? WHERE id = 'a'").run('{"id":"a","title":"In the database"}');
    });
    team.write({ "active/a.yaml": "id: a\ntitle: In the file\n" });
    team.push("changed on both sides");
    const run = await team.run(MIGRATE);
    expect(run.exit).toBe(1);
    expect(run.annotations).toEqual([
      {
        level: "error",
        properties: { title: "BRANCH_CONFLICT" },
        message: `A person must decide: active/a.
The branch and the base are as they were.
In a clone of the base branch, milestone sync shows both sides of each record and takes the one that you choose; commit and push that.
Or delete the branch: the next run makes it anew from the base.`,
      },
    ]);
    expect(team.tip("milestone-sync/database")).toBeUndefined();
  });
});
