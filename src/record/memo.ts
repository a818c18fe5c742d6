import { PackedKeys } from "../packed/packed-keys.ts";
import { PackedTexts } from "../packed/packed-texts.ts";
import type { Digest } from "./digest.ts";
import { fieldsOf } from "./fields.ts";
import { type KnownData, PackedData } from "./known-data.ts";
import type { RecordContent } from "./record.ts";
import type { Value } from "./value.ts";

/** Enough for about 12,000 usual milestones; beyond it, texts are parsed again. */
const MEMO_BYTES = 48 * 1024 * 1024;

export interface KnownText extends KnownData {
  /** UTF-8. */
  readonly json: Uint8Array;
}

/**
 * What texts mean, by their digest. A move reads its source several times (plan, backup, copy, catch-up);
 * parsing is most of its work and need be done once for the same bytes. Bounded, so memory stays flat.
 */
export class ParseMemo {
  private readonly rows = new PackedKeys();
  private readonly data = new PackedData();
  private readonly json = new PackedTexts();
  private bytes = 0;
  private readonly mostBytes: number;

  /** `mostBytes` is 0 where everything is read only once. */
  constructor(mostBytes = MEMO_BYTES) {
    this.mostBytes = mostBytes;
  }

  get(textDigest: Digest): KnownText | undefined {
    const row = this.rows.rowOf(textDigest);
    return row === undefined ? undefined : { ...this.data.read(row), json: this.json.bytes(row) };
  }

  /** Keeps a meaning while there is room. Data with `.inf` or `.nan`, which JSON does not have, is not kept. */
  keep({ textDigest, dataDigest, data: { value } }: RecordContent & { data: { value: Value } }): void {
    if (this.bytes >= this.mostBytes || this.rows.rowOf(textDigest) !== undefined) {
      return;
    }
    const json = tryJson(value);
    if (json !== undefined) {
      this.bytes += json.length;
      const row = this.rows.add(textDigest);
      this.data.write(row, { dataDigest, fields: fieldsOf(value) });
      this.json.write(row, json);
    }
  }
}

function tryJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof TypeError) {
      return undefined;
    }
    throw error;
  }
}
