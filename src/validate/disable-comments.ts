import { EVENT_ID, parseEvents } from "js-yaml";
import type { Span } from "../record/locate.ts";
import { placesOf } from "../record/place-of-offset.ts";
import { type Finding, RULES, type RuleId } from "./finding.ts";
import { RULE_BY_ID } from "./registry.ts";
import { disableComment } from "./rules/disable-comment.ts";

const WORD = "milestone-disable";
const FORM = /^#\s*milestone-disable\s+([a-z-]+)\s*:\s*(\S.*)$/;

/** What comments of one record turn off, and what is wrong with them. */
export interface Disabled {
  readonly rules: ReadonlySet<RuleId>;
  readonly findings: readonly Omit<Finding, "file">[];
}

const NOTHING: Disabled = { rules: new Set(), findings: [] };

/** Reads `# milestone-disable <rule>: <reason>`; text that only looks like a comment is none. */
export function readDisableComments(yaml: string): Disabled {
  if (!yaml.includes(WORD)) {
    return NOTHING;
  }
  const rules = new Set<RuleId>();
  const wrong: { span: Span; message: string }[] = [];
  for (const { text, span } of commentsOf(yaml)) {
    const [, word = "", reason] = FORM.exec(text) ?? [];
    const rule = RULES.find((each) => each === word);
    if (reason === undefined) {
      wrong.push({ span, message: "expected # milestone-disable <rule>: <reason>" });
    } else if (rule === undefined) {
      wrong.push({ span, message: `there is no rule ${word}` });
    } else if (RULE_BY_ID[rule].isFixed) {
      wrong.push({ span, message: `${word} cannot be turned off` });
    } else {
      rules.add(rule);
    }
  }
  const places = placesOf(
    yaml,
    wrong.map(({ span }) => span),
  );
  const { id, severity, fix } = disableComment;
  const findings = wrong.map(({ message }, at) => ({ rule: id, severity, ...places[at], message, fix }));
  return { rules, findings };
}

/** Comments that hold the word. A `#` begins one where a line or a blank ends before it, and nowhere within a scalar. */
function* commentsOf(yaml: string): Generator<{ text: string; span: Span }> {
  // In the order of the text; what stands nowhere is an empty one.
  const scalars = parseEvents(yaml, {}).flatMap((event) =>
    event.type === EVENT_ID.SCALAR && event.valueStart >= 0 ? [event] : [],
  );
  let next = 0;
  const isInScalar = (at: number) => {
    while ((scalars[next]?.valueEnd ?? at + 1) <= at) {
      next += 1;
    }
    return (scalars[next]?.valueStart ?? at + 1) <= at;
  };
  let end = 0;
  for (const { index } of yaml.matchAll(/(?<=^|[\t\n\r \ufeff])#/g)) {
    if (index >= end && !isInScalar(index)) {
      const [text = ""] = /^[^\n\r]*/.exec(yaml.slice(index)) ?? [];
      end = index + text.length;
      if (text.includes(WORD)) {
        yield { text: text.trimEnd(), span: { start: index, end: index + text.trimEnd().length } };
      }
    }
  }
}
