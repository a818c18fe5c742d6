import { placesOf } from "../record/place-of-offset.ts";
import type { Finding } from "./finding.ts";
import { secretValue } from "./rules/secret-value.ts";
import { findSecrets, showSecret } from "./secrets.ts";

/** Secrets in the text of one file; `record` where it is one. Rows have no lines. */
export function checkSecrets(text: string, file: string, record?: string, hasLines = true): Finding[] {
  const spans = findSecrets(text);
  if (spans.length === 0) {
    return [];
  }
  const places = hasLines ? placesOf(text, spans) : [];
  return spans.map((span, at) => ({
    rule: secretValue.id,
    severity: secretValue.severity,
    file,
    ...places[at],
    ...(record === undefined ? {} : { record }),
    message: `this looks like a secret: ${showSecret(text.slice(span.start, span.end))}`,
    fix: secretValue.fix,
  }));
}
