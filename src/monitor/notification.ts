import { stringify } from "yaml";
import type { Files } from "../files/files.ts";
import { replaceFile } from "../files/replace.ts";
import type { Advice } from "../measure/advice.ts";
import { valueIn } from "../measure/fact.ts";
import type { MoveAdvice } from "../measure/recommend.ts";
import type { StoreLayout } from "../store/layout.ts";

/** What a pass did with `config/migration-notification.yaml`. */
export type NotificationChange = "written" | "kept" | "removed" | "none";

/** The file's text, with the tools' keys. Pure. */
export function describeNotification({ facts, scale }: Advice, move: MoveAdvice, timeEstimate: string): string {
  return stringify(
    {
      migration_recommendation: {
        timestamp: facts.now.replace(/\.\d+Z$/, "Z"),
        current_backend: move.from,
        recommended_backend: move.to,
        reason: move.confidence.points
          .filter(({ of }) => of > 0)
          .map(({ reason }) => reason)
          .join("; "),
        confidence: move.confidence.percent,
      },
      metrics: {
        milestone_count: valueIn(facts.active) ?? null,
        concurrent_users: scale.users,
        complexity_score: valueIn(scale.complexity) ?? null,
        avg_query_time_ms: valueIn(scale.averageQueryMs) ?? null,
      },
      actions: {
        manual_command: move.command,
        auto_enable: "Set storage.migration.auto_migrate to true in config/storage-config.yaml",
      },
      risk_assessment: {
        migration_time_estimate: timeEstimate,
        downtime_required: false,
        rollback_available: true,
      },
    },
    { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" },
  );
}

/** Writes it, unless it recommends the same for as many records already. */
export function writeNotification(files: Files, layout: StoreLayout, text: string): NotificationChange {
  const file = layout.notificationFile;
  if (files.stat(file) !== undefined && saysTheSame(files.read(file).bytes.toString("utf8"), text)) {
    return "kept";
  }
  files.makeDirs(layout.at("config"));
  replaceFile(files, file, text);
  return "written";
}

/** Takes it away where nothing is recommended any more. */
export function removeNotification(files: Files, layout: StoreLayout): NotificationChange {
  if (files.stat(layout.notificationFile) === undefined) {
    return "none";
  }
  files.remove(layout.notificationFile);
  files.syncDir(layout.at("config"));
  return "removed";
}

const PASSING =
  /^ {2}(?:timestamp|reason|concurrent_users|complexity_score|avg_query_time_ms|migration_time_estimate): .*$/gm;

/** Ages, users and times change by themselves; a file that git tracks should not change with them. */
function saysTheSame(before: string, after: string): boolean {
  return before.replace(PASSING, "") === after.replace(PASSING, "");
}
