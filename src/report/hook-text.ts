import { showName } from "../files/native-path.ts";
import type { ChangedAdvice, CommittedProblem, PushReport, StoreReport } from "../hook/push-report.ts";
import { valueIn } from "../measure/fact.ts";
import { describeFinding, type Finding } from "../validate/finding.ts";
import type { Paint } from "./paint.ts";
import { countOf, listLines } from "./quantity.ts";

/** Of many problems, the first; the rest is counted. */
const MOST_SHOWN = 20;

/** What the hook says about a push; empty where there is nothing to say. Pure. */
export function renderPush(report: PushReport, paint: Paint): string {
  const lines = report.stores.flatMap((store) => describeStore(store, paint));
  const isStopped = report.stores.some(({ blocks }) => blocks);
  if (isStopped) {
    lines.push(
      paint.bad("The push is stopped. To push all the same: git push --no-verify, or MILESTONE_HOOK=0 git push"),
    );
  }
  if (report.unchecked !== undefined) {
    const what = isStopped ? "the rest of this push was not checked" : "this push goes on, not checked to its end";
    lines.push(paint.warn(`milestone: ${what}, ${report.unchecked}.`));
  }
  return lines.map((line) => `${line}\n`).join("");
}

function describeStore(store: StoreReport, paint: Paint): string[] {
  const { older, drifted, interrupted, advice } = store;
  const folder = showName(store.folder);
  return [
    ...describeProblems(store, folder, paint),
    ...(older === 0
      ? []
      : [`milestone: ${countOf(older, "older problem")} in ${folder}, not of this push: milestone validate`]),
    ...(drifted.length === 0
      ? []
      : [
          paint.warn(
            `milestone: in ${folder}, ${countOf(drifted.length, "record")} of the old copy changed after the last switch:`,
          ),
          ...listLines(drifted),
          "  milestone sync brings these changes over, or shows the conflict.",
        ]),
    ...interrupted.map((id) =>
      paint.warn(`milestone: ${showName(id)} was interrupted here, in ${folder}: milestone resume`),
    ),
    ...(advice === undefined ? [] : describeAdvice(advice, folder, paint)),
  ];
}

function describeProblems({ introduced, committed, refs }: StoreReport, folder: string, paint: Paint): string[] {
  const count = introduced.length + committed.length;
  if (count === 0) {
    return [];
  }
  const where = refs.map((ref) => showName(ref)).join(", ");
  const head = `milestone: this push brings ${countOf(count, "problem")} into ${folder} (${where}):`;
  const all = [...introduced.map(describeOne), ...committed.map(describeCommitted)];
  const more = count - MOST_SHOWN;
  return [
    paint.bad(head),
    ...all.slice(0, MOST_SHOWN).flat(),
    ...(more > 0 ? [`  … and ${countOf(more, "more", "more")}: milestone validate`] : []),
  ];
}

function describeOne(finding: Finding): string[] {
  return [`  ${describeFinding(finding)}`, ...(finding.fix === undefined ? [] : [`    ${finding.fix}`])];
}

function describeCommitted({ file, severity, message, fix }: CommittedProblem): string[] {
  return [`  ${file}: ${severity}: ${message}`, `    ${fix}`];
}

/** Three lines, as many as somebody reads who wanted to push. */
function describeAdvice({ advice, facts }: ChangedAdvice, folder: string, paint: Paint): string[] {
  const { from, to, confidence, command, kind } = advice;
  const active = countOf(valueIn(facts.active) ?? 0, "active milestone");
  const users = countOf(Math.max(1, valueIn(facts.users) ?? 1), "user");
  const sure = kind === "recommended" ? "recommended" : "only watched, not recommended yet";
  return [
    paint.warn(
      `milestone: with this push ${folder} has ${active} and ${users} within an hour: ${to} fits better than ${from}.`,
    ),
    `  Confidence ${confidence.percent}: ${sure}. Nothing is stopped.`,
    `  ${command}`,
  ];
}
