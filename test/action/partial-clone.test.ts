import { expect, test } from "vitest";
import { Clone } from "../support/clone.ts";
import { Team } from "../support/team.ts";

/** As `filter` of actions/checkout makes it: files that are not checked out are on the server alone. */
function partial(team: Team, filter: string, branch: string): Clone {
  return new Clone(team.remote, team.repository.env, `--filter=${filter}`, `--branch=${branch}`);
}

async function start() {
  const team = await Team.start();
  team.git("config", "uploadpack.allowFilter", "true");
  const base = team.tip("main") as string;
  team.write({ "active/a.yaml": "id: a\ntitle: Other\nstatus: waiting\n", "active/new.yaml": "id: new\ntitle: New\n" });
  const head = team.push("topic", "topic");
  const repo = { full_name: "octo/plans" };
  const payload = {
    pull_request: { number: 7, head: { sha: head, ref: "topic", repo }, base: { sha: base, ref: "main", repo } },
  };
  return { team, sent: { name: "pull_request", sha: head, payload } };
}

test.each([
  "blob:none",
  "tree:0",
])("a clone with filter %s gets what it lacks of the store, and says the same", async (filter) => {
  const { team, sent } = await start();
  const inputs = { comment: "false" };
  const whole = await team.run(inputs, { clone: team.clone("--branch=topic"), sent });
  const run = await team.run(inputs, { clone: partial(team, filter, "topic"), sent });
  expect([run.exit, run.annotations]).toEqual([0, whole.annotations]);
  expect(run.outputs).toMatchObject({ fingerprint: whole.outputs.fingerprint, "new-warnings": "1" });
  expect(run.summary).toContain("**Records:** 1 added, 1 changed.\n");
});

test("one that cannot get it says so, and modes that commit want every file", async () => {
  const { team, sent } = await start();
  const cut = { GITHUB_SERVER_URL: team.github.url };
  const run = await team.run({ comment: "false" }, { clone: partial(team, "blob:none", "topic"), sent, env: cut });
  expect(run.exit).toBe(3);
  expect(run.annotations[0]?.message).toMatch(
    /^This clone is partial, and what it lacks did not come: Fetching from http:.+\n.+\nLeave filter and sparse-checkout of actions\/checkout out\.\n/,
  );
  const moving = await team.run({ mode: "migrate", to: "hybrid" }, { clone: partial(team, "blob:none", "main") });
  expect([moving.exit, moving.annotations[0]?.message]).toEqual([
    2,
    `mode: migrate needs a clone that has every file, and this one is partial.
Nothing was changed.
Leave filter and sparse-checkout of actions/checkout out.`,
  ]);
});
