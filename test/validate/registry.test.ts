import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { RULES_PAGE, renderRulesPage } from "../../scripts/rules-page.ts";
import { RULES } from "../../src/validate/finding.ts";
import { RECORD_RULES, RULE_BY_ID } from "../../src/validate/registry.ts";

const FOLDER = path.resolve(import.meta.dirname, "../../src/validate/rules");

describe("the rules", () => {
  test("have one file each, named after it", () => {
    const files = fs.readdirSync(FOLDER).map((name) => name.replace(/\.ts$/, ""));
    expect(files.sort()).toEqual([...RULES].sort());
  });

  test("stand in the registry under their own names", () => {
    expect(Object.entries(RULE_BY_ID).map(([id, rule]) => [id, rule.id])).toEqual(RULES.map((id) => [id, id]));
  });

  test("say in sentences what they find and what to do", () => {
    const odd = Object.values(RULE_BY_ID).filter(({ summary, fix }) => !/^\S.*\.$/.test(summary) || !/^\S/.test(fix));
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  test("that cannot be switched off are errors", () => {
    const fixed = Object.values(RULE_BY_ID).filter(({ isFixed }) => isFixed);
    expect(fixed.map(({ severity }) => severity)).toEqual(fixed.map(() => "error"));
    expect(RECORD_RULES.every(({ isFixed }) => !isFixed)).toBe(true);
  });

  test("have a row each in docs/rules.md, as scripts/rules-page.ts writes it", () => {
    const page = fs.readFileSync(RULES_PAGE, "utf8");
    expect(page).toBe(renderRulesPage());
    expect([...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id]) => id)).toEqual([...RULES]);
  });
});
