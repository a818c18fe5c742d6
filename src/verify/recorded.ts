import { type ListedBackup, listBackups, readPayloadDigests } from "../backup/list.ts";
import type { BackupDetails } from "../backup/metadata.ts";
import type { Context } from "../context.ts";
import type { Digest } from "../record/digest.ts";
import { FingerprintBuilder } from "../record/fingerprint.ts";
import { NamedDigests } from "../record/named-digests.ts";
import { keyOf } from "../record/record.ts";
import { readLastSwitch } from "../store/last-switch.ts";
import { surveyMarks } from "../validate/survey-marks.ts";

/** The newest fingerprint that was written down. */
export interface Recorded {
  /** The backup whose metadata has it. */
  readonly id: string;
  /** When that backup was taken, ISO 8601, UTC. */
  readonly at: string;
  readonly data: Digest;
  readonly text: Digest;
}

type Described = ListedBackup & { kind: "readable"; metadata: { details: BackupDetails } };

/** Undefined before the first move or backup of ours. */
export function lastRecorded(context: Context): Recorded | undefined {
  const last = describedBackups(context).at(-1);
  const details = last?.metadata.details;
  return last && details && { id: last.id, at: last.metadata.createdAt, ...(details.after ?? details).fingerprint };
}

/**
 * The text digest of each record as recorded, by record name: from `last-switch.tsv` or from a backup, whichever has
 * this very fingerprint. Undefined where none does: in a clone, payloads of database backups are missing.
 */
export async function recordedDigests(context: Context, text: Digest): Promise<NamedDigests | undefined> {
  const atSwitch = textsOf(readLastSwitch(context.files, context.layout)?.sorted() ?? []);
  if (textFingerprint(atSwitch) === text) {
    return atSwitch;
  }
  atSwitch.free();
  const backup = describedBackups(context).findLast(({ metadata }) => metadata.details.fingerprint.text === text);
  if (backup?.metadata.from === "database") {
    return backup.payloadHere ? await digestsInPayload(context, backup.id) : undefined;
  }
  return backup && digestsInMetadata(context, backup);
}

function describedBackups(context: Context): Described[] {
  return listBackups(context).filter(
    (each): each is Described => each.kind === "readable" && each.metadata.details !== undefined,
  );
}

function digestsInMetadata(context: Context, backup: Described): NamedDigests {
  const others = new Set(backup.metadata.details.other_yaml);
  const records = new NamedDigests();
  for (const [path, digest] of readPayloadDigests(context, backup) ?? []) {
    if (/^(?:active|completed)\/[^/]+\.yaml$/.test(path) && !others.has(path)) {
      records.set(path.slice(0, -".yaml".length), digest);
    }
  }
  return records;
}

async function digestsInPayload(context: Context, id: string): Promise<NamedDigests> {
  const { backends, layout } = context;
  const { marks } = await surveyMarks(context, await backends.openFolder("database", layout.at("backups", id)));
  return textsOf(marks.sorted());
}

function textsOf(records: Iterable<readonly [string, { readonly textDigest: Digest }]>): NamedDigests {
  const texts = new NamedDigests();
  for (const [name, { textDigest }] of records) {
    texts.set(name, textDigest);
  }
  return texts;
}

function textFingerprint(digests: NamedDigests): Digest {
  const builder = new FingerprintBuilder();
  for (const [name, textDigest] of digests.sorted()) {
    builder.add({ ...keyOf(name), textDigest, dataDigest: "" });
  }
  return builder.finish().text;
}
