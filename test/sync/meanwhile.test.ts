import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { resumeRuns } from "../../src/migrate/resume.ts";
import { processOn } from "../support/fault-context.ts";
import { FaultFiles } from "../support/fault-files.ts";
import { heldBy, rehearse, runWith } from "../support/fault-run.ts";
import { calm, changeRows, type Scenario, SYNCS, syncWith } from "../support/fault-scenarios.ts";
import { rejectionOf } from "../support/rejection.ts";
import { runMilestone } from "../support/run-milestone.ts";
import { treeOf } from "../support/store.ts";

const [INTO_DATABASE, INTO_FILES] = SYNCS as readonly [Scenario, Scenario];

/** Kills a sync right before the first operation of this kind. */
async function killedBefore(scenario: Scenario, operation: RegExp): Promise<string> {
  const rehearsed = await rehearse(scenario);
  const at = rehearsed.operations.findIndex((each) => operation.test(each)) + 1;
  expect(at).toBeGreaterThan(0);
  return (await runWith(rehearsed, { kind: "kill", at })).dir;
}

/** Runs a sync in which somebody else acts once, before the first operation of this kind. */
function withVisitor(dir: string, operation: RegExp, visit: () => void): FaultFiles {
  let done = false;
  return new FaultFiles(dir, { kind: "none" }, (next) => {
    if (!done && operation.test(next)) {
      done = true;
      visit();
    }
  });
}

describe("somebody who writes to the backend in use while a sync runs", () => {
  test("before it is decided on stops it: nothing is changed, and it can be run again", async () => {
    const { template } = await rehearse(INTO_FILES);
    const file = path.join(template, ".milestones/active/milestone-001.yaml");
    const files = withVisitor(template, /^makeDirs .*\/shadow\//, () => fs.appendFileSync(file, "late: write\n"));
    const error = await rejectionOf(() => syncWith(processOn(template, files)));
    expect(`${error.code}: ${error.message}`).toBe(
      "PLAN_CHANGED: milestone-001 was changed in the backend in use meanwhile.",
    );
    expect(fs.readFileSync(file, "utf8")).toMatch(/late: write\n$/);
    expect(fs.existsSync(path.join(template, ".milestones/active/new.yaml"))).toBe(false);
    await syncWith(calm(template));
    expect(fs.readFileSync(file, "utf8")).toMatch(/Changed by a tool[\s\S]*late: write\n$/);
  });

  test("after it was decided on and killed keeps what they wrote, and the record stays drifted", async () => {
    const dir = await killedBefore(INTO_FILES, /^rename .*shadow\/active\/milestone-001/);
    const file = path.join(dir, ".milestones/active/milestone-001.yaml");
    fs.appendFileSync(file, "late: write\n");
    const late = fs.readFileSync(file, "utf8");
    expect(await resumeRuns(calm(dir))).toMatchObject([{ outcome: "finished", phase: "decided" }]);
    expect(fs.readFileSync(file, "utf8")).toBe(late);
    expect(fs.existsSync(path.join(dir, ".milestones/active/new.yaml"))).toBe(true);
    const { exit, out } = await runMilestone(["verify"], { cwd: dir });
    expect([
      exit,
      out.includes("Drift: 1 record of the old copy changed after the last switch:\n  active/milestone-001\n"),
    ]).toEqual([1, true]);
    await syncWith(calm(dir));
    expect(fs.readFileSync(file, "utf8")).toMatch(/Changed by a tool[\s\S]*late: write\n$/);
  });

  test("in the database, after it was decided on and killed, the same", async () => {
    const dir = await killedBefore(INTO_DATABASE, /^sync .*enterprise\.db$/);
    const written = (await heldBy(dir)).records;
    await changeRows(dir, "UPDATE milestones SET data = json_set(data, '$.late', 'write') WHERE id = 'a'");
    const late = (await heldBy(dir)).records["active/a"];
    expect(await resumeRuns(calm(dir))).toMatchObject([{ outcome: "finished", phase: "decided" }]);
    expect((await heldBy(dir)).records).toEqual({ ...written, "active/a": late });
  });
});

test("somebody who writes to the old copy while a sync runs is not passed over: that is drift again", async () => {
  const { template } = await rehearse(INTO_DATABASE);
  const file = path.join(template, ".milestones/active/a.yaml");
  const files = withVisitor(template, /^sync .*enterprise\.db$/, () => fs.appendFileSync(file, "late: write\r\n"));
  await syncWith(processOn(template, files));
  const before = treeOf(path.join(template, ".milestones/active"));
  const { out } = await runMilestone(["sync", "--quiet", "--pause-sessions"], { cwd: template });
  expect(out).toMatch(/^1 record changed on both sides, merged field by field\n {2}active\/a\n/);
  expect(treeOf(path.join(template, ".milestones/active"))).toEqual(before);
});
