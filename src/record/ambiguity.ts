import type { Event } from "js-yaml";
import { SCALAR_STYLE } from "js-yaml";

/** A place that two YAML parsers read in two ways, or that only one of them takes. */
export interface Ambiguity {
  readonly message: string;
  /** In UTF-16 units. */
  readonly offset: number;
}

/** Comments and empty lines may come before the first line that counts. */
const ODD_START = /^\ufeff?(?:[ \t]*(?:#[^\n]*|\r)?\n)*(?=%|\.\.\.(?:\s|$)|[ \t]+---(?:\s|$))/;
/** A line of nothing but blanks or a comment that has a tab before it; a tab behind the `?` of a key. */
const ODD_TAB = /^ *\t[ \t]*(?:#[^\n]*|\r)?$|^ *(?:[-?:] +)*\? *\t/gm;
/** An empty block text that keeps its line breaks, at the end of a file whose last line is only spaces. */
const ODD_END = /[|>][1-9]?\+[1-9]?[ \t]*(?:#[^\n]*)?\r?\n[ \r\n]*$/;

/**
 * The first place in a text that parses where `js-yaml`, which reads records in bulk, and `yaml`, which edits and
 * explains them, are known to differ. Found by comparing the two on random texts.
 */
export function findAmbiguity(text: string, events: readonly Event[]): Ambiguity | undefined {
  const carriageReturn = text.includes("\r") ? text.search(/\r(?!\n)/) : -1;
  if (carriageReturn >= 0) {
    return { message: "a carriage return without a line feed", offset: carriageReturn };
  }
  const mark = text.indexOf("\ufeff", 1);
  if (mark >= 0) {
    return { message: "a byte order mark that is not at the start", offset: mark };
  }
  const start = ODD_START.exec(text);
  if (start !== null) {
    return { message: "a directive or a document marker where none is expected", offset: start[0].length };
  }
  if (text.endsWith(" ") && ODD_END.test(text)) {
    return { message: "a last line of only spaces, in block text", offset: text.trimEnd().length };
  }
  const tab = text.includes("\t") ? findTab(text, events) : -1;
  return tab < 0 ? undefined : { message: "a tab as indentation", offset: tab };
}

/** Inside block text a tab is text, where it stands behind the indentation. */
function findTab(text: string, events: readonly Event[]): number {
  const blocks = events.filter(
    (event) => "style" in event && (event.style === SCALAR_STYLE.LITERAL || event.style === SCALAR_STYLE.FOLDED),
  );
  return -1;
}
