import type { Span } from "../record/locate.ts";

/** In every text that has one of the forms below, and in few others: an id like `task-001` must not count. */
const MAY_HAVE_FORM =
  /AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|xox[abprs]-|sk-[A-Za-z0-9_-]{20}|[sr]k_[lt]|AIza|eyJ|npm_|PRIVATE KEY/;

/** Forms that services give their keys, and that nothing else has. */
const FORMS = [
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
  /\bgh[pousr]_[A-Za-z0-9]{30,}\b/g,
  /\bgithub_pat_[A-Za-z0-9_]{40,}\b/g,
  /\bglpat-[A-Za-z0-9_-]{20,}/g,
  /\bxox[abprs]-[A-Za-z0-9-]{10,}/g,
  /\bsk-[A-Za-z0-9_-]{20,}/g,
  /\b[sr]k_(?:live|test)_[A-Za-z0-9]{16,}/g,
  /\bAIza[0-9A-Za-z_-]{35}/g,
  /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/g,
  /\bnpm_[A-Za-z0-9]{30,}\b/g,
  /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----/g,
];
/** The secret is what the group holds. */
const IN_URL = /:\/\/[^\s/:@]{0,100}:([^\s/@]{3,200})@/dg;
const MAY_HAVE_KEY = /(?:[Pp]assw(?:or)?d|PASSWORD|[Ss]ecret|SECRET|[Kk]ey|KEY|[Tt]oken|TOKEN)["']?\s*[:=]/;
const UNDER_KEY =
  /(?:passw(?:or)?d|secret|api[_-]?key|(?:access|auth|api|bearer)[_-]?token)["']?\s{0,4}[:=]\s{0,4}["']?([^\s"'<>${}*,;]{12,200})/dgi;

/** What stands for a secret in examples. */
const PLACEHOLDER = /^(?:x+|\*+|\.+|pass(?:word|wd)?|secret|changeme|example|redacted|user|token|\$.*|<.*|%.*)$/i;

/** Parts of a text that look like secrets, in order, none within another. */
export function findSecrets(text: string): Span[] {
  const found: Span[] = [];
  if (MAY_HAVE_FORM.test(text)) {
    for (const form of FORMS) {
      found.push(
        ...Array.from(text.matchAll(form), ({ 0: whole, index }) => ({ start: index, end: index + whole.length })),
      );
    }
  }
  if (text.includes("://") && text.includes("@")) {
    for (const match of text.matchAll(IN_URL)) {
      found.push(...groupOf(match, () => true));
    }
  }
  if (MAY_HAVE_KEY.test(text)) {
    for (const match of text.matchAll(UNDER_KEY)) {
      found.push(...groupOf(match, (value) => /[0-9]/.test(value) && /[A-Za-z]/.test(value)));
    }
  }
  if (found.length === 0) {
    return found;
  }
  found.sort((left, right) => left.start - right.start || right.end - left.end);
  return found.filter((span, at) => found.slice(Math.max(0, at - 3), at).every(({ end }) => end <= span.start));
}

function groupOf(match: RegExpExecArray, looksLike: (value: string) => boolean): Span[] {
  const [, value = ""] = match;
  const [start, end] = match.indices?.[1] ?? [0, 0];
  return PLACEHOLDER.test(value) || !looksLike(value) ? [] : [{ start, end }];
}

/** The text with what looks like a secret cut to its first characters. */
export function maskSecrets(text: string): string {
  let result = "";
  let at = 0;
  for (const { start, end } of findSecrets(text)) {
    result += `${text.slice(at, start)}${showSecret(text.slice(start, end))}`;
    at = end;
  }
  return at === 0 ? text : result + text.slice(at);
}

/** Enough to find it by, too little to use. */
export function showSecret(secret: string): string {
  return secret.startsWith("-----") ? secret : `${secret.slice(0, 4)}***`;
}
