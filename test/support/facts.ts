import { known, missing } from "../../src/measure/fact.ts";
import type { Facts } from "../../src/measure/facts.ts";
import type { ScaleSettings } from "../../src/measure/scale.ts";

export const NOW = "2026-11-22T10:15:00.000Z";

/** The defaults of the settings, written out once more. */
export const AUTO: ScaleSettings = {
  backend: "auto",
  thresholds: {
    milestoneCount: { fileToHybrid: 25, hybridToDatabase: 100 },
    concurrentUsers: { fileToHybrid: 5, hybridToDatabase: 20 },
  },
};

/** A store on files that nothing is known of but that it has no records. */
export const NOTHING: Facts = {
  now: NOW,
  backend: "file",
  active: known(0, "test"),
  completed: known(0, "test"),
  tasks: known(0, "test"),
  workflows: known(0, "test"),
  dependencies: known(0, "test"),
  users: missing("no log"),
  usersOverDay: missing("no log"),
  queryTimesMs: missing("no queries"),
  metricsMs: missing("no metrics"),
  backendSince: missing("no git"),
  growth: missing("no git"),
  brokenLogs: [],
};

/** Facts that differ from {@link NOTHING} in these; numbers and lists are known. */
export function facts(
  given: Partial<{
    [Key in keyof Facts]: Facts[Key] extends { kind: string }
      ? Extract<Facts[Key], { kind: "known" }>["value"]
      : Facts[Key];
  }>,
): Facts {
  const entries = Object.entries(given).map(([key, value]) => {
    const isFact = typeof NOTHING[key as keyof Facts] === "object" && key !== "brokenLogs";
    return [key, isFact ? known(value, "test") : value];
  });
  return { ...NOTHING, ...Object.fromEntries(entries) };
}

/** The moment so long before {@link NOW}. */
export function hoursAgo(hours: number, ms = 0): string {
  return new Date(Date.parse(NOW) - hours * 3_600_000 - ms).toISOString();
}
