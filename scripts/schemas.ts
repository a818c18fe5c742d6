/** `npm run schemas`: writes the JSON Schemas of `schemas/` from what the program itself checks with. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { SCHEMA_FILES, schemaText } from "./schemas/schema-files.ts";

const dir = path.join(import.meta.dirname, "..", "schemas");
mkdirSync(dir, { recursive: true });
for (const name of Object.keys(SCHEMA_FILES)) {
  writeFileSync(path.join(dir, name), schemaText(name));
  console.log(`schemas/${name}`);
}
