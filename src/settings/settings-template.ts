import type { ExplainedSetting } from "./explain-values.ts";

const HEAD = `# yaml-language-server: $schema=../../node_modules/milestone-migrate/schemas/storage-config.schema.json
# Every setting with its default: take the "# " in front of a key away, and of those it stands under, to change it.
`;

/** A settings file that changes nothing, for people to change: each setting a comment with its meaning and default. Pure. */
export function settingsTemplate(defaults: readonly Omit<ExplainedSetting, "source">[]): string {
  const lines = [`${HEAD}storage:`];
  let above: readonly string[] = ["storage"];
  for (const { key, value, description } of defaults) {
    const parts = key.split(".");
    const shared = parts.findIndex((part, at) => part !== above[at]);
    for (const [depth, part] of parts.slice(0, -1).entries()) {
      if (depth >= shared) {
        lines.push(comment(depth, `${part}:`));
      }
    }
    const depth = parts.length - 1;
    lines.push(comment(depth, `# ${description}`), comment(depth, `${parts[depth]}:${showValue(value)}`));
    above = parts.slice(0, -1);
  }
  return `${lines.join("\n")}\n`;
}

/** What stands below `storage:`, at its own depth once the comment sign is gone. */
function comment(depth: number, text: string): string {
  return `${"  ".repeat(depth)}# ${text}`.replace(/^( +)# /, (_, indent: string) => `# ${indent}`);
}

/** A word that every YAML reader takes for a text stands as it is. */
function showValue(value: unknown): string {
  const isPlain = typeof value === "string" && /^[a-z]\w*$/.test(value) && !/^(?:on|off|yes|no|y|n)$/.test(value);
  return value === undefined ? "" : ` ${isPlain ? value : JSON.stringify(value)}`;
}
