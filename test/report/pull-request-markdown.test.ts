import { describe, expect, test } from "vitest";
import type { BranchFacts } from "../../src/branch/facts.ts";
import { renderPullRequest } from "../../src/report/pull-request-markdown.ts";

const FACTS: BranchFacts = {
  task: { kind: "migrate", move: { from: "file", to: "database" } },
  folder: ".milestones",
  base: "main",
  commit: "2".repeat(40),
  backend: "database",
  isOnServer: false,
  fingerprint: { data: "d".repeat(64), text: "e".repeat(64), active: 2, completed: 1 },
  databaseBytes: 25_000_000,
  backup: undefined,
  updates: [],
  warnings: [],
  startsNoWorkflows: false,
};

describe("the text of a pull request", () => {
  test("for a sync says what comes over and how to undo it, and nothing of a plan or a backup that there is not", () => {
    expect(renderPullRequest({ ...FACTS, task: { kind: "sync", backend: "database" } })).toBe(
      `Merging this brings over what was written to the old copy in \`.milestones\` after its switch: 3 records in all.

|  |  |
| --- | --- |
| Backend after merging | database |
| Records | 2 active, 1 completed |
| Fingerprint | \`${"d".repeat(64)}\` |
| Database | 25.0 MB, committed |
| Commit | \`222222222222\` |

### Verification

- Every record that was written was read back and compared.
- Every record was read once more from the commit of this branch: the fingerprint above is computed from that.
- Nothing that \`main\` held then is missing in it. Records that come later are brought over by the next run; until then the check of this pull request fails.

### How to undo

- Before merging: close this pull request and delete its branch. Nothing else was changed.
`,
    );
  });

  test("warns where the reader cannot miss it", () => {
    expect(renderPullRequest({ ...FACTS, warnings: ["enterprise.db has 25.0 MB."] })).toContain(
      "\n\n> [!WARNING]\n> enterprise.db has 25.0 MB.\n\n",
    );
  });

  test("stays far below what GitHub takes, however much came over, and counts the rest", () => {
    const name = `completed/${"n".repeat(50)} (was active/${"n".repeat(50)})`;
    const update = {
      id: "3".repeat(40),
      tree: "",
      title: "Bring 1,000 records over from main",
      backup: undefined,
      base: "",
    };
    const updates = Array.from({ length: 100 }, () => ({ ...update, names: Array<string>(1000).fill(name) }));
    const text = renderPullRequest({ ...FACTS, updates });
    expect(text.length).toBeLessThan(60_000);
    expect(text).toContain("- 90 earlier updates\n- `333333333333` Bring 1,000 records over from main: ");
    expect(text).toContain(" and 975 more\n");
  });

  test("shows names of folders and branches as they are, and lets none of them act", () => {
    const text = renderPullRequest({ ...FACTS, folder: "a`b|@org/.milestones", base: "fix-#1" });
    expect(text).toContain("Merging this moves ``a`b|@org/.milestones`` from **file** to **database**");
    expect(text).toContain("Nothing that `fix-#1` held then");
  });
});
