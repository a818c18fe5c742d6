import { z } from "zod";
import { BACKENDS } from "../../src/backends/backend.ts";
import { RULES, SEVERITIES } from "../../src/validate/finding.ts";

const count = z.int().nonnegative();
const place = z.int().positive().optional();

const finding = z
  .strictObject({
    rule: z.enum(RULES),
    severity: z.enum(SEVERITIES),
    file: z.string().describe("Relative to the folder that holds the store, with /."),
    line: place.describe("From 1."),
    column: place.describe("From 1, in UTF-16 units."),
    endLine: place,
    endColumn: place.describe("Behind the last character."),
    record: z.string().optional().describe("active/milestone-001"),
    message: z.string(),
    fix: z.string().optional().describe("What to do, as one imperative sentence."),
    fingerprint: z.string().describe("The same for the same finding, wherever its line has moved to."),
    source: z.string().optional().describe("The line that it points at; secrets are blotted out."),
  })
  .describe("One thing that is wrong.");

const ofChange = { rules: z.array(z.enum(RULES)), file: z.string() };
const change = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("edit"),
      ...ofChange,
      lines: z.array(z.int().positive()).describe("Numbers of the lines that are other than before."),
    }),
    z.strictObject({ kind: z.literal("move"), ...ofChange, to: z.string() }),
    z.strictObject({ kind: z.literal("index"), ...ofChange }).describe("Built anew from the records."),
  ])
  .describe("One change that --fix made.");

/** What `milestone validate --json` prints. Within a format fields are only added. */
export const REPORT_SCHEMA = z.strictObject({
  format: z.literal(1),
  version: z.string().describe("Version of the program."),
  backend: z.enum(BACKENDS),
  commit: z.string().optional().describe("The commit that was read; absent for the working tree."),
  since: z.string().optional().describe("The commit since which changes were judged."),
  records: z.strictObject({ active: count, completed: count }).describe("Records that are whole."),
  totals: z.strictObject({ error: count, warning: count, notice: count }).describe("Of all that was asked for."),
  accepted: count.describe("Findings that the baseline accepts."),
  disabled: count.describe("Findings that comments in records turned off."),
  omitted: count.describe("How many more there are than findings has."),
  findings: z.array(finding),
  changes: z.array(change).optional().describe("What --fix changed before this look; absent without it."),
});
