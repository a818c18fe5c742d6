import type { BackendName } from "../backends/backend.ts";
import { countOf } from "../report/quantity.ts";
import { known, valueIn } from "./fact.ts";
import type { Facts } from "./facts.ts";
import { DAY_MS } from "./hours.ts";
import { type MoveAdvice, type Recommendation, recommend } from "./recommend.ts";
import { describeScale, type Scale, type ScaleSettings } from "./scale.ts";

/** Something that would change the answer, and to what. */
export interface Change {
  readonly when: string;
  readonly leadsTo: string;
}

/** What would change the recommendation: found by asking again with other facts. Pure. */
export function describeOutlook(
  facts: Facts,
  scale: Scale,
  settings: ScaleSettings,
  recommendation: Recommendation,
): Change[] {
  switch (recommendation.kind) {
    case "unknown":
      return [{ when: "the records can be read", leadsTo: "they are counted" }];
    case "pinned":
      return [{ when: "storage.backend is auto", leadsTo: "the backend is chosen by scale again" }];
    case "optimal":
      return [
        ...growing(facts, scale, settings, recommendation.backend),
        ...shrinking(settings, recommendation.backend),
      ];
    case "recommended":
    case "monitoring":
      return [
        ...gainingConfidence(facts, settings, recommendation),
        ...(recommendation.direction === "up"
          ? shrinking(settings, recommendation.to)
          : growing(facts, scale, settings, recommendation.to)),
      ];
  }
}

function growing(facts: Facts, scale: Scale, { thresholds }: ScaleSettings, from: BackendName): Change[] {
  if (from === "database") {
    return [];
  }
  const [key, to, slowMs] =
    from === "file" ? (["fileToHybrid", "hybrid", 500] as const) : (["hybridToDatabase", "database", 1000] as const);
  const { milestoneCount, concurrentUsers } = thresholds;
  const records = `${countOf(milestoneCount[key], "active record")} (${valueIn(facts.active) ?? "?"} now)`;
  const users = `${countOf(concurrentUsers[key], "user")} within an hour (${scale.users} now)`;
  return [{ when: `${records}, ${users}, or queries above ${slowMs} ms on average`, leadsTo: `${to} fits better` }];
}

function shrinking({ thresholds }: ScaleSettings, from: BackendName): Change[] {
  if (from === "file") {
    return [];
  }
  const [key, to, slowMs] =
    from === "hybrid" ? (["fileToHybrid", "file", 500] as const) : (["hybridToDatabase", "hybrid", 1000] as const);
  const { milestoneCount, concurrentUsers } = thresholds;
  const records = `fewer than ${countOf(milestoneCount[key], "active record")}`;
  const users = `${countOf(concurrentUsers[key], "user")} within an hour`;
  const orSmaller = to === "file" ? "" : ", or file";
  return [
    {
      when: `${records}, fewer than ${users}, and queries at most ${slowMs} ms`,
      leadsTo: `${to} is enough${orSmaller}`,
    },
  ];
}

/** Each thing that alone would make the confidence another one. */
function gainingConfidence(facts: Facts, settings: ScaleSettings, advice: MoveAdvice): Change[] {
  if (advice.direction === "down") {
    return [];
  }
  const trials: readonly { readonly when: string; readonly facts: Facts }[] = [
    ...olderBackend(facts),
    ...moreRecords(facts, settings, advice.to),
    {
      when: "queries that get slower by more than a fifth",
      facts: { ...facts, metricsMs: known([1, 1, 1, 2, 2, 2], "") },
    },
  ];
  return trials.flatMap(({ when, facts: supposed }) => {
    const next = recommend(supposed, describeScale(supposed, settings), settings);
    const isGain = "confidence" in next && next.to === advice.to && next.confidence.percent > advice.confidence.percent;
    return isGain ? [{ when, leadsTo: `${next.kind}, confidence ${next.confidence.percent}` }] : [];
  });
}

function olderBackend(facts: Facts): { when: string; facts: Facts }[] {
  const { backendSince, now, backend } = facts;
  if (backendSince.kind === "missing") {
    return [];
  }
  const since = Date.parse(backendSince.value);
  const at = new Date(since + DAY_MS).toISOString();
  const older = known(new Date(Date.parse(now) - DAY_MS - 1).toISOString(), "");
  return [
    {
      when: `more than 24 hours on ${backend}, from ${at.slice(0, 16).replace("T", " ")} UTC on`,
      facts: { ...facts, backendSince: older },
    },
  ];
}

/** The next number of records that makes more of the distance. */
function moreRecords(facts: Facts, { thresholds }: ScaleSettings, to: BackendName): { when: string; facts: Facts }[] {
  const active = valueIn(facts.active) ?? 0;
  const threshold = thresholds.milestoneCount[to === "hybrid" ? "fileToHybrid" : "hybridToDatabase"];
  const over = to === "hybrid" ? [1, 6, 11] : [1, 11, 26];
  return over
    .map((more) => threshold + more)
    .filter((count) => count > active)
    .map((count) => ({
      when: `${countOf(count, "active record")} (${active} now)`,
      facts: { ...facts, active: known(count, "") },
    }));
}
