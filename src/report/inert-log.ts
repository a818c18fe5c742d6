import { showName } from "../files/native-path.ts";

/**
 * Text as lines of a workflow's log. The runner acts on lines that begin with `::`, and on `##[` anywhere; terminal
 * escapes and carriage returns would hide what stands before them. Pure.
 */
export function toLogLines(text: string): string {
  return text.split("\n").map(toLogLine).join("\n");
}

function toLogLine(line: string): string {
  return showName(line)
    .replace(/^(\s*):(?=:)/u, "$1\\u{3a}")
    .replaceAll("##[", "#\\u{23}[");
}
