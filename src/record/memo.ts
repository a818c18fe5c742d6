import { PackedKeys } from "../packed/packed-keys.ts";
import { TextColumn } from "../packed/text-column.ts";
import type { Digest } from "./digest.ts";
import { fieldsOf } from "./fields.ts";
import { type KnownData, PackedData } from "./known-data.ts";
import type { RecordContent } from "./record.ts";
import type { Value } from "./value.ts";

/** Enough for about 12,000 usual milestones, mostly in a temporary file; beyond it, texts are parsed again. */
const MEMO_BYTES = 48 * 1024 * 1024;

/** What is compared of a record. */
export type Digests = Pick<RecordContent, "textDigest" | "dataDigest">;

export interface KnownText extends KnownData {
  /** Undefined in a memo without it. */
  readonly json: string | undefined;
}

/** What is kept of a text beside the fields of listings: its own digest, that of its data, and their places. */
const DIGESTS_BYTES = 128;
/** Three strings in the engine's heap. */
const NAMED_DIGESTS_BYTES = 512;

/**
 * What texts mean, by their digest. A move reads its source several times (plan, backup, copy, catch-up);
 * parsing is most of its work and need be done once for the same bytes. Bounded, so memory stays flat.
 */
export class ParseMemo {
  /** By what names a content, where nothing but digests is asked for again: then not even its bytes need be hashed. */
  private readonly digests = new Map<string, Digests>();
  private readonly rows = new PackedKeys();
  private readonly data = new PackedData();
  private readonly json = new TextColumn();
  private bytes = 0;
  private readonly mostBytes: number;
  private readonly withJson: boolean;

  /**
   * `mostBytes` is 0 where everything is read only once. `withJson` is false where nobody asks for data but the first time:
   * digests and fields take a tenth of the room.
   */
  constructor(mostBytes = MEMO_BYTES, { withJson = true } = {}) {
    this.mostBytes = mostBytes;
    this.withJson = withJson;
  }

  /** For moves to files, which take texts as they are. */
  static withoutJson(): ParseMemo {
    return new ParseMemo(MEMO_BYTES, { withJson: false });
  }

  get(textDigest: Digest): KnownText | undefined {
    const row = this.rows.rowOf(textDigest);
    return row === undefined ? undefined : { ...this.data.read(row), json: this.jsonAt(row) };
  }

  /** The digests of a content that is named as in a file's stat. */
  digestsOf(contentId: string): Digests | undefined {
    return this.digests.get(contentId);
  }

  /** Keeps a meaning while there is room. With JSON, data with `.inf` or `.nan`, which it does not have, is not kept. */
  keep(content: RecordContent & { data: { value: Value } }, contentId?: string): void {
    const { textDigest, dataDigest } = content;
    if (this.bytes >= this.mostBytes) {
      return;
    }
    if (contentId !== undefined && !this.withJson) {
      this.bytes += NAMED_DIGESTS_BYTES;
      this.digests.set(contentId, { textDigest, dataDigest });
    } else if (this.rows.rowOf(textDigest) === undefined) {
      this.keepMeaning(content);
    }
  }

  private keepMeaning({ textDigest, dataDigest, data: { value } }: RecordContent & { data: { value: Value } }): void {
    const json = this.withJson ? tryJson(value) : "";
    if (json !== undefined) {
      const row = this.rows.add(textDigest);
      this.bytes += DIGESTS_BYTES + this.data.write(row, { dataDigest, fields: fieldsOf(value) });
      if (this.withJson) {
        this.bytes += json.length;
        this.json.write(row, json);
      }
    }
  }

  private jsonAt(row: number): string | undefined {
    return this.withJson ? this.json.read(row) : undefined;
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
