import { describe, expect, test } from "vitest";
import { describeFinding } from "../../src/validate/finding.ts";
import { RECORD_RULES } from "../../src/validate/registry.ts";
import { validateStore } from "../../src/validate/validate.ts";
import { makeStore, type StoreFiles } from "../support/store.ts";

/** What a store is found to have, each as editors link it, without the store's folder. */
async function linesFor(files: StoreFiles): Promise<string[]> {
  const { findings } = await validateStore(makeStore(files).context);
  return findings.map((finding) => describeFinding(finding).replace(/^\.milestones\//, ""));
}

/** What is found in one record, without its name. */
async function inRecord(text: string, name = "active/x.yaml"): Promise<string[]> {
  const lines = await linesFor({ [name]: text });
  return lines.map((line) => line.replace(`${name}:`, ""));
}

const CASES: [string, string, string[]][] = [
  ["no id", "title: y\n", ["1:1: notice id-missing: no id; the name says x"]],
  ["another id", "id: y\n", ['1:5: warning id-mismatch: the id is "y", and the name says x']],
  ["an id that is none", 'id: "a b"\n', ['1:5: warning id-mismatch: "a b" is no milestone id, and the name says x']],
  ["a number for an id", "id: 7\n", ["1:5: warning id-mismatch: the id is the number 7, and the name says x"]],
  [
    "fields of another kind",
    "id: x\ntitle: [a]\ntimeline: soon\ntasks: {a: 1}\n",
    [
      "2:8: warning field-type: title: expected a text, found a list",
      '3:11: warning field-type: timeline: expected a mapping, found "soon"',
      "4:8: warning field-type: tasks: expected a list, found a mapping",
    ],
  ],
  [
    "a task that is none",
    "id: x\ntasks:\n  - write it\n",
    ['3:5: warning field-type: tasks[0]: expected a mapping, found "write it"'],
  ],
  [
    "a status that nobody knows",
    "id: x\nstatus: done\ntasks:\n  - id: a\n    status: todo\n",
    [
      '2:9: warning status: status: expected planning, in_progress, blocked, completed or cancelled, found "done"',
      '5:13: warning status: tasks[0].status: expected pending, in_progress, completed, blocked or cancelled, found "todo"',
    ],
  ],
  [
    "a status of the older shape",
    "metadata: {milestone_id: x, status: 3}\n",
    ["1:37: warning status: metadata.status: expected planning, in_progress, blocked, completed or cancelled, found 3"],
  ],
  [
    "a priority that nobody knows",
    "id: x\npriority: P1\n",
    ['2:11: warning priority: priority: expected low, medium, high or critical, found "P1"'],
  ],
  [
    "a progress beyond 100",
    "id: x\nprogress: 140\n",
    ["2:11: warning progress: progress: expected a number from 0 to 100, found 140"],
  ],
  [
    "counts and buffers out of range",
    "id: x\nprogress: {percentage: -1, tasks_completed: 1.5}\ntimeline:\n  buffer_percentage: lots\n",
    [
      "2:24: warning progress: progress.percentage: expected a number from 0 to 100, found -1",
      "2:45: warning progress: progress.tasks_completed: expected a whole number from 0 on, found 1.5",
      '4:22: warning progress: timeline.buffer_percentage: expected a number from 0 to 100, found "lots"',
    ],
  ],
  [
    "progress against tasks",
    "id: x\nprogress: {percentage: 100, tasks_completed: 2, total_tasks: 3}\ntasks:\n  - {id: a, status: completed}\n  - {id: b, status: pending}\n",
    [
      "2:24: warning progress-tasks: 100 % done, and 1 of 2 tasks are open",
      "2:46: warning progress-tasks: tasks_completed is 2, and 1 of the tasks are",
      "2:62: warning progress-tasks: total_tasks is 3, and there are 2 tasks",
    ],
  ],
  [
    "a day that no calendar has",
    "id: x\ncreated_at: 2024-02-30\nupdated_at: '2024-13-01T10:00:00Z'\n",
    [
      '2:13: warning date: created_at: "2024-02-30" is no date: no calendar has it',
      '3:13: warning date: updated_at: "2024-13-01T10:00:00Z" is no date: no calendar has it',
    ],
  ],
  [
    "an end before its start",
    "id: x\ntimeline:\n  estimated_start: 2024-07-15\n  estimated_end: 2024-07-01\n",
    ['4:18: warning date: it ends on "2024-07-01", before its start "2024-07-15"'],
  ],
  [
    "a date in words",
    "id: x\ntimeline:\n  estimated_end: Q3 2026\n",
    ['3:18: notice date: timeline.estimated_end: "Q3 2026" is no date'],
  ],
  [
    "hours below 0, and in words",
    "id: x\ntimeline: {estimated_hours: -8}\ntasks:\n  - {id: a, estimated_hours: two days}\n",
    [
      "2:29: warning estimate: timeline.estimated_hours: expected hours from 0 on, found -8",
      '4:30: notice estimate: tasks[0].estimated_hours: expected hours from 0 on, found "two days"',
    ],
  ],
  [
    "one that is completed, among the active ones",
    "id: x\nstatus: completed\n",
    ["2:9: warning state-folder: its status is completed, and it is among the active ones"],
  ],
  [
    "the same task twice",
    "id: x\ntasks:\n- id: a\n- id: b\n- id: a\n",
    ['5:7: error duplicate-task-id: tasks[0] has the id "a" too'],
  ],
  [
    "what depends on itself",
    "id: x\ndependencies: {requires: [x]}\ntasks:\n- id: a\n  depends_on: [a]\n",
    ["2:27: error dependency-self: x depends on itself", "5:16: error dependency-self: the task a depends on itself"],
  ],
  [
    "tasks in a circle",
    "id: x\ntasks:\n- {id: a, dependencies: [b]}\n- {id: b, dependencies: [c]}\n- {id: c, dependencies: [a]}\n",
    ["3:26: error dependency-cycle: tasks wait for one another: a → b → c → a"],
  ],
  [
    "a task that waits for none that there is",
    "id: x\ntasks:\n- {id: a, dependencies: [zz]}\n",
    ["3:26: warning dependency-unknown: there is no task zz"],
  ],
  [
    "phases that contradict each other",
    "id: x\ntasks:\n- id: a\n  kiro_workflow:\n    enabled: true\n    current_phase: execute\n    phases:\n      design: {status: completed}\n      spec: {status: pending}\n      task: {status: completed}\n",
    [
      "6:20: warning workflow-phase: the current phase is execute, while spec is pending",
      "10:22: warning workflow-phase: task is completed, while spec is pending",
    ],
  ],
  [
    "a phase that is none",
    "id: x\ntasks:\n- id: a\n  kiro_workflow: {enabled: true, current_phase: review}\n",
    ['4:49: warning workflow-phase: current_phase: expected design, spec, task or execute, found "review"'],
  ],
  [
    "numbers that a database bends",
    "id: x\na: .inf\nb: {c: [12345678901234567890]}\n",
    [
      "2:4: warning number-not-json: .inf is no number in a database",
      "3:9: warning number-precision: 12345678901234567890 has more digits than most tools read",
    ],
  ],
];

describe("a record", () => {
  test.each(CASES)("is found to have %s", async (_what, text, expected) => {
    expect(await inRecord(text)).toEqual(expected);
  });

  test("that goes on among the completed ones is found", async () => {
    expect(await inRecord("id: x\nstatus: in_progress\n", "completed/x.yaml")).toEqual([
      "2:9: warning state-folder: its status is in_progress, and it is among the completed ones",
    ]);
  });

  test("gives a case to each rule that looks at one record", () => {
    const seen = new Set(
      CASES.flatMap(([, , lines]) => lines.map((line) => /(?:error|warning|notice) ([a-z-]+):/.exec(line)?.[1])),
    );
    expect(RECORD_RULES.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
  });

  test.each([
    "id: x\ntitle: 'Ship it'\ncreated_at: 2024-07-15\nnotes: null\ntrailing: spaces   ",
    "id: x\nprogress: 50\nstatus: active\n",
    "id: x\nprogress: {percentage: 50}\nstatus: planned\n",
    "id: x\nprogress: {overall_percentage: '50%'}\nstatus: planning\n",
    "id: x\ntimeline:\n  estimated_start: 2024-07-15\n  estimated_end: null\n",
    "id: x\ntitle: >-\n  支付\n  流程\ntasks:\n  - id: t1\n    kiro_workflow: {enabled: false, current_phase: execute, phases: {}}\n",
    "metadata:\n  milestone_id: x\n  name: Older shape\n  status: planning\n  created_at: 2024-01-02\n",
    "id: x\ntasks:\n- {id: a, dependencies: []}\n- {id: b, depends_on: [a]}\n",
    "id: x\ndependencies:\n  requires: []\n  enables: []\n  external: ['Sign-off by the board']\n",
    "# 一\nid: x\nowner: ~\nunknown: {fields: [are, kept]}\nstatus: cancelled\n",
    "\ufeffid: x\r\nstatus: blocked\r\ncost: 1.0\r\nbig: 9007199254740991\r\n",
  ])("of a shape that real stores have gives nothing: %j", async (text) => {
    expect(await inRecord(text)).toEqual([]);
  });
});

describe("milestones", () => {
  test("that wait for one another in a circle are found once, with the way", async () => {
    expect(
      await linesFor({
        "active/a.yaml": "id: a\ndependencies: {requires: [b]}\n",
        "active/b.yaml": "id: b\ndependencies: {requires: [c]}\n",
        "completed/c.yaml": "id: c\ndependencies: {requires: [a]}\n",
        "active/d.yaml": "id: d\ndependencies: {requires: [a]}\n",
      }),
    ).toEqual(["active/a.yaml:2:27: error dependency-cycle: milestones wait for one another: a → b → c → a"]);
  });

  test("that one enables and needs at once are in a circle", async () => {
    expect(
      await linesFor({
        "active/a.yaml": "id: a\ndependencies: {enables: [b]}\n",
        "active/b.yaml": "id: b\ndependencies: {enables: [a]}\n",
      }),
    ).toEqual(["active/a.yaml:2:15: error dependency-cycle: milestones wait for one another: a → b → a"]);
  });

  test("that there are not are found where they are named; one that is broken is there", async () => {
    expect(
      await linesFor({
        "active/a.yaml": "id: a\ndependencies:\n  requires: [b, gone, other-name]\n  enables: [later]\n",
        "active/b.yaml": "id: [\n",
        "active/c.yaml": "id: other-name\n",
      }),
    ).toEqual([
      "active/a.yaml:3:17: warning dependency-unknown: there is no milestone gone",
      "active/a.yaml:4:13: notice dependency-unknown: there is no milestone later",
      'active/b.yaml:1:5: error yaml-syntax: a list in brackets that begins here has no closing "]"',
      'active/c.yaml:1:5: warning id-mismatch: the id is "other-name", and the name says c',
    ]);
  });

  test("in a circle of 10,000, with 100,000 needs, are shown in part", async () => {
    const { StoreFacts } = await import("../../src/validate/store-facts.ts");
    const { namesOf } = await import("../../src/validate/record-names.ts");
    const facts = new StoreFacts();
    const name = (at: number) => `m-${String(at % 10_000).padStart(5, "0")}`;
    for (let at = 0; at < 10_000; at++) {
      const requires = Array.from({ length: 10 }, (_, by) => name(at + 1 + by * 7));
      const value = { id: name(at), dependencies: { requires } };
      facts.add({ state: "active", id: name(at) }, namesOf(value));
    }
    const issues = [...facts.issues()];
    expect(issues.map(({ rule, key }) => `${rule.id} ${key.id}`)).toEqual(["dependency-cycle m-00000"]);
    expect(issues[0]?.message).toMatch(
      /^milestones wait for one another: m-00000 → (?:m-\d+ → ){5}… \([\d,]+ in all\) … → m-\d+ → m-00000$/,
    );
  });
});
