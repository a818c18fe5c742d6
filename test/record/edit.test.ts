import { describe, expect, test } from "vitest";
import { MilestoneError } from "../../src/errors/error.ts";
import { applyChange } from "../../src/record/edit.ts";
import type { Value } from "../../src/record/value.ts";
import { dataOf } from "./meaning.ts";
import { type Path, withValue } from "./with-value.ts";

const MILESTONE = `# Owner: the platform team.

id: milestone-001
title: "Payment service"   # shown on the board
status: in_progress
updated_at: 2024-07-15T10:00:00Z

progress:
  percentage: 40
  tasks_completed: 1   # of two
  # counted by hand

description: >-
  Takes payments from the shop and from partners, and sends
  a receipt for each of them.

tasks:
  # must come first
  - id: task-1
    title: Set up the database
    status: completed

  - id: task-2   # waits for a review
    title: 'Write the API'
    status: in_progress
    dependencies: [task-1]
    kiro_workflow:
      enabled: true   # since June
      current_phase: spec

# Nothing is decided here yet.
risks: []
`;

function change(yaml: string, path: Path, value: Value | undefined): string {
  return applyChange(yaml, withValue(dataOf(yaml), path, value) as Value);
}

/** The text with one part replaced, which must be in it exactly once. */
function swap(text: string, from: string, to: string): string {
  expect(text.split(from)).toHaveLength(2);
  return text.replace(from, () => to);
}

describe("a changed scalar", () => {
  test.each<[string, Path, Value, string, string]>([
    ["keeps the style of a plain one", ["status"], "completed", "\nstatus: in_progress\n", "\nstatus: completed\n"],
    [
      "keeps its quotes and the comment behind it",
      ["title"],
      'The "new" one',
      '"Payment service"',
      '"The \\"new\\" one"',
    ],
    [
      "stays unquoted as a date",
      ["updated_at"],
      "2024-07-16T08:30:00Z",
      "2024-07-15T10:00:00Z",
      "2024-07-16T08:30:00Z",
    ],
    ["may stand in a nested mapping", ["progress", "percentage"], 65, "percentage: 40", "percentage: 65"],
    ["may have a comment behind it", ["progress", "tasks_completed"], 2, "tasks_completed: 1 ", "tasks_completed: 2 "],
    ["may stand in a task", ["tasks", 1, "status"], "blocked", "    status: in_progress", "    status: blocked"],
    ["keeps single quotes in a task", ["tasks", 1, "title"], "Don't write it", "'Write the API'", "'Don''t write it'"],
    ["may stand deep in a task", ["tasks", 1, "kiro_workflow", "enabled"], false, "enabled: true", "enabled: false"],
    ["may stand between brackets", ["tasks", 1, "dependencies", 0], "task-9", "[task-1]", "[task-9]"],
    [
      "is quoted where it would read as another type",
      ["status"],
      "yes",
      "\nstatus: in_progress\n",
      '\nstatus: "yes"\n',
    ],
    ["may become null", ["status"], null, "\nstatus: in_progress\n", "\nstatus: null\n"],
  ])("%s", (_title, path, value, from, to) => {
    expect(change(MILESTONE, path, value)).toBe(swap(MILESTONE, from, to));
  });

  test("stays folded at the width it had", () => {
    const description = "Takes payments from the shop, from partners and from the phone app, and sends a receipt.";
    const from = `  Takes payments from the shop and from partners, and sends
  a receipt for each of them.
`;
    const to = `  Takes payments from the shop, from partners and from the
  phone app, and sends a receipt.
`;
    expect(change(MILESTONE, ["description"], description)).toBe(swap(MILESTONE, from, to));
  });

  test("keeps the header of a literal block, its comment and its indentation", () => {
    const yaml = "notes: |   # for the team\n     one\n\n     two\nid: m1\n";
    expect(change(yaml, ["notes"], "one\n\n2\nthree\n")).toBe(
      "notes: |   # for the team\n     one\n\n     2\n     three\nid: m1\n",
    );
  });

  test("stays on its line when it gets long", () => {
    const title = "words ".repeat(30).trim();
    expect(change(MILESTONE, ["tasks", 0, "title"], title)).toBe(swap(MILESTONE, "Set up the database", title));
  });

  test("becomes a literal block when it gets lines", () => {
    expect(change("id: m1\nnotes: none   # yet\nstatus: planning\n", ["notes"], "one\ntwo\n")).toBe(
      "id: m1\nnotes: |   # yet\n  one\n  two\nstatus: planning\n",
    );
  });

  test("replaces nothing at all, and a value in a line of its own", () => {
    const yaml = "id: m1\nstatus:   # not known\ntitle:\n  An old title\n";
    expect(change(yaml, ["status"], "planning")).toBe(swap(yaml, "status:", "status: planning"));
    expect(change(yaml, ["title"], "A new title")).toBe(swap(yaml, "An old title", "A new title"));
  });

  test("keeps the comments beneath it, in quotes where lines would take them in", () => {
    const yaml = "notes: |\n    one\n  # about the notes\nid: m1\n";
    expect(change(yaml, ["notes"], "one\ntwo\n")).toBe('notes: "one\\ntwo\\n"\n  # about the notes\nid: m1\n');
    expect(change("id: m1\n  # deep\n", ["id"], "m2")).toBe("id: m2\n  # deep\n");
  });

  test("keeps digits that a float would lose", () => {
    const yaml = "id: m1\nbudget: 1.50\nserial: 12345678901234567890\nstatus: planning\n";
    expect(change(yaml, ["status"], "blocked")).toBe(swap(yaml, "planning", "blocked"));
  });
});

describe("a key", () => {
  test("is added at the end of the file, parted from the others as they are", () => {
    expect(change(MILESTONE, ["priority"], "high")).toBe(`${MILESTONE}priority: high\n`);
    expect(change("id: m1\n\nstatus: planning\n", ["tags"], ["a", "b"])).toBe(
      "id: m1\n\nstatus: planning\n\ntags:\n  - a\n  - b\n",
    );
  });

  test("is added behind the last one of its mapping", () => {
    expect(change(MILESTONE, ["progress", "total_tasks"], 2)).toBe(
      swap(MILESTONE, "  # counted by hand\n", "  total_tasks: 2\n  # counted by hand\n"),
    );
    expect(change(MILESTONE, ["tasks", 0, "assigned_to"], "ada")).toBe(
      swap(MILESTONE, "    status: completed\n", "    status: completed\n    assigned_to: ada\n"),
    );
  });

  test("takes the comments along that stand above it and further in", () => {
    const yaml = "id: m1\n\n# why\n# and how\nrisks:\n  - one\n    # deep\n  # less deep\n\n# last\nstatus: planning\n";
    expect(change(yaml, ["risks"], undefined)).toBe("id: m1\n\n# last\nstatus: planning\n");
  });

  test("leaves an empty line where it had one above", () => {
    expect(change("id: m1\n\nrisks: []\nstatus: planning\n", ["risks"], undefined)).toBe(
      "id: m1\n\nstatus: planning\n",
    );
    expect(change("id: m1\n\nrisks: []\n", ["risks"], undefined)).toBe("id: m1\n");
  });

  test("leaves comments that stand apart from it", () => {
    const apart = "id: m1\n\n# One.\n\nrisks: []\n\n# Two, about the status.\n\nstatus: planning\n";
    expect(change(apart, ["risks"], undefined)).toBe(swap(apart, "risks: []\n", ""));
    expect(change(apart, ["status"], undefined)).toBe(swap(apart, "status: planning\n", ""));
    const yaml = "id: m1\n\n# About risks.\n\nrisks: []\nstatus: planning\n";
    expect(change(yaml, ["risks"], undefined)).toBe("id: m1\n\n# About risks.\n\nstatus: planning\n");
  });

  test("leaves the head of the file when it was the first", () => {
    expect(change("# Head.\nid: m1\n\nstatus: planning\n", ["id"], undefined)).toBe("# Head.\nstatus: planning\n");
  });

  test("gives the dash to the next one when it was the first of an item", () => {
    expect(change(MILESTONE, ["tasks", 1, "id"], undefined)).toBe(
      swap(MILESTONE, "  - id: task-2   # waits for a review\n    title", "  - title"),
    );
  });

  test("gives the dash to the comment above the next one", () => {
    const yaml = "tasks:\n  - id: a\n    # why\n    title: x\n";
    expect(change(yaml, ["tasks", 0, "id"], undefined)).toBe("tasks:\n  - # why\n    title: x\n");
  });

  test("that was the last one leaves an empty mapping", () => {
    const yaml = "progress:   # by hand\n  percentage: 4\nid: m1\n";
    expect(change(yaml, ["progress", "percentage"], undefined)).toBe("progress: {}   # by hand\nid: m1\n");
  });

  test("keeps its place however the data is ordered", () => {
    const { id, ...others } = dataOf(MILESTONE) as { [key: string]: Value };
    expect(applyChange(MILESTONE, { ...others, status: "blocked", id: id as Value })).toBe(
      swap(MILESTONE, "\nstatus: in_progress\n", "\nstatus: blocked\n"),
    );
  });
});

describe("an item of a list", () => {
  const TASK = { id: "task-3", title: "Go live", status: "pending" };
  const second = MILESTONE.slice(MILESTONE.indexOf("\n  - id: task-2"), MILESTONE.indexOf("\n# Nothing"));

  test("is appended in the style of the others", () => {
    expect(change(MILESTONE, ["tasks", 2], TASK)).toBe(
      swap(MILESTONE, second, `${second}\n  - id: task-3\n    title: 'Go live'\n    status: pending\n`),
    );
  });

  test("is removed with its comments and the empty line that parted it", () => {
    expect(change(MILESTONE, ["tasks", 1], undefined)).toBe(swap(MILESTONE, second, ""));
    expect(change(MILESTONE, ["tasks", 0], undefined)).toBe(
      swap(
        MILESTONE,
        "  # must come first\n  - id: task-1\n    title: Set up the database\n    status: completed\n\n",
        "",
      ),
    );
  });

  test("is put between others", () => {
    const yaml = "tags:\n- a # first\n- c # last\n";
    expect(change(yaml, ["tags"], ["a", "b", "c"])).toBe("tags:\n- a # first\n- b\n- c # last\n");
  });

  test("keeps its comment among items that are the same", () => {
    const yaml = "tags:\n  - a # 1\n  - a # 2\n  - a # 3\n";
    expect(change(yaml, ["tags", 0], "b")).toBe("tags:\n  - b # 1\n  - a # 2\n  - a # 3\n");
    expect(change(yaml, ["tags"], ["a", "a", "a", "a"])).toBe(`${yaml}  - a\n`);
  });

  test("keeps its comment when it changes or moves", () => {
    const yaml = "tags:\n  - a # first\n  # the middle\n  - b\n  - c # last\n";
    expect(change(yaml, ["tags", 1], "B")).toBe(swap(yaml, "- b", "- B"));
    expect(change(yaml, ["tags"], ["c", "b", "a"])).toBe("tags:\n  - c # last\n  # the middle\n  - b\n  - a # first\n");
  });

  test("is known by its id, whatever else changes with it", () => {
    const tasks = (dataOf(MILESTONE) as { tasks: Value[] }).tasks as { [key: string]: Value }[];
    const changed = [{ ...tasks[1], status: "completed" }, TASK] as Value;
    const kept = second.replace("status: in_progress", "status: completed").slice(1);
    const created = "\n  - id: task-3\n    title: 'Go live'\n    status: pending\n";
    const from = MILESTONE.slice(MILESTONE.indexOf("  # must"), MILESTONE.indexOf("\n# Nothing"));
    expect(change(MILESTONE, ["tasks"], changed)).toBe(swap(MILESTONE, from, kept + created));
  });

  test("does not inherit the comments of another id", () => {
    const yaml = "tasks:\n  - id: a # mine\n  # yours\n  - id: b # yours\n";
    expect(change(yaml, ["tasks", 1, "id"], "c")).toBe("tasks:\n  - id: a # mine\n  - id: c\n");
  });

  test("starts an empty list, between brackets when it is short", () => {
    expect(change(MILESTONE, ["risks"], ["late", "dear"])).toBe(swap(MILESTONE, "[]", "[late, dear]"));
    expect(change("tasks: []   # none\nid: m1\n", ["tasks"], [TASK])).toBe(
      "tasks:   # none\n  - id: task-3\n    title: Go live\n    status: pending\nid: m1\n",
    );
  });

  test("that was the last one leaves an empty list", () => {
    expect(change("id: m1\ntags:\n  - a\n", ["tags", 0], undefined)).toBe("id: m1\ntags: []\n");
  });
});

describe("a collection between brackets", () => {
  test("gets and loses entries on its line", () => {
    const yaml = "needs: [ m1, 'm2' ]   # both\nat: {x: 1,  y: 2}\n";
    expect(change(yaml, ["needs", 2], "m3")).toBe(swap(yaml, "'m2' ]", "'m2', 'm3' ]"));
    expect(change(yaml, ["needs", 0], undefined)).toBe(swap(yaml, "m1, ", ""));
    expect(change(yaml, ["at", "x"], undefined)).toBe(swap(yaml, "x: 1,  ", ""));
    expect(change("at: {x, y: , z}\n", ["at", "x"], 1)).toBe("at: {x: 1, y: , z}\n");
    expect(change("at: {x, y: , z}\n", ["at", "y"], [])).toBe("at: {x, y: [] , z}\n");
    expect(change(yaml, ["at", "z"], [1])).toBe(swap(yaml, "y: 2}", "y: 2,  z: [1]}"));
  });

  test("gets and loses entries on lines of their own", () => {
    const yaml = '{\n  "id": "m1",\n  "tags": [\n    "a",\n    "b"\n  ]\n}\n';
    expect(change(yaml, ["tags", 2], "c")).toBe(swap(yaml, '"b"', '"b",\n    "c"'));
    expect(change(yaml, ["tags", 0], undefined)).toBe(swap(yaml, '"a",\n    ', ""));
    expect(change("{\n  id: m1\n}\n", ["at"], 1)).toBe("{\n  id: m1,\n  at: 1\n}\n");
    expect(change(yaml, ["status"], "planning")).toBe(swap(yaml, "  ]\n", '  ],\n  "status": "planning"\n'));
  });

  test("is written anew when a comment in it would come to stand beside another entry", () => {
    const yaml = "id: m1\ntags: [\n  a, # one\n  b, # two\n  ]\n";
    expect(change(yaml, ["tags", 1], "c")).toBe(swap(yaml, "  b,", "  c,"));
    expect(change(yaml, ["tags", 0], undefined)).toBe("id: m1\ntags: [b]\n");
  });
});

describe("a value that changes its kind", () => {
  test.each<[string, Value, string]>([
    ["tags:   # some\n  - a\nid: m1\n", { a: 1 }, "tags:   # some\n  a: 1\nid: m1\n"],
    ["tags:   # some\n  - a\nid: m1\n", "none", "tags: none   # some\nid: m1\n"],
    ["tags: a, b   # some\nid: m1\n", ["a", "b"], "tags:   # some\n  - a\n  - b\nid: m1\n"],
    ["tags: |\n  a\n  b\nid: m1\n", ["a"], "tags:\n  - a\nid: m1\n"],
    ["tags: [a]   # some\nid: m1\n", null, "tags: null   # some\nid: m1\n"],
    ["tags:\n- a: 1\n  b: 2\n- c\nid: m1\n", ["x", "c"], "tags:\n- x\n- c\nid: m1\n"],
  ])("%j becomes %j", (yaml, value, expected) => {
    expect(change(yaml, ["tags"], value)).toBe(expected);
  });
});

describe("the text around a change", () => {
  test("keeps CRLF, and new lines get it", () => {
    const crlf = (text: string): string => text.replaceAll("\n", "\r\n");
    const yaml = crlf(MILESTONE);
    expect(change(yaml, ["status"], "blocked")).toBe(swap(yaml, "status: in_progress\r\nup", "status: blocked\r\nup"));
    expect(change(crlf("id: m1\n"), ["notes"], "a\nb\n")).toBe(crlf("id: m1\nnotes: |\n  a\n  b\n"));
    expect(change(crlf("id: m1\ntags: [] # x\n"), ["tags"], [{ a: 1 }])).toBe(crlf("id: m1\ntags: # x\n  - a: 1\n"));
  });

  test("keeps a byte order mark and a missing line break at the end", () => {
    expect(change("\ufeffid: m1\nstatus: planning", ["status"], "blocked")).toBe("\ufeffid: m1\nstatus: blocked");
    expect(change("id: m1\nstatus: planning", ["title"], "New")).toBe("id: m1\nstatus: planning\ntitle: New");
    expect(change("\ufeffid: m1", ["title"], "New")).toBe("\ufeffid: m1\ntitle: New");
  });

  test("keeps document markers, and comments before and behind them", () => {
    const yaml = "# head\n---\n# id\nid: m1\n# end\n...\n# foot\n";
    expect(change(yaml, ["status"], "planning")).toBe(swap(yaml, "id: m1\n", "id: m1\nstatus: planning\n"));
  });

  test("follows its indentation", () => {
    const yaml = "progress:\n    percentage: 4\ntags:\n- a\n";
    expect(change(yaml, ["more"], { deep: { list: [1] } })).toBe(
      `${yaml}more:\n    deep:\n        list:\n        - 1\n`,
    );
  });

  test("stays as it is when nothing changed in meaning", () => {
    const yaml = "b: 1.0\na: [ ]\n";
    expect(applyChange(yaml, { a: [], b: 1 })).toBe(yaml);
  });
});

describe("anchors and aliases", () => {
  const yaml = "base: &b   # shared\n  days: 3\nuses: *b\n# note\nid: m1   # mine\n";

  test("stay where a change does not reach them", () => {
    expect(change(yaml, ["id"], "m2")).toBe(swap(yaml, "m1", "m2"));
    expect(change(yaml, ["uses"], 7)).toBe(swap(yaml, "*b", "7"));
  });

  test("go with the collection that they were on, and other changes stay small", () => {
    const other = "tags:\n  # note\n  - a\n";
    expect(applyChange(`base: &b   # shared\n  days: 3\n${other}`, { base: 7, tags: ["a", "b"] })).toBe(
      `base: 7\n${other}  - b\n`,
    );
  });

  test("are written out where a change reaches them, and other keys stay", () => {
    expect(change(yaml, ["base", "days"], 4)).toBe("base:\n  days: 4\nuses:\n  days: 3\n# note\nid: m1   # mine\n");
    expect(change(yaml, ["base"], undefined)).toBe("uses:\n  days: 3\n# note\nid: m1   # mine\n");
  });
});

describe("applyChange", () => {
  function refusal(act: () => unknown): unknown {
    try {
      act();
    } catch (error) {
      return error instanceof MilestoneError ? [error.code, error.message, error.state] : error;
    }
    return "no error";
  }

  test("rewrites all when every key is another, and the whole document when its top level is no mapping", () => {
    expect(applyChange("# old\nid: m1\n", { name: "m2" })).toBe("# old\nname: m2\n");
    expect(applyChange("id: m1\n", ["a"])).toBe("- a\n");
    expect(applyChange("# nothing\n", { id: "m1" })).toBe("id: m1\n");
  });

  test("refuses text that does not parse, and data that no accepted YAML can hold", () => {
    const deep = Array.from({ length: 200 }).reduce<Value>((inner) => [inner], "x");
    expect(refusal(() => applyChange("id: [", {}))).toEqual([
      "RECORD_UNREADABLE",
      'the kept YAML does not parse: a list in brackets that begins here has no closing "]"',
      "Nothing was changed.",
    ]);
    expect(refusal(() => applyChange("id: m1\n", { id: "m1", deep }))).toEqual([
      "RECORD_UNREADABLE",
      "the changed data has no YAML text that reads back as the same",
      "Nothing was changed.",
    ]);
  });
});
