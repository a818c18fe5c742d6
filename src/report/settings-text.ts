import type { ExplainedSetting } from "../settings/explain-values.ts";
import { countOf } from "./quantity.ts";
import { layOutTable } from "./table.ts";

/** Each setting with its value and where that comes from, as a table. `file` is the settings file. Pure. */
export function renderSettings(settings: readonly ExplainedSetting[], file: string): string {
  const rows = settings.map(({ key, value, source }) => [key, describeValue(value), describeSource(source, file)]);
  const own = settings.filter(({ source }) => source.kind !== "default").length;
  const last = own === 0 ? "All of them are defaults." : `${countOf(own, "setting")} of ${settings.length} set.`;
  return `${[...layOutTable([["setting", "value", "from"], ...rows]), last].join("\n")}\n`;
}

function describeValue(value: unknown): string {
  if (value === undefined || value === "") {
    return "(none)";
  }
  return typeof value === "string" ? value : JSON.stringify(value);
}

function describeSource(source: ExplainedSetting["source"], file: string): string {
  switch (source.kind) {
    case "default":
      return "default";
    case "file":
      return `${file}:${source.at.line}:${source.at.column}`;
    case "environment":
      return `${source.variable} in the environment`;
  }
}
