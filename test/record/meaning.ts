import { canonicalJson } from "../../src/record/canonical.ts";
import type { Value } from "../../src/record/value.ts";
import { parseYaml } from "../../src/record/yaml.ts";

/** What a text means; a text that does not parse fails the test, with its place. */
export function dataOf(yaml: string): Value {
  const parsed = parseYaml(yaml);
  if (!parsed.ok) {
    throw new Error(`${parsed.problem.message} at ${parsed.problem.line}:${parsed.problem.column}\n${yaml}`);
  }
  return parsed.value;
}

/** The canonical form of what a text means. */
export function meaningOf(yaml: string): string {
  return canonicalJson(dataOf(yaml));
}
