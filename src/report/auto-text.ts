import type { AutoDecision } from "../auto/decide.ts";
import type { Paint } from "./paint.ts";
import { countOf } from "./quantity.ts";

/** Why nothing is migrated, or would be: every condition with its verdict, the state last. Pure. */
export function renderDecision({ kind, advice, conditions }: AutoDecision, paint: Paint): string {
  const failed = conditions.filter(({ verdict }) => verdict === "failed");
  const lines = conditions.flatMap(({ verdict, title, detail, fix }) => {
    const mark = verdict === "ok" ? paint.good("ok  ") : verdict === "warning" ? paint.warn("warn") : paint.bad("no  ");
    return [`  ${mark} ${title}: ${detail}`, ...(fix === undefined ? [] : [`       ${fix}`])];
  });
  const head =
    kind === "migrate"
      ? `All ${conditions.length} conditions hold.`
      : `${failed.length} of ${countOf(conditions.length, "condition")} ${failed.length === 1 ? "does" : "do"} not hold.`;
  const { backend } = advice.facts;
  const last = kind === "migrate" ? `Would move from ${backend}.` : `On ${backend}; nothing was migrated.`;
  return `${[head, ...lines, last].join("\n")}\n`;
}
