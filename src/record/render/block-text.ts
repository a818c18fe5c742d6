import { NOT_SHOWN, type ScalarStyle } from "./inline.ts";

/** A value behind `key:` or `-`: the rest of that line, without the space before it, and the lines beneath. */
export interface Parts {
  readonly inline: string;
  readonly below: string;
}

/** Where the lines of block text stand. */
export interface TextPlace {
  readonly column: number;
  /** Folded lines are no longer than this, where the words allow it. */
  readonly width?: number;
}

/** One line of text beyond this is folded. */
const LONGEST_LINE = 100;
const FOLD_WIDTH = 80;
/** What block text would need an indentation indicator, a `+`, or spaces at the end of a line for. */
const NOT_FOR_BLOCK = /^[ \t\n]|^$|[ \t]\n|[ \t]$|\n\n$/;
const WORD_GAP = /(?<=[^ ]) (?=[^ ])/;

/** A string as `|` or `>` with lines beneath, where that is wanted or of use and reads back the same; else undefined. */
export function tryBlockText(text: string, wanted: ScalarStyle | undefined, place: TextPlace): Parts | undefined {
  const style = styleFor(text, wanted);
  if (style === undefined) {
    return undefined;
  }
  const body = text.replace(/\n$/, "");
  const lines = style === "literal" ? body : foldText(body, place.width ?? FOLD_WIDTH);
  const mark = `${style === "literal" ? "|" : ">"}${text === body ? "-" : ""}`;
  return { inline: mark, below: `${lines.replace(/^(?=[^\n])/gm, " ".repeat(place.column))}\n` };
}

function styleFor(text: string, wanted: ScalarStyle | undefined): "literal" | "folded" | undefined {
  if (wanted === "single" || wanted === "double" || NOT_FOR_BLOCK.test(text) || NOT_SHOWN.test(text)) {
    return undefined;
  }
  const isFoldable = !/^ |\t/m.test(text);
  if (wanted === "literal" || (wanted === "folded" && isFoldable)) {
    return wanted;
  }
  if (text.includes("\n")) {
    return "literal";
  }
  return wanted === undefined && text.length > LONGEST_LINE && isFoldable && WORD_GAP.test(text) ? "folded" : undefined;
}

/** Folds at single spaces between words. A line break that the text has becomes one more of them. */
function foldText(text: string, width: number): string {
  return text
    .split(/(\n+)/)
    .map((part) => (part.startsWith("\n") ? `${part}\n` : foldLine(part, width)))
    .join("");
}

function foldLine(line: string, width: number): string {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(WORD_GAP)) {
    if (current !== "" && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else {
      current += current === "" ? word : ` ${word}`;
    }
  }
  return [...lines, current].join("\n");
}
