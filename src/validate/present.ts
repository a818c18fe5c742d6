import type { ReadFiles } from "../files/files.ts";
import { compareCodePoints } from "../record/canonical.ts";
import type { StoreLayout } from "../store/layout.ts";
import { type Finding, RULES, type RuleId } from "./finding.ts";
import { findSecrets, maskSecrets } from "./secrets.ts";

/** No secret that is part of a message leaves this program in full. */
export function maskFinding(finding: Finding): Finding {
  const message = maskSecrets(finding.message);
  return message === finding.message ? finding : { ...finding, message };
}

const ORDER = new Map(RULES.map((rule, at) => [rule, at]));

/** By file, place and rule, the same in every run. */
export function compareFindings(left: Finding, right: Finding): number {
  return (
    compareCodePoints(left.file, right.file) ||
    compareCodePoints(left.record ?? "", right.record ?? "") ||
    (left.line ?? 0) - (right.line ?? 0) ||
    (left.column ?? 0) - (right.column ?? 0) ||
    rank(left.rule) - rank(right.rule) ||
    compareCodePoints(left.message, right.message)
  );
}

function rank(rule: RuleId): number {
  return ORDER.get(rule) as number;
}

/** Rules whose files are not shown: nobody knows what is in them. */
const NEVER_SHOWN: ReadonlySet<RuleId> = new Set(["unsafe-path", "encoding", "file-size", "database-broken"]);
const MOST_BYTES = 4 * 1024 * 1024;
const LONGEST_LINE = 400;

/** The lines that findings point at, secrets blotted out, columns as they are; each file is read once. */
export class SourceLines {
  private readonly files: ReadFiles;
  private readonly layout: StoreLayout;
  private current: { file: string; lines: readonly string[] } | undefined;

  constructor(files: ReadFiles, layout: StoreLayout) {
    this.files = files;
    this.layout = layout;
  }

  /** Undefined where there is no line, or it is not to be shown. */
  lineOf({ file, line, rule }: Finding): string | undefined {
    if (line === undefined || NEVER_SHOWN.has(rule)) {
      return undefined;
    }
    if (this.current?.file !== file) {
      this.current = { file, lines: this.tryRead(file) };
    }
    const text = this.current.lines[line - 1];
    return text === undefined || text.length > LONGEST_LINE ? undefined : blotSecrets(text);
  }

  private tryRead(shown: string): string[] {
    const [, ...parts] = shown.split("/");
    const file = this.layout.at(...parts);
    const stat = this.files.stat(file);
    if (stat?.kind !== "file" || stat.links > 1 || stat.sizeBytes > MOST_BYTES) {
      return [];
    }
    return this.files
      .read(file)
      .bytes.toString("utf8")
      .replace(/^\ufeff/, "")
      .split(/\r\n|\n|\r/);
  }
}

/** Of a secret only the first characters stay, and its length, so that columns fit. */
function blotSecrets(line: string): string {
  let result = line;
  for (const { start, end } of findSecrets(line)) {
    const shown = Math.min(4, end - start);
    result = result.slice(0, start + shown) + "*".repeat(end - start - shown) + result.slice(end);
  }
  return result;
}
