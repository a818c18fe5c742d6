import { type ListedBackup, listBackups, readPayloadDigests } from "../backup/list.ts";
import type { BackupDetails } from "../backup/metadata.ts";
import type { Context } from "../context.ts";
import type { Digest } from "../record/digest.ts";
import { FingerprintBuilder } from "../record/fingerprint.ts";
import { compareKeys, keyOf } from "../record/record.ts";
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
export async function recordedDigests(context: Context, text: Digest): Promise<Map<string, Digest> | undefined> {
  const atSwitch = new Map(
    [...(readLastSwitch(context.files, context.layout) ?? [])].map(([name, { textDigest }]) => [name, textDigest]),
  );
  if (textFingerprint(atSwitch) === text) {
    return atSwitch;
  }
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

function digestsInMetadata(context: Context, backup: Described): Map<string, Digest> {
  const others = new Set(backup.metadata.details.other_yaml);
  const records = [...(readPayloadDigests(context, backup) ?? [])].filter(
    ([path]) => /^(?:active|completed)\/[^/]+\.yaml$/.test(path) && !others.has(path),
  );
  return new Map(records.map(([path, digest]) => [path.slice(0, -".yaml".length), digest]));
}

async function digestsInPayload(context: Context, id: string): Promise<Map<string, Digest>> {
  const { backends, layout } = context;
  const { marks } = await surveyMarks(context, await backends.openFolder("database", layout.at("backups", id)));
  return new Map([...marks].map(([name, { textDigest }]) => [name, textDigest]));
}

function textFingerprint(digests: ReadonlyMap<string, Digest>): Digest {
  const builder = new FingerprintBuilder();
  const records = [...digests].map(([name, textDigest]) => ({ ...keyOf(name), textDigest, dataDigest: "" }));
  for (const record of records.sort(compareKeys)) {
    builder.add(record);
  }
  return builder.finish().text;
}
