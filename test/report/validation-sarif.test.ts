import fs from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { schemaText } from "../../scripts/schemas/schema-files.ts";
import { toSarif } from "../../src/report/validation-sarif.ts";
import { RULES } from "../../src/validate/finding.ts";
import type { ReportedFinding } from "../../src/validate/report.ts";
import { TestRepository } from "../support/repository.ts";
import { runMilestone } from "../support/run-milestone.ts";
import { makeStore } from "../support/store.ts";
import { EMPTY_REPORT } from "./empty-report.ts";

const require = createRequire(import.meta.url);

/** What the published schema of SARIF 2.1.0 has against a log. */
function problemsOf(log: unknown): unknown {
  const file = require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
  // It calls itself draft 4, and has nothing in it that draft 7 reads otherwise.
  const { $schema: _, id: __, ...schema } = JSON.parse(fs.readFileSync(file, "utf8"));
  const check = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  return check(log) ? [] : check.errors;
}

interface Log {
  runs: { tool: { driver: { rules: { id: string }[] } }; results: Record<string, unknown>[] }[];
}

describe("SARIF", () => {
  test("of a real store is valid, with places from the root of the repository and stable names", async () => {
    const store = makeStore({
      "active/a.yaml": 'id: a\ntitle: "x\n',
      "active/b.yaml": "id: b\nstatus: '[click](http://evil) {0}'\n",
      "logs/x.jsonl": '{"a":,}\n',
      "config/storage-backend.txt": "hybrid\n",
    });
    const { env } = new TestRepository(store);
    const { out, exit } = await runMilestone(["validate", "--sarif", "--quiet"], { cwd: store.dir, env });
    expect(exit).toBe(1);
    const log = JSON.parse(out) as Log;
    expect(problemsOf(log)).toEqual([]);
    const [run] = log.runs;
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual([...RULES]);
    expect(run?.results.map(({ ruleId, level }) => `${level} ${ruleId}`)).toEqual([
      "error yaml-syntax",
      "warning status",
      "note index-missing",
      "warning log-entry",
    ]);
    expect(run?.results[1]).toEqual({
      ruleId: "status",
      ruleIndex: RULES.indexOf("status"),
      level: "warning",
      message: {
        text: 'status: expected planning, in_progress, blocked, completed or cancelled, found "[click] (http://evil) {{0}}". Write one of the list.',
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: ".milestones/active/b.yaml", uriBaseId: "%SRCROOT%" },
            region: { startLine: 2, startColumn: 9, endLine: 2, endColumn: 35 },
          },
          logicalLocations: [{ fullyQualifiedName: "active/b", kind: "object" }],
        },
      ],
      partialFingerprints: { "milestoneFinding/v1": expect.stringMatching(/^[0-9a-f]{32}$/) },
    });
  });

  test("that is wrong is known to be", () => {
    expect(problemsOf({ version: "2.1.0", runs: [{ results: [{ message: 1 }] }] })).not.toEqual([]);
  });

  test("of nothing is valid too", () => {
    expect(problemsOf(toSarif(EMPTY_REPORT, ""))).toEqual([]);
  });

  test("of more than code scanning takes keeps the errors, and names files below a folder in URI form", () => {
    const finding: ReportedFinding = {
      rule: "status",
      severity: "warning",
      file: ".milestones/active/a b%.yaml",
      message: "m",
      fingerprint: "f",
    };
    const last: ReportedFinding = { ...finding, severity: "error", rule: "encoding" };
    const findings = [...Array.from({ length: 25_000 }, () => finding), last];
    const log = toSarif({ ...EMPTY_REPORT, findings }, "apps/web/") as Log;
    const results = log.runs[0]?.results ?? [];
    expect(results.length).toBe(25_000);
    expect(results[0]).toMatchObject({
      ruleId: "encoding",
      locations: [{ physicalLocation: { artifactLocation: { uri: "apps/web/.milestones/active/a%20b%25.yaml" } } }],
    });
  });
});

describe("schemas", () => {
  test("the report with --json is as its schema says", async () => {
    const store = makeStore({
      "active/a.yaml": "id: a\nstatus: done\n",
      "active/b.yaml": "id: [\n",
      "logs/x.jsonl": "{",
    });
    const { out } = await runMilestone(["validate", "--json", "--quiet"], { cwd: store.dir });
    const check = new Ajv({ strict: false }).compile(JSON.parse(schemaText("validation-report.schema.json")));
    expect([check(JSON.parse(out)), check.errors]).toEqual([true, null]);
    expect(check({ ...JSON.parse(out), totals: {} })).toBe(false);
  });

  test("a milestone as people write it is as the schema for editors says, and a slip is not", () => {
    const check = new Ajv({ strict: false }).compile(JSON.parse(schemaText("milestone.schema.json")));
    const usual = {
      id: "m-1",
      title: "Ship",
      status: "in_progress",
      priority: "high",
      created_at: "2024-07-15T10:00:00Z",
      progress: { percentage: 50, tasks_completed: 1, total_tasks: 2 },
      dependencies: { requires: ["m-0"], enables: [], external: ["the board"] },
      tasks: [
        { id: "t-1", status: "pending", kiro_workflow: { enabled: false, current_phase: "execute", phases: {} } },
      ],
      unknown: 1,
    };
    expect([check(usual), check.errors]).toEqual([true, null]);
    expect(check({ metadata: { milestone_id: "x" }, progress: 50, tasks: null })).toBe(true);
    for (const slip of [
      { status: "done" },
      { priority: 1 },
      { progress: 101 },
      { tasks: [{ status: "todo" }] },
      { created_at: "soon" },
    ]) {
      expect(check({ ...usual, ...slip })).toBe(false);
    }
  });
});
