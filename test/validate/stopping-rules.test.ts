import { describe, expect, test } from "vitest";
import { planMove } from "../../src/plan/make.ts";
import { runMilestone } from "../support/run-milestone.ts";
import { makeStore, type StoreFiles, type TestStore } from "../support/store.ts";

const CYCLE: StoreFiles = {
  "active/a.yaml": "id: a\ndependencies: {requires: [b]}\n",
  "active/b.yaml": "id: b\ndependencies: {requires: [a]}\n",
};
const TWICE: StoreFiles = { "active/c.yaml": "id: c\ntasks:\n- id: t\n- id: t\n" };

/** What keeps a store from moving, and what validation calls an error in its records. */
async function bothOf(store: TestStore): Promise<[string[], string[]]> {
  const { out: plan } = await runMilestone(["plan", "hybrid", "--json", "--quiet"], { cwd: store.dir });
  const { out } = await runMilestone(["validate", "--json", "--quiet", "--severity", "error"], { cwd: store.dir });
  const places = (findings: { rule: string; file: string; line: number; severity: string }[]) =>
    findings.filter(({ severity }) => severity === "error").map(({ rule, file, line }) => `${rule} ${file}:${line}`);
  return [places(JSON.parse(plan).findings).sort(), places(JSON.parse(out).findings).sort()];
}

describe("a move stops at the errors of validation", () => {
  test.each<[string, StoreFiles, string[]]>([
    ["none", { "active/a.yaml": "id: a\nstatus: done\ndependencies: [gone]\n" }, []],
    ["a cycle", CYCLE, ["dependency-cycle .milestones/active/a.yaml:2"]],
    [
      "a task twice, and a file that cannot be read",
      { ...TWICE, "active/d.yaml": "id: [\n" },
      ["duplicate-task-id .milestones/active/c.yaml:4", "yaml-syntax .milestones/active/d.yaml:1"],
    ],
    [
      "a cycle that the settings make less of, and a status that they make more of",
      {
        ...CYCLE,
        "active/c.yaml": "id: c\nstatus: done\n",
        "config/storage-config.yaml":
          "storage:\n  validate:\n    rules:\n      dependency-cycle: {severity: notice, reason: x}\n      status: {severity: error, reason: x}\n",
      },
      ["status .milestones/active/c.yaml:2"],
    ],
    [
      "a task twice that a comment accepts",
      { "active/c.yaml": `${TWICE["active/c.yaml"]}# milestone-disable duplicate-task-id: both\n` },
      [],
    ],
  ])("%s", async (_what, files, expected) => {
    const [stops, errors] = await bothOf(makeStore(files));
    expect(stops).toEqual(expected);
    expect(errors).toEqual(expected);
  });

  test("and not at those that the baseline accepts, unless they cannot be read", async () => {
    const store = makeStore({ ...CYCLE, ...TWICE, "active/d.yaml": "id: [\n" });
    await runMilestone(["validate", "--update-baseline", "--quiet"], { cwd: store.dir });
    const [stops, errors] = await bothOf(store);
    expect(errors).toEqual([]);
    expect(stops).toEqual(["yaml-syntax .milestones/active/d.yaml:1"]);
  });

  test("which the plan says with the place", async () => {
    const { context } = makeStore(TWICE);
    const { prerequisites } = await planMove(
      context,
      { from: "file", to: "hybrid" },
      { pauseSessions: false, holdsLock: false },
    );
    expect(prerequisites.find(({ id }) => id === "integrity")).toMatchObject({
      verdict: "failed",
      detail: '.milestones/active/c.yaml:4:7: error duplicate-task-id: tasks[0] has the id "t" too',
    });
  });
});
