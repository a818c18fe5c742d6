import { EVENT_ID, type Event, type ScalarEvent } from "js-yaml";

/** A place that two YAML parsers read in two ways, or that only one of them takes. */
export interface Ambiguity {
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /** In UTF-16 units. */
  readonly offset: number;
}

/** What is odd, behind what the pattern consumes. `hint`, quick to look for, is in every text that has it. */
interface Rule {
  readonly hint: string;
  readonly pattern: RegExp;
  readonly message: string;
  readonly fix: string;
}

const RULES: readonly Rule[] = [
  {
    hint: "\r",
    pattern: /(?=\r(?!\n))/,
    message: "a carriage return without a line feed",
    fix: String.raw`End lines with a line feed: perl -pi -e 's/\r(?!\n)/\n/g' <file>. Within a text, write it as \r in double quotes.`,
  },
  // Empty lines and comments may come before the first line that counts.
  {
    hint: "%",
    pattern: /^\ufeff?(?:[ \t]*(?:#[^\n]*|\r)?\n)*(?=[ \t]*%)/,
    message: "a directive (%)",
    fix: "Remove the line that begins with %, and the --- below it.",
  },
  {
    hint: "",
    pattern: /^\ufeff?(?:[ \t]*(?:#[^\n]*|\r)?\n)*(?=\.\.\.(?:\s|$)|[ \t]+---(?:\s|$)| *\t)|^\ufeff(?= )/,
    message: "a marker, a tab or a space out of place at the start",
    fix: "Begin the file with its first key, at the start of a line.",
  },
  {
    hint: "\n...",
    pattern: /^(?=\.\.\.(?:[ \t][^\n]*|\r)?\n(?:[ \t]*(?:#[^\n]*|\r)?\n)*\.\.\.(?:\s|$))/m,
    message: "a second end of the document",
    fix: "Remove the lines of three dots: a milestone file needs none.",
  },
  {
    hint: "\ufeff",
    pattern: /(?:\n|^\ufeff)(?=\ufeff)/,
    message: "a byte order mark that is not at the start",
    fix: String.raw`Remove the byte order marks, which editors do not show: perl -pi -e 's/^(?:\xEF\xBB\xBF)+//' <file>.`,
  },
];
const TAB_FIX = "Indent with spaces.";
/** A tab before anything else, behind the `?` of a key, or behind other indicators before an anchor or a colon. */
const ODD_TAB = /^\ufeff? *\t|^\ufeff? *(?:[-?:] +)*\? *\t|^[\ufeff \t?:-]*\t[ \t]*[&:]/gm;

/**
 * The first place, in a text that js-yaml takes, where it and the package `yaml` are known to differ: the one reads
 * records in bulk, the other edits and explains them. Found by comparing the two on random texts.
 */
export function findAmbiguity(text: string, events: readonly Event[]): Ambiguity | undefined {
  for (const { hint, pattern, message, fix } of RULES) {
    const match = text.includes(hint) ? pattern.exec(text) : null;
    if (match !== null) {
      return { message, fix, offset: match.index + match[0].length };
    }
  }
  const tab = text.includes("\t") ? findTab(text, events) : -1;
  return tab < 0 ? undefined : { message: "a tab in the indentation", fix: TAB_FIX, offset: tab };
}

/** Behind the indentation of block text a tab is text. */
function findTab(text: string, events: readonly Event[]): number {
  const blocks = events.filter((event) => event.type === EVENT_ID.SCALAR && event.indent >= 0) as ScalarEvent[];
  let next = 0;
  for (const { 0: found, index: at } of text.matchAll(ODD_TAB)) {
    while (at >= (blocks[next]?.valueEnd ?? Number.POSITIVE_INFINITY)) {
      next++;
    }
    const block = blocks[next];
    const isText = block !== undefined && at >= block.valueStart && found.search(/[^ ]|$/) >= block.indent;
    if (!isText) {
      return at;
    }
  }
  return -1;
}
