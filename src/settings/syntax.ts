import { EVENT_ID, parseEvents, YAMLException } from "js-yaml";
import { placeOf } from "../record/yaml.ts";
import type { Position } from "./problem.ts";

const START: Position = { line: 1, column: 1 };
/** Ours have six levels. */
const MAX_DEPTH = 50;
/** Each costs `yaml` some 10 microseconds. All rules and the auxiliary files of a large store stay far below. */
const MAX_EVENTS = 10_000;

/**
 * What keeps a text from being read at all, or undefined. It goes first, since `yaml`, which knows the places of
 * everything, overflows its stack on deep nesting and takes seconds for a long list.
 */
export function findSyntaxProblem(text: string): { at: Position; message: string } | undefined {
  const conflict = text.search(/^<{7}(?:\s|$)/m);
  if (conflict >= 0) {
    return { at: placeOf(text, conflict), message: "a git conflict marker (<<<<<<<); settle the conflict first" };
  }
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH });
    if (events.length > MAX_EVENTS) {
      return { at: START, message: `more than ${MAX_EVENTS} values, which no settings need` };
    }
    if (events.some((event) => event.type === EVENT_ID.DOCUMENT && event.directives.length > 0)) {
      return { at: placeOf(text, text.search(/^%/m)), message: "a %YAML or %TAG directive; leave it out" };
    }
    return undefined;
  } catch (error) {
    if (error instanceof YAMLException) {
      const at = { line: (error.mark?.line ?? 0) + 1, column: (error.mark?.column ?? 0) + 1 };
      return { at, message: `not readable as YAML: ${withoutQuotes(error.reason)}` };
    }
    throw error;
  }
}

/** Some reasons end in a piece of the text, which may be a password. */
function withoutQuotes(reason: string): string {
  if (reason.includes("maxDepth")) {
    return `nested deeper than ${MAX_DEPTH} levels`;
  }
  return reason.replace(/(?:: |\s*").*$/s, "");
}
