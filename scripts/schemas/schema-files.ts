import { z } from "zod";
import { settingsSchema } from "../../src/settings/schema.ts";
import { STATUS_SCHEMA } from "../../src/status/status-schema.ts";
import { acceptNothing } from "./accept-nothing.ts";
import { allowMore } from "./allow-more.ts";
import { MILESTONE_SCHEMA } from "./milestone.ts";
import { REPORT_SCHEMA } from "./validation-report.ts";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What each file of `schemas/` is made from. */
export const SCHEMA_FILES: Readonly<Record<string, () => JsonSchema>> = {
  "storage-config.schema.json": () => ({
    title: "config/storage-config.yaml",
    ...acceptNothing(z.toJSONSchema(settingsSchema(), { io: "input", target: "draft-7" })),
  }),
  "status.schema.json": () => ({
    title: "milestone status --json",
    ...allowMore(z.toJSONSchema(STATUS_SCHEMA, { target: "draft-7" })),
  }),
  "milestone.schema.json": () => ({
    title: "A milestone: active/<id>.yaml, completed/<id>.yaml",
    ...allowMore(z.toJSONSchema(MILESTONE_SCHEMA, { target: "draft-7" })),
  }),
  "validation-report.schema.json": () => ({
    title: "milestone validate --json",
    ...allowMore(z.toJSONSchema(REPORT_SCHEMA, { target: "draft-7" })),
  }),
};

/** The text of one of the files. */
export function schemaText(name: string): string {
  const make = SCHEMA_FILES[name];
  if (make === undefined) {
    throw new Error(`there is no schema ${name}`);
  }
  return `${JSON.stringify(make(), null, 2)}\n`;
}
