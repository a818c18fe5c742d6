import { describe, expect, test } from "vitest";
import type { OwnCommit } from "../../src/branch/chain.ts";
import type { BranchFacts } from "../../src/branch/facts.ts";
import { renderPullRequest } from "../../src/report/pull-request-markdown.ts";

const COMMIT: OwnCommit = {
  id: "3".repeat(40),
  tree: "",
  title: "Bring 1,000 records over from main",
  text: [],
  brought: { names: [], count: 0 },
  backup: undefined,
  base: "",
};

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
  first: undefined,
  updates: [],
  warnings: [],
  startsNoWorkflows: false,
};

describe("the text of a pull request", () => {
  test("for a sync says what comes over and how to undo it, and nothing of a plan or a backup that there is not", () => {
    const brought = { names: ["active/late", "active/@org (deleted)"], count: 2 };
    const task = { kind: "sync", backend: "database" } as const;
    expect(renderPullRequest({ ...FACTS, task, first: { ...COMMIT, brought } })).toBe(
      `Merging this brings 2 records over that were written to the old copy in \`.milestones\` after its switch; it then has 3 records.

|  |  |
| --- | --- |
| Backend after merging | database |
| Records | 2 active, 1 completed |
| Fingerprint | \`${"d".repeat(64)}\` |
| Database | 25.0 MB, committed |
| Commit | \`222222222222\` |

### Brought over

- \`active/late\`
- \`active/@org (deleted)\`

### Verification

- Every record that was written was read back and compared.
- Every record was read once more from the commit of this branch: the fingerprint above is computed from that.
- Nothing that \`main\` held then is missing in it. Records that come later are brought over by the next run; until then the check of this pull request fails.

### How to undo

- Before merging: close this pull request and delete its branch. Nothing else was changed.
`,
    );
  });

  test("for a restore says what becomes of each record, and where the rest is", () => {
    const first = {
      ...COMMIT,
      text: ["3 records restored and verified: 1 overwritten, 0 brought back, 1 set aside."],
      brought: { names: ["active/a (overwritten)", "active/late (set aside)"], count: 2 },
    };
    const task = { kind: "restore", backup: "migration-20261122-101500-file-to-hybrid" } as const;
    const text = renderPullRequest({ ...FACTS, task, first });
    expect(text).toContain(`### What changes

3 records restored and verified: 1 overwritten, 0 brought back, 1 set aside.

- \`active/a (overwritten)\`
- \`active/late (set aside)\`
`);
    expect(text).toContain(
      "- What `main` holds and the backup does not is set aside by this. Where `main` goes on before this is merged, run the workflow once more.\n",
    );
    expect(text).not.toContain("missing");
  });

  test("warns where the reader cannot miss it", () => {
    expect(renderPullRequest({ ...FACTS, warnings: ["enterprise.db has 25.0 MB."] })).toContain(
      "\n\n> [!WARNING]\n> enterprise.db has 25.0 MB.\n\n",
    );
  });

  test("stays far below what GitHub takes, however much came over, and counts the rest", () => {
    const name = `completed/${"n".repeat(50)} (was active/${"n".repeat(50)})`;
    const update = { ...COMMIT, brought: { names: Array<string>(100).fill(name), count: 1000 } };
    const updates = Array.from({ length: 100 }, () => update);
    const text = renderPullRequest({ ...FACTS, first: update, task: { kind: "sync", backend: "database" }, updates });
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
