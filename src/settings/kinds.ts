import { z } from "zod";

/**
 * The kinds of value that a setting can have. Every `error` is what a message says after "expected";
 * explain.ts adds the key, its place and what was found.
 */

/** Timers end at 24.8 days, so a day is the round limit below that. */
const MAX_SECONDS = 86_400;

/** Keys that belong together. It may be absent or empty: then each of its keys has its default. */
export function section<Shape extends z.ZodRawShape>(shape: Shape, description: string) {
  const object = z.strictObject(shape, { error: "a mapping" });
  // No section has a key that must be there, which a generic shape cannot say.
  return object.prefault({} as z.input<typeof object>).describe(description);
}

export function oneOf<const Words extends readonly string[]>(words: Words) {
  return z.enum(words, { error: `${words.slice(0, -1).join(", ")} or ${words.at(-1)}` });
}

export function text(regex: RegExp, error: string) {
  return z.string({ error }).regex(regex, { error });
}

export function yesOrNo() {
  return z.boolean({ error: "true or false" });
}

export function wholeNumber() {
  const error = "a whole number of at least 1";
  return z.int({ error }).min(1, { error });
}

export function seconds() {
  const error = `a number of seconds above 0, at most ${MAX_SECONDS}`;
  return z.number({ error }).positive({ error }).max(MAX_SECONDS, { error });
}

/** As {@link seconds}, where 0 means "not at all". */
export function secondsOrZero() {
  const error = `a number of seconds from 0 to ${MAX_SECONDS}`;
  return z.number({ error }).min(0, { error }).max(MAX_SECONDS, { error });
}
