import { describe, expect, test } from "vitest";
import { describeFinding } from "../../src/validate/finding.ts";
import { surveyBackend } from "../../src/validate/survey.ts";
import { rejectionOf } from "../support/rejection.ts";
import { withBackend } from "../support/scan.ts";
import { makeStore } from "../support/store.ts";

/** What a survey finds in one record on its way to a backend. */
async function findingsFor(text: string, target: "hybrid" | "database"): Promise<string[]> {
  const store = makeStore({ "active/x.yaml": `id: x\n${text}\n` });
  const { findings } = await withBackend(store, "file", (backend) => surveyBackend(backend, { target }));
  return findings.map(describeFinding);
}

const X = ".milestones/active/x.yaml";

describe("a survey on the way to a database", () => {
  test.each([
    ".inf",
    "-.inf",
    "+.INF",
    ".nan",
    ".NaN",
  ])("finds the number that JSON does not have: %s", async (number) => {
    const shown = number.toLowerCase().replace("+", "");
    expect(await findingsFor(`tasks: [{hours: ${number}}]`, "database")).toEqual([
      `${X}:2:17: error number-not-json: ${shown} is no number in a database`,
    ]);
    expect(await findingsFor(`tasks: [{hours: ${number}}]`, "hybrid")).toEqual([]);
  });

  test.each([
    ["9007199254740993", "9007199254740993"],
    ["-12345678901234567890", "-12345678901234567890"],
    ["0xffffffffffffffff", "18446744073709551615"],
    ["1e400", "1e400"],
  ])("warns of a number that tools would bend: %s", async (number, shown) => {
    expect(await findingsFor(`big: ${number}`, "database")).toEqual([
      `${X}:2:6: warning number-precision: ${shown} has more digits than most tools read`,
    ]);
  });

  test.each([
    "9007199254740992",
    "1.0",
    "1e3",
    "0x10",
    "2024-07-15",
    "'.inf'",
    "'12345678901234567890'",
    "v.info 1e",
  ])("finds nothing in what every tool reads: %s", async (text) => {
    expect(await findingsFor(`a: ${text}`, "database")).toEqual([]);
  });
});

describe("a survey", () => {
  test("counts bytes of text, not letters", async () => {
    const text = "id: x\ntitle: 里程碑\n";
    const store = makeStore({ "active/x.yaml": text });
    const { yamlBytes } = await withBackend(store, "file", (backend) => surveyBackend(backend));
    expect(yamlBytes).toBe(Buffer.byteLength(text));
  });

  test("counts every record that is whole, beside one that is not", async () => {
    const store = makeStore({ "active/a.yaml": "id: a\n", "active/b.yaml": "id: [\n", "completed/c.yaml": "id: c\n" });
    const done: string[] = [];
    const survey = await withBackend(store, "file", (backend) =>
      surveyBackend(backend, { onRecord: (count, { state, id }) => done.push(`${count} ${state}/${id}`) }),
    );
    expect(survey.findings.length).toBe(1);
    expect(survey.fingerprint).toMatchObject({ active: 1, completed: 1 });
    expect(done).toEqual(["1 active/a", "2 completed/c"]);
  });

  test("ends when it is told to stop", async () => {
    const store = makeStore({ "active/a.yaml": "id: a\n", "active/b.yaml": "id: b\n" });
    const stop = new AbortController();
    const error = await rejectionOf(() =>
      withBackend(store, "file", (backend) =>
        surveyBackend(backend, { signal: stop.signal, onRecord: () => stop.abort("SIGINT") }),
      ),
    );
    expect(`${error.code} ${error.message}`).toBe("STOPPED Stopped by SIGINT.");
  });
});

describe("a finding", () => {
  const base = { rule: "yaml-syntax", severity: "error", file: "a.yaml", message: "broken" } as const;
  test("is shown in the form that editors link", () => {
    expect(describeFinding(base)).toBe("a.yaml: error yaml-syntax: broken");
    expect(describeFinding({ ...base, line: 3 })).toBe("a.yaml:3: error yaml-syntax: broken");
    expect(describeFinding({ ...base, line: 3, column: 7 })).toBe("a.yaml:3:7: error yaml-syntax: broken");
    expect(describeFinding({ ...base, column: 7 })).toBe("a.yaml: error yaml-syntax: broken");
  });
});
