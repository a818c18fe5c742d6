import { parseYamlNumber } from "./number.ts";
import type { Value } from "./value.ts";

const MAYBE_NOT_STRING = /^(?:[-+.0-9].*|[nN~].*|[tTfF].*|)$/s;

/** What an unquoted scalar means by YAML 1.2's core schema. */
export function resolvePlain(source: string): Value {
  if (!MAYBE_NOT_STRING.test(source)) {
    return source;
  }
  switch (source) {
    case "":
    case "~":
    case "null":
    case "Null":
    case "NULL":
      return null;
    case "true":
    case "True":
    case "TRUE":
      return true;
    case "false":
    case "False":
    case "FALSE":
      return false;
  }
  return parseYamlNumber(source) ?? source;
}
