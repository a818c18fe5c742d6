import type { Digest } from "./digest.ts";
import { fieldsOf, type RecordFields } from "./fields.ts";
import { parseJson } from "./json.ts";
import type { Value } from "./value.ts";
import { parseYaml } from "./yaml.ts";

/** Where a record lives. Not what its `status` says. */
export const STATES = ["active", "completed"] as const;
export type RecordState = (typeof STATES)[number];

/** What names a record in a store: its state and its id (the file's stem, or the row's id). */
export interface RecordKey {
  readonly state: RecordState;
  readonly id: string;
}

/** The text and meaning of a record. Either form of the data is made from the other when first asked for. */
export interface RecordContent {
  /** The YAML text, as it stands or would stand in a file. */
  readonly yaml: string;
  readonly textDigest: Digest;
  readonly dataDigest: Digest;
  readonly data:
    | { value: Value }
    | { json: string; fields?: RecordFields; value?: Value }
    | { yaml: string; fields?: RecordFields };
}

/** One milestone, as every backend gives it and takes it. */
export class MilestoneRecord {
  readonly state: RecordState;
  readonly id: string;
  readonly yaml: string;
  readonly textDigest: Digest;
  readonly dataDigest: Digest;
  private readonly source: RecordContent["data"];
  private parsed: Value | undefined;

  constructor(key: RecordKey, content: RecordContent) {
    this.state = key.state;
    this.id = key.id;
    this.yaml = content.yaml;
    this.textDigest = content.textDigest;
    this.dataDigest = content.dataDigest;
    this.source = content.data;
  }

  get data(): Value {
    if ("value" in this.source && this.source.value !== undefined) {
      return this.source.value;
    }
    this.parsed ??= "yaml" in this.source ? parseKnown(this.source.yaml) : parseJson(this.json);
    return this.parsed;
  }

  /** What listings show. */
  get fields(): RecordFields {
    return ("value" in this.source ? undefined : this.source.fields) ?? fieldsOf(this.data);
  }

  /** The data as JSON, keys in source order. Throws TypeError for `.inf` and `.nan`, which JSON does not have. */
  get json(): string {
    return "json" in this.source ? this.source.json : JSON.stringify(this.data);
  }
}

/** A text that was a record's once, parsed again. */
function parseKnown(yaml: string): Value {
  const parsed = parseYaml(yaml);
  if (!parsed.ok) {
    throw new Error(`a text that was parsed before does not parse now: ${parsed.problem.message}`);
  }
  return parsed.value;
}

/** Ids that may become a file name, a row and part of a message. */
const SAFE_ID = /^[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,48}[A-Za-z0-9_-])?$/;

/** 1 to 50 letters, digits, `-`, `_` and, in the middle, `.`; starts with a letter or digit. */
export function isSafeId(id: string): boolean {
  return SAFE_ID.test(id);
}

/** `active/milestone-001`: how a record is named in messages and sorted in fingerprints. */
export function nameOf(key: RecordKey): string {
  return `${key.state}/${key.id}`;
}

/** The key of {@link nameOf}'s text. */
export function keyOf(name: string): RecordKey {
  const slash = name.indexOf("/");
  return { state: name.slice(0, slash) as RecordState, id: name.slice(slash + 1) };
}

/** Key order: by state, then id, in byte order of UTF-8. Safe ids are ASCII, where that is plain string order. */
export function compareKeys(left: RecordKey, right: RecordKey): number {
  if (left.state !== right.state) {
    return left.state < right.state ? -1 : 1;
  }
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}
