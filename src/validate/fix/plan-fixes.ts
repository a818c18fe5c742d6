import { hash } from "node:crypto";
import type { BackendName } from "../../backends/backend.ts";
import type { Context } from "../../context.ts";
import { type RecordState, STATES } from "../../record/record.ts";
import type { Finding, RuleId } from "../finding.ts";
import { EDITS } from "./edits.ts";
import type { Fix } from "./fix.ts";

const INDEX_RULES: readonly RuleId[] = ["index-missing", "index-broken", "index-behind", "index-stray-row"];
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * What can be mended of these findings without losing meaning. Where a milestone belongs is a person's word: it is only
 * moved where that rule was asked for by name. Reads the files; writes nothing.
 */
export function planFixes(
  context: Pick<Context, "files" | "layout">,
  backend: BackendName,
  findings: readonly Finding[],
  asked: readonly RuleId[] | undefined,
): Fix[] {
  const fixes: Fix[] = [];
  for (const [shown, group] of Map.groupBy(findings, ({ file }) => file)) {
    const edit = planEdit(context, shown, group);
    if (edit !== undefined) {
      fixes.push(edit);
    }
  }
  if (asked?.includes("state-folder") && backend !== "database") {
    fixes.push(...findings.flatMap((finding) => planMove(context, finding)));
  }
  const ofIndex = INDEX_RULES.filter((rule) => findings.some((finding) => finding.rule === rule));
  const { layout, files } = context;
  const goesBehind = fixes.length > 0 && backend === "hybrid" && files.stat(layout.indexFile) !== undefined;
  if (ofIndex.length > 0 || goesBehind) {
    fixes.push({ kind: "index", rules: ofIndex, shown: layout.show(layout.indexFile) });
  }
  return fixes;
}

function planEdit(
  { files, layout }: Pick<Context, "files" | "layout">,
  shown: string,
  findings: readonly Finding[],
): Fix | undefined {
  const [, ...parts] = shown.split("/");
  const file = layout.at(...parts);
  const stat = files.stat(file);
  const isWanted = EDITS.some(({ rule }) => findings.some((finding) => finding.rule === rule));
  if (!isWanted || stat?.kind !== "file" || stat.links > 1 || stat.sizeBytes > MOST_BYTES) {
    return undefined;
  }
  const before = files.read(file).bytes;
  const rules: RuleId[] = [];
  let after = before;
  // Numbers are found by their places in the text as it is, so all of them go together.
  const groups = Map.groupBy(EDITS, ({ edit }) => edit);
  for (const [edit, of] of groups) {
    const wanted = of.map(({ rule }) => rule);
    const mine = findings.filter(({ rule }) => wanted.includes(rule));
    const result = mine.length === 0 ? undefined : edit(after, mine);
    if (result !== undefined && !result.equals(after)) {
      after = result;
      rules.push(...wanted.filter((rule) => mine.some((finding) => finding.rule === rule)));
    }
  }
  return rules.length === 0 ? undefined : { kind: "edit", rules, shown, file, before, after };
}

/** A milestone that is completed, to the completed ones, unless something of its name is there. */
function planMove({ files, layout }: Pick<Context, "files" | "layout">, { rule, record, file: shown }: Finding): Fix[] {
  const [state, id = ""] = record?.split("/") ?? [];
  if (rule !== "state-folder" || state !== ("active" satisfies RecordState)) {
    return [];
  }
  const [from, to] = STATES.map((each) => layout.recordFile({ state: each, id })) as [string, string];
  return files.stat(to) === undefined
    ? [{ kind: "move", rules: ["state-folder"], shown, shownTo: layout.show(to), file: from, to }]
    : [];
}

/** What was shown, in a word: the same fixes of the same bytes. */
export function digestOfFixes(fixes: readonly Fix[]): string {
  const parts = fixes.map((fix) =>
    fix.kind === "edit"
      ? [fix.kind, fix.file, hash("sha256", fix.before), hash("sha256", fix.after)]
      : [fix.kind, fix.shown],
  );
  return hash("sha256", JSON.stringify(parts));
}
