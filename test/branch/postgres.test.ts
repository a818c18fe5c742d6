import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { asTool, makeServerStore, type ServerStore, tablesOf } from "../support/postgres-store.ts";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { plain, TEAM_STORE, Team } from "../support/team.ts";

const BRANCH = "milestone-migration/file-to-database";
const MIGRATE = { mode: "migrate", to: "database" };

interface Planet {
  readonly team: Team;
  readonly server: ServerStore;
  readonly env: Readonly<Record<string, string>>;
}

/** A team whose settings name a schema on a server; its jobs have the address. */
async function start(): Promise<Planet> {
  const server = await makeServerStore();
  const config = `storage:\n  database:\n    type: postgresql\n    schema: ${server.schema}\n`;
  const team = await Team.start({ ...TEAM_STORE, "config/storage-config.yaml": config });
  return { team, server, env: server.env };
}

async function idsOn({ server }: Planet): Promise<string> {
  const rows = await asTool<{ id: string }>(server, 'SELECT id FROM milestones ORDER BY id COLLATE "C"');
  return rows.map(({ id }) => id).join(" ");
}

/** The statements of docs/postgresql.md for the tables of a closed pull request. */
function removalByHand(): string {
  const page = fs.readFileSync(path.resolve(import.meta.dirname, "../../docs/postgresql.md"), "utf8");
  return /<!-- sql: after a closed pull request -->\n\n```sql\n([^`]+)```/.exec(page)?.[1] ?? "";
}

describe("a move to PostgreSQL on a branch", () => {
  test("publishes the server's tables before the merge, keeps them up to date, and is taken over by a later run", async () => {
    const all = await start();
    const { team, env } = all;
    const run = await team.run(MIGRATE, { env });
    expect(run.log).toContain(`Made ${BRANCH} from main.\n`);
    expect([run.exit, await idsOn(all)]).toEqual([0, "a a-b milestone-001 milestone-002 milestone-003"]);
    expect(plain(team.git("diff", "--name-status", "main", BRANCH)).split("\n")).toEqual([
      "A\t.milestones/.gitattributes",
      "A\t.milestones/.gitignore",
      "A\t.milestones/backups/<backup>-file-to-database/backup-metadata.yaml",
      "A\t.milestones/config/last-switch.tsv",
      "A\t.milestones/config/storage-backend.txt",
      "M\t.milestones/config/storage-config.yaml",
      "A\t.milestones/logs/performance-metrics.jsonl",
      "A\t.milestones/logs/scale-events.jsonl",
      "M\t.milestones/logs/storage-events.jsonl",
    ]);
    expect(team.github.pullRequests[0]?.body).toContain("| Backend after merging | database (PostgreSQL) |\n");
    const said = run.log + run.summary + team.git("log", "-1", "--patch", BRANCH) + team.github.pullRequests[0]?.body;
    expect(said).not.toContain(new URL(all.server.url).password);
    const tip = team.tip(BRANCH);
    expect((await team.run(MIGRATE, { env })).log).toContain("nothing changed.\n");
    expect(team.tip(BRANCH)).toBe(tip);

    team.write({ "active/late.yaml": "id: late\n", "active/a.yaml": "id: a\ntitle: Changed\n" });
    fs.appendFileSync(team.store.layout.settingsFile, "  backend: auto # decided in May\n");
    team.push("late");
    const update = await team.run(MIGRATE, { env });
    expect(update.log).toContain("2 records brought over:\n  active/a\n  active/late\n");
    expect(team.git("show", `${BRANCH}:.milestones/config/storage-config.yaml`)).toMatch(
      /\n {2}backend: auto # decided in May\n {2}id: [\w-]+$/,
    );
    expect([update.exit, await idsOn(all)]).toEqual([0, "a a-b late milestone-001 milestone-002 milestone-003"]);

    // Nobody wants it; later somebody does, and the base went on.
    for (const each of team.github.pullRequests) {
      each.state = "closed";
    }
    team.write({ "active/a.yaml": "id: a\ntitle: Changed again\n" });
    team.push("later");
    const again = await team.run(MIGRATE, { env });
    expect(again.log).toContain(`Made ${BRANCH} from main.\n`);
    expect(again.exit).toBe(0);
    const titles = await asTool<{ title: string }>(
      all.server,
      "SELECT data->>'title' AS title FROM milestones WHERE id = 'a'",
    );
    expect(titles).toEqual([{ title: "Changed again" }]);

    // The same, when the branch is gone as well, and its tables, as the documentation says.
    expect(team.github.pullRequests.at(-1)?.body).toContain("The tables on the server stay, and nobody reads them: ");
    for (const each of team.github.pullRequests) {
      each.state = "closed";
    }
    team.git("update-ref", "-d", `refs/heads/${BRANCH}`);
    await asTool(all.server, removalByHand());
    expect(await tablesOf(all.server)).not.toContain("milestones");
    expect((await team.run(MIGRATE, { env })).exit).toBe(0);
    team.merge(BRANCH);
    const clone = team.clone();
    const options = { cwd: clone.dir, env: { ...clone.env, ...env } };
    expect(await milestone(options, "status")).toContain("Backend:   database\nRecords:   6 active, 3 completed\n");
    expect((await team.run(MIGRATE, { env })).log).toContain("nothing to do.\n");
  });

  test("can be left the same way: what is written to the server meanwhile is brought over", async () => {
    const all = await start();
    const { team, env, server } = all;
    await team.run(MIGRATE, { env });
    team.merge(BRANCH);
    const back = { mode: "migrate", to: "hybrid" };
    const branch = "milestone-migration/database-to-hybrid";
    const run = await team.run(back, { env });
    expect(run.log).toContain(`Made ${branch} from main.\n`);
    expect(run.exit).toBe(0);
    const tip = team.tip(branch);
    expect((await team.run(back, { env })).log).toContain("nothing changed.\n");
    expect(team.tip(branch)).toBe(tip);
    await asTool(
      server,
      'INSERT INTO milestones (id, data) VALUES (\'late\', \'{"id": "late", "title": "By a tool"}\')',
    );
    const update = await team.run(back, { env });
    expect(update.log).toContain("1 record brought over:\n  active/late\n");
    expect(update.exit).toBe(0);
    expect(team.git("show", `${branch}:.milestones/active/late.yaml`)).toContain("By a tool");

    // The rows of the backup are in no commit of a branch: a ref of ours has them, for every later clone.
    team.merge(branch);
    const [backup = ""] = (
      team.github.pullRequests.at(-1)?.body.match(/refs\/milestones\/backups\/(\S+)`/) ?? []
    ).slice(1);
    const before = await asTool(server, "SELECT id, data::text, yaml FROM milestones WHERE id <> 'late' ORDER BY id");
    await asTool(server, "DROP TABLE milestones, completed_milestones");
    const clone = team.clone();
    const options = { cwd: clone.dir, env: { ...clone.env, ...env } };
    const restore = ["restore", backup, "--yes", "--quiet"];
    const ref = `refs/milestones/backups/${backup}`;
    expect(await runMilestone(restore, options)).toEqual({
      exit: 1,
      out: "",
      err: `BACKUP_PAYLOAD_ABSENT: The payload of ${backup} is not here: rows are not committed.
Nothing was changed.
  Restore it on the machine that took it, or fetch what a job has kept: git fetch origin ${ref}:${ref}
`,
    });
    clone.git("fetch", "--quiet", "origin", `${ref}:${ref}`);
    const dry = await runMilestone([...restore, "--dry-run"], options);
    expect(dry.err).toContain(
      `  It is in git under ${ref}: milestone restore ${backup} without --dry-run takes it from there.\n`,
    );
    expect((await runMilestone(restore, options)).err).toBe("");
    expect(await asTool(server, "SELECT id, data::text, yaml FROM milestones ORDER BY id")).toEqual(before);
  });

  test("has the rows of a backup brought back by a job as well, but never into tables that are in use", async () => {
    const all = await start();
    const { team, env, server } = all;
    await team.run(MIGRATE, { env });
    team.merge(BRANCH);
    await team.run({ mode: "migrate", to: "hybrid" }, { env });
    team.merge("milestone-migration/database-to-hybrid");
    const [backup = ""] = team
      .git("for-each-ref", "--format=%(refname:lstrip=3)", "refs/milestones/backups")
      .split("\n");
    const run = await team.run({ mode: "restore", backup }, { env, clone: team.clone("--depth=1") });
    expect(run.log).toContain(`Made milestone-restore/${backup} from main.\n`);
    expect([run.exit, await idsOn(all)]).toEqual([0, "a a-b milestone-001 milestone-002 milestone-003"]);
    team.merge(`milestone-restore/${backup}`);
    await asTool(server, "DELETE FROM milestones WHERE id = 'a'");
    fs.writeFileSync(path.join(team.store.dir, "README.md"), "Plans.\n");
    team.push("readme");
    const inUse = await team.run({ mode: "restore", backup }, { env });
    expect([inUse.exit, inUse.annotations[0]?.message, await idsOn(all)]).toEqual([
      1,
      `The server's tables are in use; no branch stands between them and people.
Nothing was changed.
Restore it from a machine that reaches the server: milestone restore ${backup}`,
      "a-b milestone-001 milestone-002 milestone-003",
    ]);
  });
});
