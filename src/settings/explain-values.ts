import type { z } from "zod";
import { childrenOf, settingPaths } from "./children.ts";
import type { SettingsDocument } from "./document.ts";
import type { EnvironmentSettings } from "./environment.ts";
import type { Position } from "./problem.ts";
import { type CompleteRawSettings, settingsSchema } from "./schema.ts";

/** One setting as it is in force. */
export interface ExplainedSetting {
  /** Dotted, as in the file: `storage.database.type`. */
  readonly key: string;
  /** In the names and units of the file; undefined for one that has none. A URL of the environment is never shown. */
  readonly value: unknown;
  readonly source:
    | { readonly kind: "default" }
    | { readonly kind: "file"; readonly at: Position }
    | { readonly kind: "environment"; readonly variable: string };
  readonly description: string;
}

/** Every setting with its value and where that came from, in the order of the schema. Pure. */
export function explainValues(
  raw: CompleteRawSettings,
  document: SettingsDocument,
  environment: EnvironmentSettings,
): ExplainedSetting[] {
  const outside = new Map<string, { variable: string; value: unknown }>([
    ...(environment.type === undefined
      ? []
      : [["storage.database.type", { variable: "DATABASE_TYPE", value: environment.type }] as const]),
    ...(environment.url === undefined
      ? []
      : [["storage.database.url", { variable: "DATABASE_URL", value: "***" }] as const]),
  ]);
  return settingPaths(settingsSchema()).map((path) => {
    const key = path.join(".");
    const given = outside.get(key);
    const at = document.spots.get(key)?.at;
    const description = descriptionOf(path);
    if (given !== undefined) {
      return { key, value: given.value, source: { kind: "environment", variable: given.variable }, description };
    }
    const source = at === undefined ? ({ kind: "default" } as const) : ({ kind: "file", at } as const);
    return { key, value: valueUnder(raw, path), source, description };
  });
}

/** Every setting with its default, in the order of the schema. */
export function defaultSettings(): Omit<ExplainedSetting, "source">[] {
  const raw = settingsSchema().parse({});
  return settingPaths(settingsSchema()).map((path) => ({
    key: path.join("."),
    value: valueUnder(raw, path),
    description: descriptionOf(path),
  }));
}

function valueUnder(raw: unknown, path: readonly string[]): unknown {
  return path.reduce((at: unknown, key) => (at as Record<string, unknown> | undefined)?.[key], raw);
}

function descriptionOf(path: readonly string[]): string {
  let part: z.core.$ZodType | undefined = settingsSchema();
  for (const key of path) {
    part = part && childrenOf(part)?.get(key);
  }
  return (part as z.ZodType | undefined)?.description ?? "";
}
