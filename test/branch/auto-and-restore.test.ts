import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { milestone } from "../support/run-milestone.ts";
import { digestsBelow } from "../support/snapshot.ts";
import type { StoreFiles } from "../support/store.ts";
import { plain, TEAM_STORE, Team } from "../support/team.ts";

/** Forty milestones: more than ten over the threshold. */
const FORTY: StoreFiles = Object.fromEntries(
  Array.from({ length: 40 }, (_, at) => [`active/m-${at}.yaml`, `id: m-${at}\ntitle: Milestone ${at}\n`]),
);

function recordsIn(dir: string): Record<string, string> {
  const all = Object.entries(digestsBelow(path.join(dir, ".milestones")));
  return Object.fromEntries(all.filter(([name]) => /^(?:active|completed)\/[^/]+$/.test(name)));
}

describe("mode: auto", () => {
  test("moves up where it is sure, says in the metadata that no person decided, and stays where it is not", async () => {
    const team = await Team.start({}, { at: new Date(Date.now() - 72 * 3_600_000) });
    team.write(FORTY);
    team.push("forty", "main", new Date(Date.now() - 48 * 3_600_000));
    const run = await team.run({ mode: "auto" }, { event: "schedule" });
    expect(plain(run.log)).toContain("Made milestone-migration/file-to-hybrid from main.\n");
    expect(run.exit).toBe(0);
    const branch = "milestone-migration/file-to-hybrid";
    const [metadata = ""] = team.git("ls-tree", "-r", "--name-only", branch, "--", ".milestones/backups").split("\n");
    expect(team.git("show", `${branch}:${metadata}`)).toContain('started_by: "auto"');

    team.write({ "config/storage-config.yaml": "storage: {migration: {auto_migrate: false}}\n" });
    team.push("by hand");
    const off = await team.run({ mode: "auto" }, { event: "schedule" });
    expect(off.log).toContain("  no   storage.migration.auto_migrate is on: it is false\n");
    expect(off.log).toContain("On file; nothing was migrated.\n");
    expect([off.exit, off.outputs]).toEqual([0, {}]);
    expect(off.summary).toMatch(
      /^## Milestones: On file; nothing was migrated\.\n\n```text\n1 of 6 conditions does not hold\.\n {2}no /,
    );
  });
});

describe("mode: restore", () => {
  test("brings a backup back on a branch, out of git, also in a shallow clone; merged, the store is as it was", async () => {
    const team = await Team.start();
    const before = recordsIn(team.store.dir);
    await team.run({ mode: "migrate", to: "database" });
    team.merge("milestone-migration/file-to-database");
    const [backup = ""] = fs.readdirSync(team.store.layout.backupsDir);
    const options = { cwd: team.store.dir, env: team.repository.env };
    team.write({ "active/late.yaml": "id: late\n" });
    await milestone(options, "sync");
    team.push("written since");
    const restore = { mode: "restore", backup };
    const run = await team.run(restore, { clone: team.clone("--depth=1") });
    const branch = `milestone-restore/${backup}`;
    expect(plain(run.log)).toContain("Made milestone-restore/<backup>-file-to-database from main.\n");
    expect(run.exit).toBe(0);
    expect(plain(team.git("log", "-1", "--format=%B", branch))).toBe(`Restore milestones from <backup>-file-to-database

8 records (5 active, 3 completed) restored and verified: 0 overwritten, 0 brought back, 1 set aside.
  active/late (set aside)

Fingerprint: <digest>
Text fingerprint: <digest>

Milestone-Backup: <backup>-database-to-database
Milestone-Base: <commit>
Milestone-Tree: <commit>`);
    expect(plain(team.github.pullRequests.at(-1)?.body ?? "")).toContain(
      "Merging this brings `.milestones` back to what it was when `<backup>-file-to-database` was taken: 8 records.\n",
    );
    expect(run.log).toContain("1 record not as before:\n  active/late (set aside)\n");
    expect(team.github.pullRequests.at(-1)?.body).toContain(
      "brought back, 1 set aside.\n\n- `active/late (set aside)`\n",
    );
    const tip = team.tip(branch);
    expect((await team.run(restore)).log).toContain("nothing changed.\n");
    expect(team.tip(branch)).toBe(tip);
    team.merge(branch);
    expect(await milestone(options, "status")).toContain("Backend:   file\nRecords:   5 active, 3 completed\n");
    expect(recordsIn(team.store.dir)).toEqual(before);
    expect(Object.keys(before)).toHaveLength(
      Object.keys(TEAM_STORE).filter((name) => /^(active|completed)/.test(name)).length,
    );
  });

  test("names a backup that there is not, and every input that is wrong", async () => {
    const team = await Team.start();
    const run = await team.run({ mode: "restore", backup: "migration-20260101-000000-file-to-hybrid" });
    expect([run.exit, run.annotations[0]?.message]).toEqual([
      2,
      `There is no backup "migration-20260101-000000-file-to-hybrid".
Nothing was changed.
milestone backups lists those that there are.`,
    ]);
    const wrong = await team.run({ mode: "restore", backup: "../../x", base: "--upload-pack=x", author: "me" });
    expect(wrong.exit).toBe(2);
    expect(wrong.annotations[0]?.message).toBe(`3 inputs are wrong:
  backup: "../../x" is no id of a backup; milestone backups lists them
  base: "--upload-pack=x" is no name of a branch
  author: "me" is not written as Name <address>
Nothing was changed.
docs/action.md says what each input takes.`);
  });
});

test("stores of a monorepo have branches of their own, and one step works on one store", async () => {
  const team = await Team.start();
  for (const name of ["a", "b"]) {
    const dir = path.join(team.store.dir, "packages", name);
    fs.mkdirSync(dir, { recursive: true });
    fs.cpSync(team.store.layout.dir, path.join(dir, ".milestones"), { recursive: true });
  }
  team.push("packages");
  const move = { mode: "migrate", to: "hybrid", store: "packages/a" };
  const run = await team.run(move);
  expect(run.exit).toBe(0);
  expect(run.outputs.branch).toMatch(/^milestone-migration\/file-to-hybrid-packages-a-[0-9a-f]{8}$/);
  expect(team.github.pullRequests[0]?.title).toBe("Move milestones of packages/a from file to hybrid");
  const changed = team.git("diff", "--name-only", "main", run.outputs.branch as string).split("\n");
  expect(changed.every((name) => name.startsWith("packages/a/.milestones/"))).toBe(true);
  const both = await team.run({ ...move, store: "packages/*" });
  expect([both.exit, both.annotations[0]?.message]).toEqual([
    2,
    `mode: migrate works on one store, and input store means 2.
Nothing was changed.
Give each store a step of its own: each has its own branch.`,
  ]);
});
