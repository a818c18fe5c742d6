import type { Context, IndexOnDisk } from "../context.ts";
import type { Finding } from "./finding.ts";
import type { Rule } from "./rule.ts";
import { indexBehind } from "./rules/index-behind.ts";
import { indexBroken } from "./rules/index-broken.ts";
import { indexMissing } from "./rules/index-missing.ts";
import { indexStrayRow } from "./rules/index-stray-row.ts";

/** What is wrong with the index, once every record was shown to it. */
export function describeIndex({ layout }: Pick<Context, "layout">, index: IndexOnDisk): Finding[] {
  const file = layout.show(layout.indexFile);
  const finding = ({ id, severity, fix }: Rule, message: string): Finding => ({
    rule: id,
    severity,
    file,
    message,
    fix,
  });
  switch (index.kind) {
    case "missing":
      return [finding(indexMissing, "there is no index here, as in every fresh clone")];
    case "broken":
      return [finding(indexBroken, `it cannot be read: ${index.problem}`)];
    case "readable": {
      const { lacking, outdated, stray } = index.comparison.finish();
      const parts = [
        ...(lacking.length === 0 ? [] : [`${lacking.length} missing (${some(lacking)})`]),
        ...(outdated.length === 0 ? [] : [`${outdated.length} as they were (${some(outdated)})`]),
      ];
      return [
        ...(parts.length === 0 ? [] : [finding(indexBehind, `records ${parts.join(", ")}`)]),
        ...(stray.length === 0 ? [] : [finding(indexStrayRow, `rows of no file: ${stray.length} (${some(stray)})`)]),
      ];
    }
  }
}

const NAMED = 3;

function some(ids: readonly string[]): string {
  const shown = ids.slice(0, NAMED).map((id) => (id.length > 60 ? `${id.slice(0, 60)}…` : id));
  return shown.join(", ") + (ids.length > NAMED ? ", …" : "");
}
