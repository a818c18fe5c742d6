import path from "node:path";
import { stringify } from "yaml";
import { z } from "zod";
import { BACKENDS } from "../backends/backend.ts";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { ReadFiles } from "../files/files.ts";
import { lazily } from "../lazily.ts";
import { linesOf } from "../logs/lines.ts";
import type { Digest } from "../record/digest.ts";
import { NamedDigests } from "../record/named-digests.ts";
import { parseText } from "../record/parse.ts";
import { isMap, type Value, valueAt } from "../record/value.ts";

/** Days that a backup is kept. The existing tools delete after as many, whatever the metadata says. */
export const RETENTION_DAYS = 30;

/** Version of the keys that we add to the tools' metadata. */
export const FORMAT_VERSION = 1;

const shapes = lazily(() => {
  const digest = z.string().regex(/^[0-9a-f]{64}$/);
  const count = z.number().int().nonnegative();

  /** A payload path: relative, inside the backup, with `/`. */
  const payloadPath = z.string().refine(isInsidePath, "a path that leads out of the backup");

  /** What we add beside the tools' keys. */
  const ours = z.object({
    format: z.number().int(),
    tool: z.string(),
    /** `rolled-back`: it succeeded, and a later migration, which names it in `after.reverses`, took it back. */
    outcome: z.enum(["pending", "succeeded", "undone", "rolled-back", "manual"]),
    /** Who decided on the migration. Absent: a person. */
    started_by: z.literal("auto").optional(),
    records: z.object({ active: count, completed: count }),
    fingerprint: z.object({ data: digest, text: digest }),
    /** What the store held when the move or restore that this backup was taken for was complete. */
    after: z
      .object({
        backend: z.enum(BACKENDS),
        /** The backup that a restore brought back. */
        restored: z.string().optional(),
        /** The migration that a rollback took back. */
        reverses: z.string().optional(),
        fingerprint: z.object({ data: digest, text: digest }),
        records: z.object({ active: count, completed: count }),
      })
      .optional(),
    /** The whole move, in milliseconds, once it succeeded. */
    duration_ms: z.number().nonnegative().optional(),
    write_pause_ms: z.number().nonnegative().optional(),
    git: z.object({ commit: z.string(), tree: z.string(), differs: z.array(payloadPath) }).optional(),
    payload_bytes: count,
    /** YAML files of the payload that are no records. */
    other_yaml: z.array(payloadPath),
  });

  /** SHA-256 of each payload file, below `files`. */
  const fileDigests = z.record(payloadPath, digest);

  const shape = z.object({
    backup: z.looseObject({
      id: z.string(),
      timestamp: z.string().refine((text) => !Number.isNaN(Date.parse(text)), "no time"),
      from_backend: z.enum(BACKENDS),
      to_backend: z.enum(BACKENDS),
      milestone_count: count.optional(),
    }),
    validation: z.looseObject({ integrity_check: z.string() }).optional(),
    retention_days: z.number().positive().optional(),
    milestone_migrate: ours.optional(),
  });
  return { ours, fileDigests, shape };
});

export type BackupDetails = z.infer<ReturnType<typeof shapes>["ours"]>;

/** `backup-metadata.yaml` as a value. `details` is undefined for a backup of the existing tools. */
export interface BackupMetadata {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly from: (typeof BACKENDS)[number];
  readonly to: (typeof BACKENDS)[number];
  readonly proved: boolean;
  /** Active records, as the tools count them; theirs may count other files too. */
  readonly milestoneCount: number | undefined;
  readonly retentionDays: number | undefined;
  readonly details: BackupDetails | undefined;
}

/** Characters that are put together at once. */
const CHUNK = 1 << 16;

/** The tools' keys keep names, nesting and meaning; ours stand together below them. In pieces: a payload may have any number of files. */
export function* writeMetadata(
  metadata: BackupMetadata & { details: BackupDetails },
  files: NamedDigests,
): Generator<string> {
  const { id, createdAt, from, to, proved, retentionDays, details } = metadata;
  const head = stringify(
    {
      backup: { id, timestamp: createdAt, from_backend: from, to_backend: to, milestone_count: details.records.active },
      validation: {
        integrity_check: proved ? "passed" : "failed",
        backup_size: `${Math.ceil(details.payload_bytes / 1_000_000)}MB`,
      },
      restore: { command: `milestone restore ${id}`, estimated_duration: "5 minutes" },
      ...(retentionDays === undefined ? {} : { retention_days: retentionDays, auto_cleanup: true }),
      milestone_migrate: details,
    },
    { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" },
  );
  let text = `${head}  files:${files.size === 0 ? " {}" : ""}\n`;
  for (const [name, sha256] of files.sorted()) {
    text += `    ${JSON.stringify(name)}: "${sha256}"\n`;
    if (text.length > CHUNK) {
      yield text;
      text = "";
    }
  }
  yield text;
}

/** Called with each digest of a payload. */
type OnDigest = (path: string, digest: Digest) => void;

/** Reads metadata of ours or of the existing tools, and hands out the digests of the payload. Throws BACKUP_DAMAGED. */
export function readMetadata(files: ReadFiles, file: string, folder: string, onDigest?: OnDigest): BackupMetadata {
  const chunks = () => files.chunks(file);
  const parsed = shapes().shape.safeParse(
    readFast(chunks, folder, onDigest) ?? readWhole(files.read(file).bytes, folder, onDigest),
  );
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw damaged(folder, `${issue?.path.join(".")}: ${issue?.message}`, parsed.error);
  }
  const { backup, validation, retention_days, milestone_migrate } = parsed.data;
  return {
    id: folder,
    createdAt: backup.timestamp,
    from: backup.from_backend,
    to: backup.to_backend,
    milestoneCount: backup.milestone_count,
    proved: validation?.integrity_check === "passed",
    retentionDays: retention_days,
    details: milestone_migrate,
  };
}

/** The digests in metadata of ours; none in that of the existing tools. Throws BACKUP_DAMAGED. */
export function readDigests(files: ReadFiles, file: string, folder: string): NamedDigests {
  const digests = new NamedDigests();
  readMetadata(files, file, folder, (name, digest) => digests.set(name, digest));
  return digests;
}

function readWhole(bytes: Uint8Array, folder: string, onDigest?: OnDigest): Value {
  const text = parseText(bytes);
  if (!text.ok) {
    throw damaged(folder, `line ${text.problem.line}: ${text.problem.message}`);
  }
  const { value } = text.content.data;
  const details = valueAt(value, "milestone_migrate");
  if (isMap(details)) {
    const parsed = shapes().fileDigests.safeParse(details.files);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw damaged(folder, `milestone_migrate.files.${issue?.path.join(".")}: ${issue?.message}`, parsed.error);
    }
    for (const [name, each] of Object.entries(parsed.data)) {
      onDigest?.(name, each);
    }
  }
  return value;
}

const FILES_KEY = "  files:";
const LINE_FEED = Buffer.from("\n");
const FILE_LINE = /^ {4}("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"): "([0-9a-f]{64})"$/;

/** Longer than any line of ours. */
const LONGEST_LINE = 1 << 20;

/**
 * Metadata as {@link writeMetadata} writes it: the digests stand last, one a line, sorted, and are most of its bytes.
 * Listing checks them all; a YAML parser would take a hundred times as long, and hold all of them. Undefined for any other
 * form.
 */
function readFast(chunks: () => Iterable<Buffer>, folder: string, onDigest?: OnDigest): unknown {
  const head = readParts(chunks(), () => {});
  const parsed = head && parseText(head);
  const value = parsed?.ok ? parsed.content.data.value : undefined;
  if (!isMap(valueAt(value, "milestone_migrate"))) {
    return undefined;
  }
  // All were looked at first: what is found at the last line must not have handed out the lines before it.
  if (onDigest !== undefined && head && readParts(chunks(), onDigest)?.equals(head) !== true) {
    throw damaged(folder, "it was changed while it was read");
  }
  return value;
}

/** Returns what stands before the digests. Undefined where a line is no digest, or does not come after the one before it. */
function readParts(chunks: Iterable<Buffer>, onDigest: OnDigest): Buffer | undefined {
  const head: Buffer[] = [];
  let isHead = true;
  let before = "";
  for (const { bytes, isEnded } of linesOf(chunks, LONGEST_LINE)) {
    if (bytes === undefined || !isEnded) {
      return undefined;
    }
    const line = bytes.toString("utf8");
    if (isHead) {
      isHead = line !== FILES_KEY;
      head.push(isHead ? Buffer.concat([bytes, LINE_FEED]) : Buffer.alloc(0));
      continue;
    }
    const [, quoted, digest] = FILE_LINE.exec(line) ?? [];
    const name = quoted === undefined ? "" : (JSON.parse(quoted) as string);
    if (digest === undefined || !isInsidePath(name) || name <= before) {
      return undefined;
    }
    before = name;
    onDigest(name, digest);
  }
  return isHead ? undefined : Buffer.concat(head);
}

function damaged(folder: string, what: string, cause?: unknown): MilestoneError {
  return new MilestoneError("BACKUP_DAMAGED", `backups/${folder}/backup-metadata.yaml is not readable: ${what}.`, {
    state: NOTHING_CHANGED,
    place: { file: `backups/${folder}/backup-metadata.yaml` },
    fix: ["Choose another backup: milestone backups", "git log -p shows what the file was."],
    cause,
  });
}

/** True for a relative path that stays inside, names something, and holds no NUL. */
function isInsidePath(name: string): boolean {
  const normal = path.posix.normalize(name);
  return (
    name !== "" &&
    normal === name &&
    !path.posix.isAbsolute(name) &&
    !/^\.\.?(?:\/|$)/.test(normal) &&
    !name.includes("\0") &&
    (path.sep === "/" || !name.includes("\\"))
  );
}
