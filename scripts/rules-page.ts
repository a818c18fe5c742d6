/** `node scripts/rules-page.ts`: writes docs/rules.md from the rules themselves. A test compares the two. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { RULES } from "../src/validate/finding.ts";
import { RULE_BY_ID } from "../src/validate/registry.ts";
import type { Rule } from "../src/validate/rule.ts";

export const RULES_PAGE = path.resolve(import.meta.dirname, "../docs/rules.md");

const HEAD = `# Rules

What \`milestone validate\` finds, one row a rule. Errors on records, on the files of the backend and on settings stop a
move; warnings and notices are carried along. A severity is that of most of its findings; a few count less.

- **Fixed** rules say that something cannot be read, or not without doubt. No setting, comment or baseline makes them
  count less for a move.
- Any other rule can be switched in \`config/storage-config.yaml\`, with a reason:

  \`\`\`yaml
  storage:
    validate:
      rules:
        dependency-unknown:
          severity: notice # or error, warning, off
          reason: "half of our dependencies live in another repository"
  \`\`\`

- or turned off for one record, by a comment anywhere in it:

  \`\`\`yaml
  # milestone-disable state-folder: kept here until the release
  \`\`\`

- \`milestone validate --update-baseline\` accepts everything that is found today, in
  \`config/validation-baseline.yaml\`: from then on only new findings count.

`;

/** The page as it should be. */
export function renderRulesPage(): string {
  const rows = RULES.map((id) => row(RULE_BY_ID[id]));
  const table = [
    "| rule | severity | what it finds | what to do | `--fix` |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ];
  return `${HEAD}${table.join("\n")}\n`;
}

function row({ id, severity, isFixed, summary, fix, mends }: Rule): string {
  const cells = [`\`${id}\``, isFixed ? `${severity}, fixed` : severity, summary, fix, mends ?? ""];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

if (import.meta.main) {
  writeFileSync(RULES_PAGE, renderRulesPage());
}
