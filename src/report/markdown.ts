import { showName } from "../files/native-path.ts";

/** Longest piece of somebody else's text in one place. */
const LONGEST = 240;

/**
 * Somebody else's text as Markdown, inert and readable: in a code span GitHub links no mention, issue, keyword or
 * address, renders no HTML and ends no fence. What cannot be seen is shown as an escape. One line. Pure.
 */
export function codeOf(text: string, longest = LONGEST): string {
  const shown = clip(showName(text), longest);
  if (shown === "") {
    return "(empty)";
  }
  const longestRun = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longestRun + 1);
  // A blank at both ends is taken away again; without it a backtick at an end would join the fence.
  const padded = /^[`\s]|[`\s]$/.test(shown) ? ` ${shown} ` : shown;
  return `${fence}${padded}${fence}`;
}

/** The same in a cell of a table, where a pipe would begin the next one even in a code span. */
export function codeCell(text: string, longest = LONGEST): string {
  return codeOf(text, longest).replaceAll("|", "\\|");
}

/** A sentence of ours that may hold a name of somebody else's: as plain text in which nothing acts. One line. */
export function sentenceOf(text: string): string {
  return clip(showName(text), 2 * LONGEST)
    .replace(/[\\`*_{}[\]<>|~$&!]/g, (character) => `\\${character}`)
    .replace(/^(\s*)([-+=#]|\d+[.)])/, "$1\\$2")
    .replace(/@|#|:\/\/|\bwww\.|\bGH-/gi, (found) => `${found}&#8203;`);
}

/** Made when first needed: its tables take longer to load than all the rest of the start. */
let segmenter: Intl.Segmenter | undefined;

/** At most so many characters, whole ones; what is left out shows as an ellipsis. */
export function clip(text: string, longest: number): string {
  if (text.length <= longest) {
    return text;
  }
  segmenter ??= new Intl.Segmenter();
  let kept = "";
  for (const { segment } of segmenter.segment(text.slice(0, 2 * longest))) {
    if (kept.length + segment.length > longest - 1) {
      break;
    }
    kept += segment;
  }
  return `${kept}…`;
}

/** Rows of cells that are Markdown already; the first is the head. `right` are the columns of numbers. */
export function tableOf(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, at) => (right.includes(at) ? "---:" : "---"))), ...body.map(line)];
}

/** Commands to copy, or another text as it is. The fence is longer than any run of backticks in them. */
export function commandsOf(lines: readonly string[], language = "sh"): string[] {
  const longestRun = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)));
  const fence = "`".repeat(longestRun + 1);
  return [`${fence}${language}`, ...lines, fence];
}
