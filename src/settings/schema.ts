import { z } from "zod";
import { BACKENDS } from "../backends/backend.ts";
import { lazily } from "../lazily.ts";
import { RULES, SEVERITIES } from "../validate/finding.ts";
import { fileSize } from "./file-size.ts";
import { oneOf, seconds, secondsOrZero, section, text, wholeNumber, yesOrNo } from "./kinds.ts";

export const DATABASE_TYPES = ["sqlite", "postgresql"] as const;
export type DatabaseType = (typeof DATABASE_TYPES)[number];
export const databaseType = () => oneOf(DATABASE_TYPES).default("sqlite");

/** How a finding of one rule counts, where that is not the rule's own severity. */
const rule = () =>
  z.strictObject(
    {
      severity: oneOf([...SEVERITIES, "off"]).describe("How its findings count; off: they are not reported."),
      reason: text(/^[^\p{Cc}]{1,500}$/u, "a text of 1 to 500 characters on one line")
        .optional()
        .describe("Why."),
    },
    { error: "a mapping of severity and reason" },
  );

const auxiliaryFile = () => text(/^(?!\.{1,2}$)[^/\\\p{C}]{1,255}$/u, "the name of a file, without folders");

function thresholds(unit: string, toHybrid: number, toDatabase: number) {
  const keys = {
    file_to_hybrid: wholeNumber()
      .default(toHybrid)
      .describe(`From this many ${unit} on, hybrid fits better than file.`),
    hybrid_to_database: wholeNumber().default(toDatabase).describe(`From this many ${unit} on, database fits best.`),
  };
  return section(keys, `When the number of ${unit} asks for another backend.`);
}

const database = () =>
  section(
    {
      type: databaseType().describe("Engine. DATABASE_TYPE wins over it."),
      url: z
        .string({ error: "a text" })
        .default("")
        .describe("PostgreSQL server, without a password. DATABASE_URL wins over it, and may have one."),
      pool_size: wholeNumber().default(10).describe("Connections to the server at most."),
      connect_timeout: seconds()
        .default(10)
        .describe("Seconds after which a connection is given up. The URL's own wins."),
      statement_timeout: seconds()
        .default(60)
        .describe("Seconds after which the server gives up a statement. Records are copied in batches, each its own."),
      lock_timeout: seconds()
        .default(1)
        .describe("Seconds for which we wait for a lock, and readers at most behind us."),
      schema: text(/^[a-z_][a-z0-9_]{0,62}$/, "1 to 63 of a-z, 0-9 and _, not starting with a digit")
        .default("public")
        .describe("PostgreSQL schema that holds the tables."),
    },
    "Where the database backend keeps milestones.",
  );

const performance = () =>
  section(
    {
      cache_enabled: yesOrNo().default(true).describe("Whether tools may cache what they read."),
      cache_ttl: secondsOrZero().default(300).describe("Seconds for which a cached answer holds."),
      query_timeout: seconds().default(30).describe("Seconds after which a query is given up."),
    },
    "How long reading may take.",
  );

const migration = () =>
  section(
    {
      auto_migrate: yesOrNo().default(true).describe("Whether the Action's auto mode may migrate."),
      backup_before_migration: yesOrNo().default(true).describe("A backup is always taken; false is not obeyed."),
      rollback_on_failure: yesOrNo().default(true).describe("A failed move is always undone; false is not obeyed."),
      max_write_pause: seconds().default(2).describe("Seconds for which writers may have to wait during the cutover."),
    },
    "How a migration runs.",
  );

const validate = () =>
  section(
    {
      rules: z
        .partialRecord(z.enum(RULES), rule(), { error: "a mapping" })
        .default({})
        .describe("By rule: another severity for its findings, or off, and the reason."),
      max_file_size: fileSize()
        .default("1MiB")
        .describe("Size above which a file is not read: bytes, or 512KiB, 1MiB."),
    },
    "What validation accepts.",
  );

const hook = () =>
  section(
    {
      block: oneOf(["error", "warning", "never"])
        .default("error")
        .describe("From which severity on a push is blocked."),
      advice: oneOf(["on", "off"]).default("on").describe("Whether a push that changes the recommendation says so."),
      without_node: oneOf(["pass", "block"]).default("pass").describe("What happens to a push where Node is missing."),
      time_budget: seconds().default(10).describe("Seconds after which the hook lets the push pass, unchecked."),
    },
    "The pre-push hook.",
  );

const storage = () =>
  section(
    {
      id: text(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, "1 to 64 letters, digits, - and _, starting with a letter or digit")
        .optional()
        .describe("Random name of this store on a server. Written with the first move to PostgreSQL."),
      backend: oneOf(["auto", ...BACKENDS])
        .default("auto")
        .describe("The one backend to stay on, or auto."),
      auxiliary: z
        .array(auxiliaryFile(), { error: "a list of file names" })
        .default([])
        .describe("Names of YAML files in active/ and completed/ that are no milestones."),
      thresholds: section(
        {
          milestone_count: thresholds("active milestones", 25, 100),
          concurrent_users: thresholds("concurrent users", 5, 20),
        },
        "When another backend is recommended.",
      ),
      database: database(),
      performance: performance(),
      migration: migration(),
      validate: validate(),
      hook: hook(),
    },
    "Storage of milestones.",
  );

/**
 * The whole of `config/storage-config.yaml`, with every key, its meaning and its default; nothing else has a default.
 * A key with nothing after it counts as absent, which document.ts sees to.
 */
export const settingsSchema = lazily(() => section({ storage: storage() }, "Settings of the storage of milestones."));

/** The file as people write it. */
export type RawSettings = z.input<ReturnType<typeof settingsSchema>>;
/** The file with its defaults filled in, still in its own names and units. */
export type CompleteRawSettings = z.output<ReturnType<typeof settingsSchema>>;
