import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Facts } from "../../src/measure/facts.ts";
import type { Status } from "../../src/status/status.ts";
import { Clone } from "../support/clone.ts";
import { DatedRepository } from "../support/dated-repository.ts";
import { runMilestone } from "../support/run-milestone.ts";
import { makeStore } from "../support/store.ts";

const NOW = new Date("2026-11-22T10:15:00Z");
const SWITCH = "config/storage-backend.txt";
const record = (id: string) => ({ [`active/${id}.yaml`]: `id: ${id}\n` });

/** The facts of the store in a folder, or of a commit of it. */
async function factsOf(dir: string, env: Record<string, string>, ...args: string[]): Promise<Facts> {
  return await factsAt(NOW, dir, env, ...args);
}

async function factsAt(now: Date, dir: string, env: Record<string, string>, ...args: string[]): Promise<Facts> {
  const { out } = await runMilestone(["status", "--json", "--quiet", ...args], { cwd: dir, env, now });
  return (JSON.parse(out) as Status).advice.facts;
}

function newRepository(): DatedRepository {
  return new DatedRepository(makeStore());
}

describe("the age of the backend", () => {
  test("is that of the last commit that changed the switch", async () => {
    const repository = newRepository();
    repository.commitAt({ at: "2026-11-01T00:00:00Z" }, { ...record("a"), [SWITCH]: "hybrid\n" });
    const commit = repository.commitAt({ at: "2026-11-10T12:00:00+02:00" }, { [SWITCH]: "file\n" });
    repository.commitAt({ at: "2026-11-20T00:00:00Z" }, record("b"));
    expect((await factsOf(repository.store.dir, repository.env)).backendSince).toEqual({
      kind: "known",
      value: "2026-11-10T10:00:00.000Z",
      source: `.milestones/${SWITCH}, commit ${commit.slice(0, 12)}`,
    });
  });

  test("is that of the first commit with a record where there is no switch", async () => {
    const repository = newRepository();
    repository.commitAt(
      { at: "2026-11-01T00:00:00Z" },
      { "active/dependencies.yaml": "path: []\n", "active/notes.md": "-" },
    );
    const commit = repository.commitAt({ at: "2026-11-02T00:00:00Z" }, record("a"));
    repository.commitAt({ at: "2026-11-03T00:00:00Z" }, record("b"));
    expect((await factsOf(repository.store.dir, repository.env)).backendSince).toEqual({
      kind: "known",
      value: "2026-11-02T00:00:00.000Z",
      source: `the first commit with a record, ${commit.slice(0, 12)}`,
    });
  });

  test("is not known before the switch is committed, nor before anything is", async () => {
    const repository = newRepository();
    expect((await factsOf(repository.store.dir, repository.env)).backendSince).toEqual({
      kind: "missing",
      reason: "nothing is committed yet",
    });
    repository.commitAt({ at: "2026-11-01T00:00:00Z" }, { ...record("a"), [SWITCH]: "file\n" });
    fs.writeFileSync(repository.store.layout.switchFile, "hybrid\n");
    expect((await factsOf(repository.store.dir, repository.env)).backendSince).toEqual({
      kind: "missing",
      reason: `.milestones/${SWITCH} is not committed as it stands here`,
    });
  });

  test("is not known in a clone that begins after the switch, and is in one that begins before", async () => {
    const repository = newRepository();
    repository.commitAt({ at: "2026-11-01T00:00:00Z" }, { ...record("a"), [SWITCH]: "file\n" });
    repository.commitAt({ at: "2026-11-02T00:00:00Z" }, record("b"));
    const shallow = new Clone(repository.store.dir, repository.env, "--depth=1");
    expect((await factsOf(shallow.dir, repository.env)).backendSince).toEqual({
      kind: "missing",
      reason: `.milestones/${SWITCH} was last changed before this shallow clone begins`,
    });
    repository.commitAt({ at: "2026-11-03T00:00:00Z" }, { [SWITCH]: "hybrid\n" });
    const deeper = new Clone(repository.store.dir, repository.env, "--depth=2");
    expect((await factsOf(deeper.dir, repository.env)).backendSince).toMatchObject({
      value: "2026-11-03T00:00:00.000Z",
    });
  });

  test("is not known in a shallow clone without a switch", async () => {
    const repository = newRepository();
    repository.commitAt({ at: "2026-11-01T00:00:00Z" }, record("a"));
    repository.commitAt({ at: "2026-11-02T00:00:00Z" }, record("b"));
    const shallow = new Clone(repository.store.dir, repository.env, "--depth=1");
    expect((await factsOf(shallow.dir, repository.env)).backendSince).toEqual({
      kind: "missing",
      reason: "the first record is older than this shallow clone",
    });
  });
});

describe("the first commit with a record", () => {
  test("may be on a line of history that was merged later, or in the very first files of a long one", async () => {
    const repository = newRepository();
    repository.commitAt({ at: "2026-11-01T00:00:00Z" }, { "config/milestone-config.yaml": "a: 1\n" });
    repository.git("checkout", "--quiet", "-b", "side");
    const side = repository.commitAt({ at: "2026-11-02T00:00:00Z" }, record("b"));
    repository.git("checkout", "--quiet", "main");
    const first = repository.commitAt({ at: "2026-11-05T00:00:00Z" }, record("a"));
    expect((await factsOf(repository.store.dir, repository.env)).backendSince).toMatchObject({
      source: `the first commit with a record, ${first.slice(0, 12)}`,
    });
    Object.assign(repository.env, { GIT_COMMITTER_DATE: "2026-11-09T00:00:00Z" });
    repository.git("merge", "--quiet", "--no-edit", "side");
    expect((await factsOf(repository.store.dir, repository.env)).backendSince).toEqual({
      kind: "known",
      value: "2026-11-02T00:00:00.000Z",
      source: `the first commit with a record, ${side.slice(0, 12)}`,
    });
    // Of three commits the clone has the merge and both its parents, and what those began with nobody knows.
    const shallow = new Clone(repository.store.dir, repository.env, "--depth=2");
    expect((await factsOf(shallow.dir, repository.env)).backendSince).toMatchObject({ kind: "missing" });
  });

  test("is that of a record, not of another YAML file among them, however either is written", async () => {
    const repository = newRepository();
    repository.commitAt({ at: "2026-11-01T00:00:00Z" }, { "active/notes.yaml": "metadata:\n  owner: Ann\n" });
    repository.git("checkout", "--quiet", "-b", "side");
    repository.commitAt({ at: "2026-11-02T00:00:00Z" }, { "active/more.yaml": "notes: []\n" });
    repository.git("checkout", "--quiet", "main");
    const files = { "active/a.yaml": "steps: []\n", "active/b.yaml": "steps: []\n", "completed/c.yaml": "{id: c}\n" };
    const first = repository.commitAt({ at: "2026-11-05T00:00:00Z" }, files);
    Object.assign(repository.env, { GIT_COMMITTER_DATE: "2026-11-09T00:00:00Z" });
    repository.git("merge", "--quiet", "--no-edit", "side");
    expect((await factsOf(repository.store.dir, repository.env)).backendSince).toMatchObject({
      source: `the first commit with a record, ${first.slice(0, 12)}`,
    });
  });

  test("is found behind commits that bring only other files, and branches that came later change nothing", async () => {
    const repository = newRepository();
    for (const day of ["01", "02", "03", "04", "05"]) {
      repository.commitAt({ at: `2026-11-${day}T00:00:00Z` }, { "completed/dependencies.yaml": `path: [${day}]\n` });
    }
    const first = repository.commitAt({ at: "2026-11-06T00:00:00Z" }, { "completed/z.yaml": "id: z\n" });
    repository.git("checkout", "--quiet", "-b", "side");
    repository.commitAt({ at: "2026-11-03T00:00:00Z" }, record("early by its clock"));
    repository.git("checkout", "--quiet", "main");
    repository.commitAt({ at: "2026-11-07T00:00:00Z" }, record("a"));
    Object.assign(repository.env, { GIT_COMMITTER_DATE: "2026-11-09T00:00:00Z" });
    repository.git("merge", "--quiet", "--no-edit", "side");
    expect((await factsOf(repository.store.dir, repository.env)).backendSince).toEqual({
      kind: "known",
      value: "2026-11-06T00:00:00.000Z",
      source: `the first commit with a record, ${first.slice(0, 12)}`,
    });
  });
});

describe("growth", () => {
  test("is the number of active records at the end of each day on which it changed", async () => {
    const repository = newRepository();
    repository.commitAt(
      { at: "2026-11-01T08:00:00Z" },
      { ...record("a"), ...record("b"), "active/notes.yaml": "free: text\n" },
    );
    repository.commitAt({ at: "2026-11-01T23:30:00Z" }, record("c"));
    repository.commitAt({ at: "2026-11-02T01:00:00+02:00" }, record("d"));
    repository.commitAt({ at: "2026-11-05T00:00:00Z" }, { "active/a.yaml": "id: a\ntitle: other\n" });
    repository.commitAt({ at: "2026-11-07T00:00:00Z" }, { "active/a.yaml": undefined, "completed/a.yaml": "id: a\n" });
    const { growth } = await factsOf(repository.store.dir, repository.env);
    expect(growth).toEqual({
      kind: "known",
      source: "5 commits",
      value: {
        days: [
          { day: "2026-11-01", active: 4 },
          { day: "2026-11-07", active: 3 },
        ],
        gaps: [],
      },
    });
  });

  test("counts a branch when it is merged", async () => {
    const repository = newRepository();
    repository.commitAt({ at: "2026-11-01T00:00:00Z" }, record("a"));
    repository.git("checkout", "--quiet", "-b", "side");
    repository.commitAt({ at: "2026-11-02T00:00:00Z" }, record("b"));
    repository.git("checkout", "--quiet", "main");
    repository.commitAt({ at: "2026-11-03T00:00:00Z" }, record("c"));
    Object.assign(repository.env, { GIT_COMMITTER_DATE: "2026-11-09T00:00:00Z" });
    repository.git("merge", "--quiet", "--no-edit", "side");
    const { growth } = await factsOf(repository.store.dir, repository.env);
    expect(growth).toMatchObject({
      value: {
        days: [
          { day: "2026-11-01", active: 1 },
          { day: "2026-11-03", active: 2 },
          { day: "2026-11-09", active: 3 },
        ],
      },
    });
  });

  test("looks into files that came and went, and counts what is not committed on the last day", async () => {
    const repository = newRepository();
    repository.commitAt(
      { at: "2026-11-01T00:00:00Z" },
      { ...record("a"), ...record("gone"), "active/draft.yaml": "words: 3\n" },
    );
    repository.commitAt(
      { at: "2026-11-02T00:00:00Z" },
      { "active/gone.yaml": undefined, "active/draft.yaml": undefined },
    );
    fs.writeFileSync(repository.store.layout.at("active", "new.yaml"), "id: new\n");
    expect((await factsOf(repository.store.dir, repository.env)).growth).toMatchObject({
      value: {
        days: [
          { day: "2026-11-01", active: 2 },
          { day: "2026-11-02", active: 1 },
          { day: "2026-11-22", active: 2 },
        ],
      },
    });
  });

  test("is what each day ends with, whatever came and went within it, and however a folder came about", async () => {
    const repository = newRepository();
    repository.commitAt({ at: "2026-11-01T00:00:00Z" }, { ...record("a"), "active/sub/x.yaml": "id: x\n" });
    repository.commitAt({ at: "2026-11-02T00:00:00Z" }, { ...record("b"), ...record("c"), ...record("d") });
    repository.commitAt({ at: "2026-11-02T09:00:00Z" }, { "active/b.yaml": undefined, "active/c.yaml": undefined });
    repository.git("rm", "--quiet", "-r", ".milestones");
    fs.writeFileSync(path.join(repository.store.dir, ".milestones"), "no folder\n");
    repository.commitAt({ at: "2026-11-03T00:00:00Z" }, {});
    fs.rmSync(path.join(repository.store.dir, ".milestones"));
    fs.mkdirSync(path.join(repository.store.dir, ".milestones", "active"), { recursive: true });
    repository.commitAt({ at: "2026-11-04T00:00:00Z" }, { ...record("e"), ...record("f"), ...record("g") });
    const { growth } = await factsOf(repository.store.dir, repository.env);
    expect(growth).toMatchObject({
      source: "5 commits",
      value: {
        days: [
          { day: "2026-11-01", active: 1 },
          { day: "2026-11-02", active: 2 },
          { day: "2026-11-03", active: 0 },
          { day: "2026-11-04", active: 3 },
        ],
      },
    });
  });

  test("is that of a year, and begins with what there was before it", async () => {
    const repository = newRepository();
    repository.commitAt({ at: "2023-01-01T00:00:00Z" }, record("a"));
    repository.commitAt({ at: "2024-06-01T00:00:00Z" }, record("b"));
    repository.commitAt({ at: "2025-11-21T10:00:00Z" }, { "completed/c.yaml": "id: c\n" });
    repository.commitAt({ at: "2025-11-22T10:00:00Z" }, record("d"));
    expect((await factsOf(repository.store.dir, repository.env)).growth).toMatchObject({
      source: "4 commits",
      value: {
        days: [
          { day: "2025-11-21", active: 2 },
          { day: "2025-11-22", active: 3 },
        ],
      },
    });
  });

  test("is told by a repository with longer ids too, and by one with more states of a store than are held at once", async () => {
    const repository = new DatedRepository(makeStore(), "--object-format=sha256");
    const stream = Array.from({ length: 300 }, (_, at) => {
      const time = Date.UTC(2026, 10, 1) / 1000 + at * 3600;
      return `commit refs/heads/main\ncommitter A <a@b.c> ${time} +0000\ndata 0\nM 100644 inline .milestones/active/r${at}.yaml\ndata 6\nid: a\n\n`;
    });
    repository.gitWith(stream.join(""), "fast-import", "--quiet");
    repository.git("reset", "--quiet", "--hard");
    const { growth, backendSince } = await factsOf(repository.store.dir, repository.env);
    expect(growth).toMatchObject({ source: "300 commits" });
    expect(growth.kind === "known" && growth.value.days.slice(0, 2)).toEqual([
      { day: "2026-11-01", active: 24 },
      { day: "2026-11-02", active: 48 },
    ]);
    expect(backendSince).toMatchObject({ value: "2026-11-01T00:00:00.000Z" });
  });

  test("says where a shallow clone begins", async () => {
    const repository = newRepository();
    repository.commitAt({ at: "2026-11-01T00:00:00Z" }, record("a"));
    repository.commitAt({ at: "2026-11-02T00:00:00Z" }, record("b"));
    repository.commitAt({ at: "2026-11-03T00:00:00Z" }, record("c"));
    const shallow = new Clone(repository.store.dir, repository.env, "--depth=2");
    expect((await factsOf(shallow.dir, repository.env)).growth).toMatchObject({
      value: {
        days: [
          { day: "2026-11-02", active: 2 },
          { day: "2026-11-03", active: 3 },
        ],
        gaps: ["this shallow clone begins on 2026-11-02"],
      },
    });
  });

  test("is known in a clone without blobs, and not in one without trees", async () => {
    const repository = newRepository();
    repository.git("config", "uploadpack.allowFilter", "true");
    repository.commitAt({ at: "2026-11-01T00:00:00Z" }, record("a"));
    repository.commitAt({ at: "2026-11-02T00:00:00Z" }, record("b"));
    const blobless = new Clone(repository.store.dir, repository.env, "--filter=blob:none");
    expect((await factsOf(blobless.dir, repository.env)).growth).toMatchObject({ kind: "known" });
    const treeless = new Clone(repository.store.dir, repository.env, "--filter=tree:0");
    expect((await factsOf(treeless.dir, repository.env)).growth).toEqual({
      kind: "missing",
      reason: "this clone lacks the objects that tell the history (a partial clone)",
    });
  });

  test("is the same whatever the configuration of the clone says about logs", async () => {
    const repository = newRepository();
    repository.commitAt({ at: "2026-11-01T00:00:00Z" }, { ...record("a"), ...record("b"), [SWITCH]: "file\n" });
    repository.git("checkout", "--quiet", "-b", "side");
    repository.commitAt({ at: "2026-11-02T00:00:00Z", name: "Zoë" }, record("c"));
    repository.git("checkout", "--quiet", "main");
    repository.commitAt({ at: "2026-11-21T23:00:00Z" }, record("d"));
    repository.git("merge", "--quiet", "--no-edit", "side");
    const before = await factsOf(repository.store.dir, repository.env);
    const settings = {
      "diff.orderFile": "/nowhere",
      "diff.relative": "true",
      "diff.renames": "copies",
      "diff.external": "false",
      "diff.ignoreSubmodules": "all",
      "log.follow": "true",
      "log.showRoot": "false",
      "log.showSignature": "true",
      "log.diffMerges": "off",
      "log.date": "human",
      "log.mailmap": "false",
      "i18n.logOutputEncoding": "ISO-8859-1",
      "format.pretty": "fuller",
      "core.abbrev": "4",
    };
    for (const [name, value] of Object.entries(settings)) {
      repository.git("config", name, value);
    }
    expect(await factsOf(repository.store.dir, repository.env)).toEqual(before);
    expect(before.growth).toMatchObject({ value: { days: [{ active: 2 }, { active: 4 }] } });
  });

  test("is that of the store alone, wherever in a repository it stands", async () => {
    const repository = newRepository();
    repository.commitAt({ at: "2026-11-01T00:00:00Z" }, record("other"));
    const inner = path.join(repository.store.dir, "packages", "[web]*");
    fs.mkdirSync(path.join(inner, ".milestones", "active"), { recursive: true });
    fs.writeFileSync(path.join(inner, ".milestones", "active", "a.yaml"), "id: a\n");
    repository.commitAt({ at: "2026-11-05T00:00:00Z", email: "inner@x.y" }, {});
    repository.commitAt({ at: "2026-11-22T10:00:00Z" }, record("third"));
    const found = await factsOf(inner, repository.env);
    expect(found.growth).toMatchObject({ value: { days: [{ day: "2026-11-05", active: 1 }] } });
    expect(found.backendSince).toMatchObject({ value: "2026-11-05T00:00:00.000Z" });
    expect(found.users).toMatchObject({ value: 0 });
  });

  test("ignores what a clone pretends its history to be", async () => {
    const repository = newRepository();
    const first = repository.commitAt({ at: "2026-11-01T00:00:00Z" }, record("a"));
    const second = repository.commitAt({ at: "2026-11-02T00:00:00Z" }, record("b"));
    const before = await factsOf(repository.store.dir, repository.env, "--ref", second);
    repository.git("replace", first, second);
    fs.writeFileSync(path.join(repository.store.dir, ".git/info/grafts"), `${second}\n`);
    expect(await factsOf(repository.store.dir, repository.env, "--ref", second)).toEqual(before);
  });
});

describe("users", () => {
  const event = (at: string, user?: string) =>
    `${JSON.stringify({ timestamp: at, event: "milestone_updated", milestone_id: "a", backend: "file", ...(user && { user }), details: {} })}\n`;
  const LOG = "logs/storage-events.jsonl";

  test("are those that the log names within the hour and the day", async () => {
    const { dir } = makeStore({
      ...record("a"),
      [LOG]:
        event("2026-11-21T10:14:59Z", "old") +
        event("2026-11-21T10:15:00Z", "day") +
        event("2026-11-22T09:14:59Z", "before") +
        event("2026-11-22T09:15:00Z", "first") +
        event("2026-11-22T11:00:00+01:00", "second") +
        event("2026-11-22T10:10:00Z", "first") +
        event("2026-11-22T10:20:00Z", "to come"),
    });
    const { users, usersOverDay } = await factsOf(dir, {});
    expect(users).toEqual({ kind: "known", value: 2, source: `.milestones/${LOG}` });
    expect(usersOverDay).toEqual({ kind: "known", value: 4, source: `.milestones/${LOG}` });
  });

  test("are the authors of the busiest hour of the day where the log never names one", async () => {
    const repository = newRepository();
    const touch = (at: string, name: string, email: string) =>
      repository.commitAt({ at, name, email }, { "active/x.yaml": `id: x\n# ${at} ${name}\n` });
    repository.commitAt({ at: "2026-11-20T00:00:00Z" }, { [LOG]: event("2026-11-22T10:00:00Z") });
    touch("2026-11-21T10:14:59Z", "Old", "old@x.y");
    touch("2026-11-21T20:00:00Z", "One", "one@x.y");
    touch("2026-11-21T20:30:00Z", "Two", "two@x.y");
    touch("2026-11-21T20:40:00Z", "Two", "TWO@x.y");
    touch("2026-11-21T20:50:00Z", "dependabot[bot]", "1+dependabot[bot]@users.noreply.github.com");
    touch("2026-11-21T21:00:00Z", "Three", "three@x.y");
    touch("2026-11-21T21:00:01Z", "Four", "four@x.y");
    Object.assign(repository.env, { GIT_AUTHOR_EMAIL: "else@x.y", GIT_COMMITTER_DATE: "2026-11-21T20:45:00Z" });
    fs.writeFileSync(path.join(repository.store.dir, "code.txt"), "not the store");
    repository.commit();
    const { users, usersOverDay } = await factsOf(repository.store.dir, repository.env);
    expect(users).toMatchObject({ value: 3 });
    expect(usersOverDay).toMatchObject({ value: 4 });
  });

  test("are also those on a branch whose changes the main line had already when it was merged", async () => {
    const repository = newRepository();
    repository.commitAt({ at: "2026-11-20T00:00:00Z" }, record("a"));
    repository.git("checkout", "--quiet", "-b", "side");
    repository.commitAt({ at: "2026-11-22T09:30:00Z", email: "side@x.y" }, record("b"));
    repository.git("checkout", "--quiet", "main");
    repository.commitAt({ at: "2026-11-22T09:40:00Z", email: "main@x.y" }, record("b"));
    Object.assign(repository.env, { GIT_COMMITTER_DATE: "2026-11-22T09:50:00Z", GIT_AUTHOR_EMAIL: "merger@x.y" });
    repository.git("merge", "--quiet", "--no-edit", "side");
    expect((await factsOf(repository.store.dir, repository.env)).users).toMatchObject({ value: 2 });
  });

  test("are told apart by the mailmap of the commit, not by what lies around", async () => {
    const repository = newRepository();
    fs.writeFileSync(path.join(repository.store.dir, ".mailmap"), "One <one@x.y> <uno@x.y>\n");
    repository.commitAt({ at: "2026-11-22T10:00:00Z", email: "one@x.y" }, record("a"));
    const commit = repository.commitAt({ at: "2026-11-22T10:05:00Z", email: "uno@x.y" }, record("b"));
    fs.writeFileSync(path.join(repository.store.dir, ".mailmap"), "");
    fs.appendFileSync(
      path.join(repository.env.HOME ?? "", ".gitconfig"),
      "[log]\n\tshowRoot = false\n\tmailmap = false\n",
    );
    expect((await factsOf(repository.store.dir, repository.env, "--ref", commit)).users).toMatchObject({ value: 1 });
    expect((await factsOf(repository.store.dir, repository.env)).users).toMatchObject({ value: 1 });
  });
});

test("a commit has the same facts in another clone, zone and language, at any time", async () => {
  const repository = newRepository();
  repository.commitAt({ at: "2026-11-01T23:30:00-08:00" }, { ...record("a"), [SWITCH]: "file\n" });
  const log =
    '{"timestamp":"2026-11-02 09:00:00","event":"x","user":"u","backend":"file","details":{"operation":"query","duration_ms":7}}\n{"p":,}\n';
  repository.commitAt({ at: "2026-11-02T10:00:00+13:00" }, { ...record("b"), "logs/storage-events.jsonl": log });
  const commit = repository.commitAt(
    { at: "2026-11-02T12:00:00Z" },
    { ...record("c"), "logs/storage-events.jsonl": log },
  );
  const here = await factsOf(repository.store.dir, repository.env, "--ref", commit);
  const clone = new Clone(repository.store.dir, repository.env);
  const before = process.env.TZ;
  process.env.TZ = "Pacific/Auckland";
  try {
    const there = await factsAt(
      new Date("2030-01-01T00:00:00Z"),
      clone.dir,
      { ...repository.env, LC_ALL: "de_DE.UTF-8" },
      "--ref",
      commit,
    );
    expect(there).toEqual(here);
  } finally {
    if (before === undefined) {
      delete process.env.TZ;
    } else {
      process.env.TZ = before;
    }
  }
  expect(here).toMatchObject({
    now: "2026-11-02T12:00:00.000Z",
    queryTimesMs: { value: [7] },
    users: { value: 0 },
    usersOverDay: { value: 1 },
    brokenLogs: [{ file: ".milestones/logs/storage-events.jsonl", entries: 1, firstLine: 2 }],
  });
});
