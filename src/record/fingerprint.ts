import { createHash } from "node:crypto";
import type { Digest } from "./digest.ts";
import type { RecordKey } from "./record.ts";

/** The digests of one record: what fingerprints, `last-switch.tsv` and verification compare. */
export interface RecordDigests extends RecordKey {
  readonly textDigest: Digest;
  readonly dataDigest: Digest;
}

/** What a store holds, in two digests and two counts. */
export interface Fingerprint {
  /** SHA-256 over the lines `state TAB id TAB data digest LF`, in key order. */
  readonly data: Digest;
  /** The same over text digests. */
  readonly text: Digest;
  readonly active: number;
  readonly completed: number;
}

/** Takes records one by one, in key order, in constant memory. */
export class FingerprintBuilder {
  private readonly data = createHash("sha256");
  private readonly text = createHash("sha256");
  private active = 0;
  private completed = 0;

  add(record: RecordDigests): void {
    const key = `${record.state}\t${record.id}\t`;
    this.data.update(`${key}${record.dataDigest}\n`);
    this.text.update(`${key}${record.textDigest}\n`);
    this[record.state] += 1;
  }

  finish(): Fingerprint {
    const { active, completed } = this;
    return { data: this.data.digest("hex"), text: this.text.digest("hex"), active, completed };
  }
}

/** The fingerprint of records that come in key order. */
export async function fingerprintOf(records: AsyncIterable<RecordDigests>): Promise<Fingerprint> {
  const builder = new FingerprintBuilder();
  for await (const record of records) {
    builder.add(record);
  }
  return builder.finish();
}

export function sameFingerprint(left: Fingerprint, right: Fingerprint): boolean {
  return left.data === right.data && left.text === right.text;
}
