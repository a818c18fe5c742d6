import { execFileSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { DatedRepository } from "../support/dated-repository.ts";
import { type Account, TestGitHub } from "../support/github-server.ts";
import { commitPullRequest, pullRequestEvent } from "../support/pull-request.ts";
import { type ActionRun, readCommands, runAction, runActionHere } from "../support/run-action.ts";
import { makeFolder, makeStore, type StoreFiles } from "../support/store.ts";
import { plain, Team } from "../support/team.ts";

const BOT: Account = { token: "job-token", login: "github-actions[bot]", pullRequests: "write" };
const SINCE = "2026-11-01T10:00:00Z";
const NOW = "2026-11-20T10:00:00Z";

function record(id: string, ...more: string[]): string {
  return `id: ${id}\ntitle: Title of ${id}\nstatus: in_progress\n${more.map((line) => `${line}\n`).join("")}`;
}

/** Enough for hybrid, and one that was wrong from the start. */
function largeStore(): Record<string, string> {
  const ids = Array.from({ length: 38 }, (_, at) => `m-${String(at + 1).padStart(2, "0")}`);
  const files = Object.fromEntries(ids.map((id) => [`active/${id}.yaml`, record(id)]));
  return {
    ...files,
    "active/m-07.yaml": record("m-07", "priority: urgent"),
    "completed/m-00.yaml": record("m-00", "done: true").replace("in_progress", "completed"),
  };
}

const CHANGES: Readonly<Record<string, string | undefined>> = {
  "active/m-39.yaml": record("m-39").replace("Title of m-39", '"Ask @octo/team about `x` | <b>#1</b>"'),
  "active/m-01.yaml": record("m-01", "priority: high"),
  "active/m-02.yaml": record("m-02", "dependencies:", "  requires: [m-99]"),
  "active/m-03.yaml": undefined,
  "completed/m-03.yaml": record("m-03").replace("in_progress", "completed"),
  "active/m-04.yaml": undefined,
  "active/m-05.yaml": "id: m-05\ntitle: [\n",
  "active/m-07.yaml": record("m-07", "priority: high"),
};

function largeRepository(): DatedRepository {
  const repository = new DatedRepository(makeStore());
  repository.commitAt({ at: SINCE }, largeStore());
  return repository;
}

/** Without what differs from run to run. */
function steadyRun({ log, summary, temp }: ActionRun): { log: string; summary: string } {
  return { log: plain(log.replaceAll(temp, "<temp>")), summary: plain(summary) };
}

test("a pull request: its findings at file and line, summary, outputs, reports, and a comment that says what it changes", async () => {
  const repository = largeRepository();
  const commits = commitPullRequest(repository, { at: NOW }, CHANGES);
  const github = await TestGitHub.start(BOT);
  const run = await runAction({ workspace: repository.store.dir, event: pullRequestEvent(commits), github });
  const { log, summary } = steadyRun(run);
  expect(log).toMatchInlineSnapshot(`
    "::add-mask::job-token
    .milestones: 1 error, 1 warning come in with this change; 1 finding mended; hybrid is recommended with confidence 100
    .milestones/active/m-02.yaml
      5:14 warning dependency-unknown: there is no milestone m-99
        5 |   requires: [m-99]
          |              ^^^^
        Correct the id, or move what is elsewhere to dependencies.external.

    .milestones/active/m-05.yaml
      2:8 error yaml-syntax: a list in brackets that begins here has no closing "]"
        2 | title: [
          |        ^
        Correct the line that is named, or take the file from an earlier commit.

    1 error, 1 warning since <short>; 38 records on file.
    ::error title=yaml-syntax,file=.milestones/active/m-05.yaml,line=2,endLine=2,col=8::a list in brackets that begins here has no closing "]". Correct the line that is named, or take the file from an earlier commit.
    ::warning title=dependency-unknown,file=.milestones/active/m-02.yaml,line=5,endLine=5,col=14,endColumn=18::there is no milestone m-99. Correct the id, or move what is elsewhere to dependencies.external.
    Reports: <temp>/milestone-migrate/report.json <temp>/milestone-migrate/report.sarif
    1 finding at or above error: failed.
    "
  `);
  expect(summary).toMatchInlineSnapshot(`
    "## Milestones: 1 error, 1 warning come in with this change; 1 finding mended; hybrid is recommended with confidence 100

    Store \`.milestones\` is on file: 36 active records, 2 completed.
    Commit \`<short>\`, compared with \`<short>\`; fingerprint \`<digest>\`.

    **Records:** 1 added, 3 changed, 1 completed, 1 removed, 1 broken.

    - added \`active/m-39\` \`\`Ask @octo/team about \`x\` | <b>#1</b>\`\`
    - changed \`active/m-01\` \`Title of m-01\`
    - changed \`active/m-02\` \`Title of m-02\`
    - changed \`active/m-07\` \`Title of m-07\`
    - completed \`completed/m-03\` \`Title of m-03\`
    - removed \`active/m-04\`
    - broken \`active/m-05\`

    **Findings:** 1 error, 1 warning new; 1 mended.

    - **error** [\`.milestones/active/m-05.yaml:2:8\`](<server>/octo/plans/blob/<commit>/.milestones/active/m-05.yaml#L2) \`a list in brackets that begins here has no closing "]"\` (yaml-syntax)
      Correct the line that is named, or take the file from an earlier commit.
    - **warning** [\`.milestones/active/m-02.yaml:5:14\`](<server>/octo/plans/blob/<commit>/.milestones/active/m-02.yaml#L5) \`there is no milestone m-99\` (dependency-unknown)
      Correct the id, or move what is elsewhere to dependencies.external.
    - mended: \`.milestones/active/m-07.yaml:4:11\` \`priority: expected low, medium, high or critical, found "urgent"\` (priority)

    |  | before | with this change |
    | --- | ---: | ---: |
    | active records | 38 | 36 |
    | completed records | 1 | 2 |
    | tasks, with a workflow | 0, 0 | 0, 0 |
    | dependencies | 0 | 1 |
    | users within an hour, a day | 1, 1 | 1, 1 |
    | complexity | 41 | 40 |
    | backend in use | file | file |
    | backend that fits | hybrid, recommended with confidence 100 | hybrid, recommended with confidence 100 |

    \`\`\`mermaid
    xychart-beta
      title "Active records"
      x-axis "days since 2026-11-01" 0 --> 19
      y-axis "records" 0 --> 38
      line [38, 38, 38, 38, 38, 38, 38, 38, 38, 38, 38, 38, 38, 38, 38, 38, 38, 38, 38, 36]
    \`\`\`

    **Recommendation:** hybrid is recommended: 70 of 70 points, confidence 100.

    | evidence | points | why |
    | --- | --- | --- |
    | age | 30 of 30 | 19 days on file, since 2026-11-01 10:00 UTC |
    | distance | 40 of 40 | 36 active records, 11 over the threshold of 25 |
    | performance | - | not known: there is no .milestones/logs/performance-metrics.jsonl |

    What would change it:

    - fewer than 25 active records, fewer than 5 users within an hour, and queries at most 500 ms: file is enough

    To see the plan, and to move:

    \`\`\`sh
    npx --package milestone-migrate milestone plan hybrid
    npx --package milestone-migrate milestone migrate hybrid
    \`\`\`

    **Not known:**

    - query times: there is no .milestones/logs/storage-events.jsonl
    - metrics: there is no .milestones/logs/performance-metrics.jsonl

    "
  `);
  expect(github.comments.map(({ body }) => plain(body)).join("\n")).toMatchInlineSnapshot(`
    "<!-- milestone-migrate comment for .milestones -->
    ### Milestones: 1 error, 1 warning come in with this change; 1 finding mended; hybrid is recommended with confidence 100

    Store \`.milestones\` is on file: 36 active records, 2 completed.

    **Records:** 1 added, 3 changed, 1 completed, 1 removed, 1 broken.

    - added \`active/m-39\` \`\`Ask @octo/team about \`x\` | <b>#1</b>\`\`
    - changed \`active/m-01\` \`Title of m-01\`
    - changed \`active/m-02\` \`Title of m-02\`
    - changed \`active/m-07\` \`Title of m-07\`
    - completed \`completed/m-03\` \`Title of m-03\`
    - removed \`active/m-04\`
    - broken \`active/m-05\`

    **Findings:** 1 error, 1 warning new; 1 mended.

    - **error** \`.milestones/active/m-05.yaml:2:8\` \`a list in brackets that begins here has no closing "]"\` (yaml-syntax)
      Correct the line that is named, or take the file from an earlier commit.
    - **warning** \`.milestones/active/m-02.yaml:5:14\` \`there is no milestone m-99\` (dependency-unknown)
      Correct the id, or move what is elsewhere to dependencies.external.
    - mended: \`.milestones/active/m-07.yaml:4:11\` \`priority: expected low, medium, high or critical, found "urgent"\` (priority)

    **Scale:**

    |  | before | with this change |
    | --- | ---: | ---: |
    | active records | 38 | 36 |
    | completed records | 1 | 2 |
    | tasks, with a workflow | 0, 0 | 0, 0 |
    | dependencies | 0 | 1 |
    | users within an hour, a day | 1, 1 | 1, 1 |
    | complexity | 41 | 40 |
    | backend in use | file | file |
    | backend that fits | hybrid, recommended with confidence 100 | hybrid, recommended with confidence 100 |

    **Recommendation:** hybrid is recommended: 70 of 70 points, confidence 100.

    | evidence | points | why |
    | --- | --- | --- |
    | age | 30 of 30 | 19 days on file, since 2026-11-01 10:00 UTC |
    | distance | 40 of 40 | 36 active records, 11 over the threshold of 25 |
    | performance | - | not known: there is no .milestones/logs/performance-metrics.jsonl |

    What would change it:

    - fewer than 25 active records, fewer than 5 users within an hour, and queries at most 500 ms: file is enough

    To see the plan, and to move:

    \`\`\`sh
    npx --package milestone-migrate milestone plan hybrid
    npx --package milestone-migrate milestone migrate hybrid
    \`\`\`
    "
  `);
  expect(plain(JSON.stringify({ ...run.outputs, report: "", sarif: "" }, undefined, 2))).toMatchInlineSnapshot(`
    "{
      "result": "failed",
      "errors": "1",
      "warnings": "1",
      "notices": "0",
      "new-errors": "1",
      "new-warnings": "1",
      "new-notices": "0",
      "current-backend": "file",
      "optimal-backend": "hybrid",
      "recommendation": "recommended",
      "confidence": "100",
      "fingerprint": "<digest>",
      "stores": "[{\\"store\\":\\".milestones\\",\\"findings\\":{\\"error\\":1,\\"warning\\":1,\\"notice\\":0},\\"newFindings\\":{\\"error\\":1,\\"warning\\":1,\\"notice\\":0},\\"currentBackend\\":\\"file\\",\\"optimalBackend\\":\\"hybrid\\",\\"recommendation\\":\\"recommended\\",\\"confidence\\":100,\\"fingerprint\\":\\"<digest>\\"}]",
      "report": "",
      "sarif": "",
      "comment-url": "<server>/octo/plans/pull/7#issuecomment-1000"
    }"
  `);
  expect(run.exit).toBe(1);
  const { stores, ...about } = JSON.parse(fs.readFileSync(run.outputs.report as string, "utf8"));
  expect(about).toEqual({
    format: 1,
    version: expect.any(String),
    event: "pull_request",
    commit: commits.merge,
    base: { kind: "known", commit: commits.base },
  });
  expect(stores).toMatchObject([{ store: ".milestones", change: { since: commits.base } }]);
  const sarif = JSON.parse(fs.readFileSync(run.outputs.sarif as string, "utf8"));
  expect(sarif.runs[0].results).toHaveLength(2);
});

describe("which commits are looked at", () => {
  async function check(workspace: string, event: Parameters<typeof runAction>[0]["event"], inputs = {}) {
    const run = await runActionHere({ workspace, event, inputs: { comment: "false", ...inputs } });
    const { outputs, exit, annotations, log } = run;
    const notices = annotations.filter(({ level }) => level === "notice").map(({ message }) => message);
    const found = annotations.filter(({ level }) => level !== "notice").map(({ properties }) => properties.file);
    const counts = `${outputs.errors}/${outputs.warnings} new ${outputs["new-errors"]}/${outputs["new-warnings"]}`;
    return { exit, found, counts, notices, log };
  }

  test("of a checkout of the head alone, since where it parted; of a push, since before it; on a schedule, the whole store", async () => {
    const repository = largeRepository();
    const commits = commitPullRequest(repository, { at: NOW }, { "active/m-39.yaml": "id: m-39\ntitle: [\n" });
    // What the base got meanwhile is not the pull request's.
    const { dir } = repository.store;
    repository.git("checkout", "--quiet", "main");
    const later = repository.commitAt({ at: NOW }, { "active/m-40.yaml": "id: m-40\ntitle: [\n" });
    const event = pullRequestEvent({ ...commits, base: later });
    const headOnly = { ...event, sha: "1".repeat(40) };
    const of = ["active/m-39.yaml"].map((name) => `.milestones/${name}`);
    expect(await check(dir, headOnly)).toMatchObject({ exit: 1, found: of, counts: "1/1 new 1/0" });
    const push = { name: "push", sha: later, payload: { before: commits.base } };
    expect(await check(dir, push)).toMatchObject({
      exit: 1,
      found: [".milestones/active/m-40.yaml"],
      counts: "1/1 new 1/0",
    });
    const merged = { name: "merge_group", sha: commits.merge };
    const group = { payload: { merge_group: { head_sha: commits.merge, base_sha: commits.base } } };
    expect(await check(dir, { ...merged, ...group })).toMatchObject({ exit: 1, found: of, counts: "1/1 new 1/0" });
    expect(await check(dir, { name: "schedule", sha: later })).toMatchObject({
      exit: 1,
      found: [".milestones/active/m-40.yaml", ".milestones/active/m-07.yaml"],
      counts: "1/1 new /",
    });
    const dispatch = { name: "workflow_dispatch", sha: commits.base };
    expect(await check(dir, dispatch, { "fail-on": "warning" })).toMatchObject({ exit: 1, counts: "0/1 new /" });
    expect(await check(dir, dispatch)).toMatchObject({ exit: 0 });
    expect(await check(dir, { name: "schedule", sha: later }, { since: commits.base })).toMatchObject({
      counts: "1/1 new 1/0",
    });
    repository.git("update-ref", "refs/remotes/origin/main", later);
    const repo = { repository: { default_branch: "main" } };
    const fresh = { name: "push", sha: commits.head, payload: { before: "0".repeat(40), ...repo } };
    expect(await check(dir, fresh)).toMatchObject({ found: of, counts: "1/1 new 1/0", notices: [] });
    const rewritten = { ...fresh, payload: { before: "1".repeat(40), ...repo } };
    expect(await check(dir, rewritten)).toMatchObject({ found: of, counts: "1/1 new 1/0", notices: [] });
    const unknown = { ...rewritten, sha: later };
    expect((await check(dir, unknown)).notices).toEqual([
      "What this change brought in is not known, since this clone does not have what was there before the push; all that is found counts. It takes input since, with the commit to compare with.",
    ]);
    // A tag names what is there.
    const tag = { name: "push", sha: later, payload: { ref: "refs/tags/v1", before: "0".repeat(40), ...repo } };
    expect(await check(dir, tag)).toMatchObject({ exit: 1, counts: "1/1 new /", notices: [] });
    const removed = { name: "push", sha: later, payload: { before: later, deleted: true } };
    expect(await check(dir, removed)).toMatchObject({ exit: 0, counts: "undefined/undefined new undefined/undefined" });
  });

  test("a checkout of one commit gives an answer, and says what a deeper one would add", async () => {
    const repository = largeRepository();
    const commits = commitPullRequest(repository, { at: NOW }, { "active/m-39.yaml": record("m-39") });
    const shallow = makeFolder();
    const from = `file://${repository.store.dir}`;
    execFileSync("git", ["init", "--quiet", shallow], { env: repository.env });
    const fetch = ["-C", shallow, "fetch", "--quiet", "--depth=1", from, commits.merge];
    execFileSync("git", fetch, { env: repository.env });
    execFileSync("git", ["-C", shallow, "checkout", "--quiet", commits.merge], { env: repository.env });
    const github = await TestGitHub.start(BOT);
    const run = await runActionHere({ workspace: shallow, event: pullRequestEvent(commits), github });
    expect(run.exit).toBe(0);
    expect(run.annotations.filter(({ level }) => level === "notice").map(({ message }) => message)).toEqual([
      "What this change brought in is not known, since this clone does not have the base of the pull request; all that is found counts. It takes actions/checkout with fetch-depth: 2.",
    ]);
    const { summary } = steadyRun(run);
    expect(summary.slice(0, summary.indexOf("|  |"))).toMatchInlineSnapshot(`
      "## Milestones: 1 warning found; hybrid is recommended with confidence 100

      Store \`.milestones\` is on file: 39 active records, 1 completed.
      Commit \`<short>\`; fingerprint \`<digest>\`.

      **Not known: what this change brought in**, since this clone does not have the base of the pull request. It takes actions/checkout with fetch-depth: 2.

      "
    `);
    expect(summary.slice(summary.lastIndexOf("**Not known:**"))).toMatchInlineSnapshot(`
      "**Not known:**

      - query times: there is no .milestones/logs/storage-events.jsonl
      - metrics: there is no .milestones/logs/performance-metrics.jsonl
      - age of the backend: the first record is older than this shallow clone
      - growth: this shallow clone begins on 2026-11-20

      "
    `);
  });

  test("a pull request under pull_request_target is fetched as objects: the clone, its files and its refs stay as they were", async () => {
    const team = await Team.start();
    const clone = team.clone();
    const base = clone.git("rev-parse", "HEAD");
    team.write({ "active/bad.yaml": "id: bad\ntitle: [\n" });
    const head = team.push("stranger", "stranger");
    team.git("update-ref", "refs/pull/7/head", head);
    team.git("update-ref", "-d", "refs/heads/stranger");
    const before = [clone.git("for-each-ref"), clone.git("status", "--porcelain"), clone.git("rev-parse", "HEAD")];
    const event = pullRequestEvent({ base, head, merge: "" }, { name: "pull_request_target", fork: true });
    const run = await team.run({}, { clone, sent: event });
    expect(run.exit).toBe(1);
    expect(run.annotations.map(({ properties }) => properties.file)).toEqual([".milestones/active/bad.yaml"]);
    expect(team.github.comments).toHaveLength(1);
    expect([clone.git("for-each-ref"), clone.git("status", "--porcelain"), clone.git("rev-parse", "HEAD")]).toEqual(
      before,
    );
    expect(fs.existsSync(path.join(clone.dir, ".milestones/active/bad.yaml"))).toBe(false);
    const refused = await team.run({ mode: "migrate", to: "hybrid" }, { clone, sent: event });
    expect(refused.exit).toBe(2);
    expect(refused.annotations.map(({ message }) => message)).toEqual([
      "mode: migrate is refused for pull_request_target: it would act on a stranger's data.\nNothing was changed.\nRun this mode on schedule, workflow_dispatch or push; mode: check is for pull requests.",
    ]);
  });

  test("a commit that this clone lacks is named, and so is a folder that is no clone", async () => {
    const repository = largeRepository();
    const { dir } = repository.store;
    const gone = await runActionHere({ workspace: dir, event: { name: "push", sha: "1".repeat(40) } });
    expect(gone.exit).toBe(2);
    expect(gone.annotations.map(({ message, properties }) => `${properties.title}: ${message}`)).toEqual([
      `UNKNOWN_COMMIT: This clone has no commit "${"1".repeat(40)}".\nNothing was changed.\nLet actions/checkout fetch it: leave its ref out.`,
    ]);
    const bare = await runActionHere({ workspace: makeFolder(), event: { name: "push", sha: "1".repeat(40) } });
    expect(bare.exit).toBe(2);
    expect(bare.annotations[0]?.message).toMatch(/^git sees no repository in .*\nNothing was changed\.\nRun actions\//);
  });
});

test("a push asks git for what it needs at once where it can, however many records there are", async () => {
  const repository = new DatedRepository(makeStore());
  const files = Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`active/m-${at}.yaml`, record(`m-${at}`)]));
  const before = repository.commitAt({ at: SINCE }, files);
  const after = repository.commitAt({ at: NOW }, { "active/m-300.yaml": record("m-300", "priority: high") });
  const bin = makeFolder();
  const asked = path.join(bin, "asked");
  const git = execFileSync("/bin/sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
  const said = `echo x >> '${asked}'`;
  fs.writeFileSync(path.join(bin, "git"), `#!/bin/sh\n${said}\nexec '${git}' "$@"\n`, { mode: 0o755 });
  const run = await runAction({
    workspace: repository.store.dir,
    event: { name: "push", sha: after, payload: { before } },
    env: { PATH: [bin, process.env.PATH].join(path.delimiter) },
  });
  expect(run.log).toContain("600 records on file");
  expect(fs.readFileSync(asked, "utf8").split("\n").length - 1).toBeLessThanOrEqual(12);
});

describe("several stores", () => {
  const STORES = ["packages/a", "packages/b", "other"] as const;

  function monorepo(): DatedRepository {
    const repository = new DatedRepository(makeStore({ "active/root.yaml": record("root") }));
    for (const folder of STORES) {
      write(repository, folder, { "active/one.yaml": record("one") });
    }
    repository.commitAt({ at: SINCE }, {});
    return repository;
  }

  function write({ store }: DatedRepository, folder: string, files: StoreFiles): void {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(store.dir, folder, ".milestones", name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
    }
  }

  test("a pattern means all that match, each with a comment of its own where it has something to say", async () => {
    const repository = monorepo();
    write(repository, "packages/b", { "active/two.yaml": record("two").replace("in_progress", "wip") });
    write(repository, "other", { "active/two.yaml": "id: two\ntitle: [\n" });
    const commits = commitPullRequest(repository, { at: NOW }, {});
    const github = await TestGitHub.start(BOT);
    const inputs = { store: "packages/*\n./other" };
    const run = await runActionHere({
      workspace: repository.store.dir,
      event: pullRequestEvent(commits),
      inputs,
      github,
    });
    expect(run.exit).toBe(1);
    expect(run.annotations.map(({ properties: { file, line } }) => `${file}:${line}`)).toEqual([
      "other/.milestones/active/two.yaml:2",
      "packages/b/.milestones/active/two.yaml:3",
    ]);
    expect(github.comments.map(({ body }) => body.split("\n").slice(0, 2))).toEqual([
      [
        "<!-- milestone-migrate comment for other%2F.milestones -->",
        "### Milestones: 1 error comes in with this change",
      ],
      [
        "<!-- milestone-migrate comment for packages%2Fb%2F.milestones -->",
        "### Milestones: 1 warning comes in with this change",
      ],
    ]);
    expect(run.outputs["comment-url"]?.split("\n")).toHaveLength(2);
    expect(run.outputs["current-backend"]).toBe("");
    // One list for all stores; whoever makes a comment looks once more.
    expect(github.requests.map(({ method }) => method)).toEqual(["GET", "POST", "GET", "POST", "GET"]);
    github.requests.length = 0;
    await runActionHere({ workspace: repository.store.dir, event: pullRequestEvent(commits), inputs, github });
    expect(github.requests.map(({ method, path: asked }) => `${method} ${asked}`)).toEqual([
      "GET /repos/octo/plans/issues/7/comments",
      "POST /graphql",
    ]);
    const stores = JSON.parse(run.outputs.stores as string) as { store: string; findings: { error: number } }[];
    expect(stores.map(({ store, findings }) => `${store} ${findings.error}`)).toEqual([
      "other/.milestones 1",
      "packages/a/.milestones 0",
      "packages/b/.milestones 0",
    ]);
    expect(run.summary.slice(0, run.summary.indexOf("###"))).toBe(`## Milestones: 3 stores

| store | backend | verdict |
| --- | --- | --- |
| \`other/.milestones\` | file | 1 error comes in with this change |
| \`packages/a/.milestones\` | file | nothing wrong comes in with this change |
| \`packages/b/.milestones\` | file | 1 warning comes in with this change |

`);
  });

  test("one that means no store fails, and so do all wrong inputs at once", async () => {
    const repository = monorepo();
    const event = { name: "push", sha: repository.git("rev-parse", "HEAD") };
    const { dir } = repository.store;
    const none = await runActionHere({ workspace: dir, event, inputs: { store: "package/*" } });
    expect([none.exit, none.annotations[0]?.message.split("\n")[0]]).toEqual([
      2,
      `"package/*" matches no store in ${event.sha.slice(0, 12)}.`,
    ]);
    const folder = await runActionHere({ workspace: dir, event, inputs: { store: "packages" } });
    expect([folder.exit, folder.annotations[0]?.message.split("\n")[0]]).toEqual([
      2,
      `"packages" is no store in ${event.sha.slice(0, 12)}.`,
    ]);
    const inputs = { mode: "chekc", "fail-on": "errors", comment: "yes", since: "--upload-pack=x", store: "../x,/etc" };
    const wrong = await runActionHere({ workspace: dir, event, inputs: { ...inputs, token: "a b" } });
    expect([wrong.exit, wrong.annotations.map(({ message }) => message)]).toMatchInlineSnapshot(`
      [
        2,
        [
          "7 inputs are wrong:
        mode: "chekc" is none of check, migrate, auto, restore
        store: "../x" leads out of the repository
        store: "/etc" leads out of the repository
        fail-on: "errors" is none of error, warning, notice, never
        comment: "yes" is none of true, false
        since: "--upload-pack=x" is no name of a commit
        token: has characters that no token has
      Nothing was changed.
      docs/action.md says what each input takes.",
        ],
      ]
    `);
    expect(wrong.log).not.toContain("a b");
  });
});

describe("who may write", () => {
  test("a fork's read-only token: the same in the summary, a warning for the comment, success", async () => {
    const repository = largeRepository();
    const commits = commitPullRequest(
      repository,
      { at: NOW },
      { "active/m-39.yaml": record("m-39", "priority: soon") },
    );
    const { dir } = repository.store;
    const event = pullRequestEvent(commits, { fork: true });
    const free = await TestGitHub.start(BOT);
    const own = await runActionHere({ workspace: dir, event, github: free });
    const readOnly = await TestGitHub.start({ ...BOT, pullRequests: "read" });
    const fork = await runActionHere({ workspace: dir, event, github: readOnly });
    expect(fork.exit).toBe(0);
    expect(readOnly.comments).toEqual([]);
    expect(plain(fork.summary)).toBe(plain(own.summary));
    expect(fork.annotations.map(({ level, message }) => `${level}: ${message}`)).toEqual([
      ...own.annotations.map(({ level, message }) => `${level}: ${message}`),
      "warning: The comment could not be written: writing the comment: GitHub answers 403 (Resource not accessible by integration). The result of the check stands.\nA fork's token may only read. The job summary has the same; docs/action.md has a way with pull_request_target.",
    ]);
  });

  test("settings of a fork make the runner speak to no server, with or without a password", async () => {
    let connections = 0;
    const server = net.createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      server.close();
    });
    const { port } = server.address() as net.AddressInfo;
    const repository = largeRepository();
    const url = `postgresql://milestones@127.0.0.1:${port}/milestones`;
    const settings = `storage:\n  database:\n    type: postgresql\n    url: ${url}\n`;
    const change = { "config/storage-config.yaml": settings, "config/storage-backend.txt": "database\n" };
    const commits = commitPullRequest(repository, { at: NOW }, change);
    const env = { DATABASE_URL: `postgresql://m:secret@127.0.0.1:${port}/m`, PGPASSWORD: "secret" };
    const inputs = { comment: "false" };
    const { dir } = repository.store;
    const check = (fork: boolean) =>
      runAction({ workspace: dir, event: pullRequestEvent(commits, { fork }), inputs, env });
    const fork = await check(true);
    expect([fork.exit, connections]).toEqual([1, 0]);
    expect(fork.log + fork.summary).not.toContain("secret");
    // A review runs on the same commit.
    const review = { ...pullRequestEvent(commits, { fork: true }), name: "pull_request_review" };
    expect([(await runAction({ workspace: dir, event: review, inputs, env })).exit, connections]).toEqual([1, 0]);
    const own = await check(false);
    expect([own.exit, connections > 0]).toEqual([1, true]);
    expect(own.log + own.summary).not.toContain("secret");
  });

  test("a pull request of which the event tells nothing is not taken for one of ours", async () => {
    const repository = largeRepository();
    const commits = commitPullRequest(repository, { at: NOW }, { "active/x.yaml": "id: x\n" });
    const event = { ...pullRequestEvent(commits), payload: undefined };
    const run = await runActionHere({ workspace: repository.store.dir, event });
    expect(run.exit).toBe(2);
    expect(run.annotations.map(({ message }) => message.split("\n")[0])).toEqual([
      "The event pull_request does not tell which pull request it is of.",
    ]);
  });

  test("a merge group of which the event tells nothing is not passed without a look at what its base holds", async () => {
    const repository = largeRepository();
    const commits = commitPullRequest(repository, { at: NOW }, { "active/x.yaml": "id: x\n" });
    const event = { name: "merge_group", sha: commits.merge };
    const run = await runAction({ workspace: repository.store.dir, event });
    expect(run.exit).toBe(2);
    expect(run.annotations.map(({ message }) => message.split("\n")[0])).toEqual([
      "The event merge_group does not tell which commits it is of.",
    ]);
  });

  test("what a pull request holds acts in no log, and no token leaves the job", async () => {
    const repository = largeRepository();
    const hostile = {
      "active/m-39.yaml":
        'id: m-39\ntitle: "x"\nstatus: "\\n::error::pwned\\r::set-output name=x::y\\u001b[2J##[add-mask]a"\n',
      "active/m-40.yaml": "::add-mask::id\n##[error]: [\ntitle: x\n",
    };
    const commits = commitPullRequest(repository, { at: NOW }, hostile);
    const github = await TestGitHub.start(BOT);
    const event = pullRequestEvent(commits);
    const run = await runAction({ workspace: repository.store.dir, event, github });
    expect(readCommands(run.log)).toEqual(["::add-mask::job-token"]);
    expect(run.annotations.map(({ properties }) => properties.file)).toEqual([
      ".milestones/active/m-40.yaml",
      ".milestones/active/m-39.yaml",
    ]);
    expect(run.log.replace("::add-mask::job-token", "")).not.toMatch(/job-token|\u001b|\r/);
    const everything = [run.summary, JSON.stringify(run.outputs), github.comments[0]?.body].join("\n");
    expect(everything).not.toMatch(/job-token|\u001b|\r/);
    expect(Object.keys(run.outputs)).not.toContain("x");
  });
});
