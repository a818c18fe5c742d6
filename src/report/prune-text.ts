import type { Prunable } from "../backup/prune.ts";
import { showName } from "../files/native-path.ts";
import { countOf } from "./quantity.ts";

/** What a prune removed, or would remove, and what it kept and why. Pure. */
export function renderPrune(list: readonly Prunable[], isDryRun: boolean): string {
  const gone = list.filter(({ kept }) => kept === undefined);
  const kept = list.filter((each) => each.kept !== undefined);
  const verb = isDryRun ? "to remove" : "removed";
  return [
    `${countOf(gone.length, "item")} ${verb}`,
    ...gone.map((each) => `  ${describe(each)}`),
    ...(kept.length === 0 ? [] : [`${countOf(kept.length, "item")} kept`]),
    ...kept.map((each) => `  ${describe(each)}: ${each.kept}`),
    isDryRun ? "Nothing was removed." : gone.length === 0 ? "Nothing to prune." : "Pruned.",
    "",
  ].join("\n");
}

function describe(item: Prunable): string {
  const path = showName(item.path);
  switch (item.kind) {
    case "backup":
      return `${path}, expired ${item.expiresAt.toISOString().slice(0, 10)}`;
    case "run":
      return item.displaced === 0 ? path : `${path}, ${countOf(item.displaced, "displaced file")}`;
    case "tables":
      return `${item.tables.map(showName).join(", ")} on the server, about ${countOf(item.rows, "row")}, kept by ${path}`;
    case "index":
      return `${path}, which no backend reads now`;
  }
}
