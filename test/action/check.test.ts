import fs from "node:fs";
import { expect, test } from "vitest";
import { DatedRepository } from "../support/dated-repository.ts";
import { TestGitHub } from "../support/github-server.ts";
import { commitPullRequest, pullRequestEvent } from "../support/pull-request.ts";
import { runAction } from "../support/run-action.ts";
import { commitSampleHistory } from "../support/sample-history.ts";
import { makeStore } from "../support/store.ts";

test("a pull request that breaks a record fails, with annotations, outputs, reports, summary and one comment", async () => {
  const store = makeStore();
  const repository = new DatedRepository(store);
  commitSampleHistory(repository);
  repository.git("reset", "--quiet", "--hard");
  const commits = commitPullRequest(
    repository,
    { at: "2026-11-20T16:00:00Z" },
    {
      "active/milestone-900.yaml": "id: milestone-900\ntitle: Moves @octo/team to `x`\nstatus: wip\npriority: high\n",
      "active/milestone-901.yaml": "id: milestone-901\ntitle: [\n",
    },
  );
  const github = await TestGitHub.start({ token: "job-token", login: "github-actions[bot]", pullRequests: "write" });
  const run = await runAction({ workspace: store.dir, event: pullRequestEvent(commits), github });
  expect(run.exit).toBe(1);
  expect(run.annotations.map(({ level, properties }) => [level, properties.file, properties.line])).toEqual([
    ["error", ".milestones/active/milestone-901.yaml", "2"],
    ["warning", ".milestones/active/milestone-900.yaml", "3"],
  ]);
  expect(run.outputs).toMatchObject({ result: "failed", "new-errors": "1", recommendation: "recommended" });
  const report = JSON.parse(fs.readFileSync(run.outputs.report ?? "", "utf8")) as { stores: unknown[] };
  expect(report.stores).toHaveLength(1);
  expect(github.comments).toHaveLength(1);
  expect(run.outputs["comment-url"]).toContain(`#issuecomment-${github.comments[0]?.id}`);
});
