/** Words and numbers, too short and too plain for a password, a token or a URL. */
const HARMLESS = /^[\p{L}\p{N} _.,+%-]{0,20}$/u;
const HARMLESS_KEY = /^[\p{L}\p{N}_.-]{1,40}$/u;

/**
 * What a message says after "found". Texts are shown only where they cannot be a secret in the wrong place;
 * `source` is how a number stands in the file.
 */
export function describeFound(value: unknown, source?: string): string {
  if (typeof value === "string") {
    return HARMLESS.test(value) ? `"${value}"` : `a text of ${value.length} characters`;
  }
  if (typeof value === "number") {
    return source !== undefined && HARMLESS.test(source) ? source : String(value);
  }
  if (value === null || value === undefined) {
    return "nothing";
  }
  if (typeof value === "object") {
    return Array.isArray(value) ? "a list" : "a mapping";
  }
  return String(value);
}

/** A key as it may be shown: `url:postgres://…` without its blank is a key too. */
export function describeKey(key: string): string {
  return HARMLESS_KEY.test(key) ? key : `(a key of ${key.length} characters)`;
}
