import type { ReportedChange } from "../report.ts";
import type { Fix } from "./fix.ts";

/** A fix as the report lists it once it is made. Pure. */
export function describeChange(fix: Fix): ReportedChange {
  const { rules, shown: file } = fix;
  switch (fix.kind) {
    case "edit":
      return { kind: "edit", rules, file, lines: changedLines(fix) };
    case "move":
      return { kind: "move", rules, file, to: fix.shownTo };
    case "index":
      return { kind: "index", rules, file };
  }
}

/** No fix adds or removes a line, so lines are compared one by one. Numbers count from 1. */
export function changedLines({ before, after }: Pick<Fix & { kind: "edit" }, "before" | "after">): number[] {
  const now = linesOf(after);
  return linesOf(before).flatMap((line, at) => (line === now[at] ? [] : [at + 1]));
}

/** With what ends them. */
export function linesOf(bytes: Buffer): string[] {
  return bytes.toString("utf8").split(/(?<=\n)/);
}
