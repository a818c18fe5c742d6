import type { Value } from "../record/value.ts";
import type { FieldDifference } from "./merge-values.ts";

/** One place in which two versions of a record differ, as people may see it. */
export interface ShownDifference {
  /** `status`, `tasks[t-1].title`; empty for the whole. */
  readonly path: string;
  /** At the switch; undefined where that is not known. */
  readonly base: string | undefined;
  readonly ours: string;
  readonly theirs: string;
}

/** Values in short lines. `base` is left out where it is not known what was there. Pure. */
export function showDifference({ path, base, ours, theirs }: FieldDifference, isBaseKnown: boolean): ShownDifference {
  const show = (value: Value | undefined) => showValue(path, value);
  return { path: shorten(path), base: isBaseKnown ? show(base) : undefined, ours: show(ours), theirs: show(theirs) };
}

/** Of a long value or name this many characters are shown. */
const SHOWN = 60;

const SECRET_NAME = /(?:secret|token|passw|credential|api.?key|private.?key)/i;
const SECRET_VALUE = /(?:gh[pousr]_|github_pat_|sk-|AKIA|xox[abp]-|eyJ[\w-]{10}|-----BEGIN|:\/\/[^\s/:@]*:[^\s/@]+@)/;

/** A field's value in one short line; what looks like a secret is not shown at all. Pure. */
function showValue(path: string, value: Value | undefined): string {
  if (value === undefined) {
    return "nothing";
  }
  const text = writeValue(value);
  if (SECRET_NAME.test(path) || SECRET_VALUE.test(text) || (typeof value === "object" && SECRET_NAME.test(text))) {
    return "***";
  }
  return shorten(text);
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join("")}…` : text;
}

/** JSON; `.inf` and `.nan`, which JSON does not have, as YAML writes them. */
function writeValue(value: Value): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof TypeError) {
      return "a number that JSON does not have";
    }
    throw error;
  }
}
