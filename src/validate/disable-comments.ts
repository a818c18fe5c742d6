import { Lexer } from "yaml";
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

/** A lexeme of one of these says something of the next one, and is not in the text. */
const CONTROL = new Set(["\u0002", "\u0018", "\u001f"]);

function* commentsOf(yaml: string): Generator<{ text: string; span: Span }> {
  let at = 0;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(yaml)) {
    if (CONTROL.has(lexeme)) {
      isScalar = lexeme === "\u001f";
      continue;
    }
    const text = lexeme.trim();
    if (!isScalar && text.startsWith("#") && text.includes(WORD)) {
      yield { text, span: { start: at, end: at + text.length } };
    }
    isScalar = false;
    at += lexeme.length;
  }
}
