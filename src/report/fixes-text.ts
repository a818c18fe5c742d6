import { changedLines, linesOf } from "../validate/fix/describe-change.ts";
import type { Fix } from "../validate/fix/fix.ts";
import { maskSecrets } from "../validate/secrets.ts";
import type { Paint } from "./paint.ts";
import { countOf } from "./quantity.ts";

/** Of one file; a log whose every line changes would fill the screen. */
const LINES = 20;

/** Every change as a diff. Pure. */
export function renderFixes(fixes: readonly Fix[], paint: Paint): string {
  return `${fixes.flatMap((fix) => [...renderFix(fix, paint), ""]).join("\n")}\n${countOf(fixes.length, "change")} to make.\n`;
}

function renderFix(fix: Fix, paint: Paint): string[] {
  switch (fix.kind) {
    case "edit":
      return renderEdit(fix, paint);
    case "move":
      return [paint.bad(`--- ${fix.shown}`), paint.good(`+++ ${fix.shownTo}`), "the same bytes"];
    case "index":
      return [`${fix.shown}: built anew from the files`];
  }
}

function renderEdit(fix: Fix & { kind: "edit" }, paint: Paint): string[] {
  const { shown } = fix;
  const [old, now] = [linesOf(fix.before), linesOf(fix.after)];
  const changed = changedLines(fix);
  const lines = changed
    .slice(0, LINES)
    .flatMap((line) => [
      `@@ line ${line} @@`,
      paint.bad(`-${describe(old[line - 1] ?? "")}`),
      paint.good(`+${describe(now[line - 1] ?? "")}`),
    ]);
  const more = changed.length - LINES;
  return [`--- ${shown}`, `+++ ${shown}`, ...lines, ...(more > 0 ? [`… and ${countOf(more, "more line")}`] : [])];
}

const LONGEST = 200;

/** What ends a line differently is said, since nobody sees it. */
function describe(line: string): string {
  const text = maskSecrets(line.replace(/\r?\n$/, ""));
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return `${short}${line.endsWith("\r\n") ? " (carriage return)" : line.endsWith("\n") ? "" : " (no newline)"}`;
}
