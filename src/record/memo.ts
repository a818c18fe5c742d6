import type { Digest } from "./digest.ts";
import { copyFields, type RecordFields } from "./fields.ts";
import type { RecordContent } from "./record.ts";
import type { Value } from "./value.ts";

/** Enough for about 12,000 usual milestones; beyond it, texts are parsed again. */
const MEMO_BYTES = 48 * 1024 * 1024;

export interface KnownText {
  readonly dataDigest: Digest;
  /** UTF-8 outside the engine's heap, which would otherwise grow to several times this size. */
  readonly json: Uint8Array;
  readonly fields: RecordFields;
}

/**
 * What texts mean, by their digest. A move reads its source several times (plan, backup, copy, catch-up);
 * parsing is most of its work and need be done once for the same bytes. Bounded, so memory stays flat.
 */
export class ParseMemo {
  private readonly known = new Map<Digest, KnownText>();
  private bytes = 0;

  get(textDigest: Digest): KnownText | undefined {
    return this.known.get(textDigest);
  }

  /** Keeps a meaning while there is room. Data with `.inf` or `.nan`, which JSON does not have, is not kept. */
  keep(content: RecordContent & { data: { value: Value } }): void {
    if (this.bytes >= MEMO_BYTES || this.known.has(content.textDigest)) {
      return;
    }
    const text = tryJson(content.data.value);
    if (text !== undefined) {
      const json = new TextEncoder().encode(text);
      this.bytes += json.length + 400;
      this.known.set(content.textDigest, {
        dataDigest: content.dataDigest,
        json,
        fields: copyFields(content.data.value),
      });
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
