import { isErrno, MilestoneError } from "../../errors/error.ts";
import type { ReadFiles, Stat } from "../../files/files.ts";
import { showName } from "../../files/native-path.ts";
import { signatureOf } from "../../files/signature.ts";
import { findConflict } from "../../record/conflict.ts";
import { NO_DIGEST, textDigest } from "../../record/digest.ts";
import type { KnownDigest } from "../../record/digest-map.ts";
import type { Mark } from "../../record/marks.ts";
import type { ParseMemo } from "../../record/memo.ts";
import { looksLikeRecord, parseText, type TextProblem, wasMeantAsRecord } from "../../record/parse.ts";
import { isSafeId, MilestoneRecord, nameOf, type RecordState } from "../../record/record.ts";
import type { StoreLayout } from "../../store/layout.ts";
import { stemOf } from "../../store/list-state.ts";
import type { Finding, RuleId } from "../../validate/finding.ts";
import type { Scanned } from "../backend.ts";

/** What reading record files needs to know. */
export interface FileReaderPorts {
  readonly files: ReadFiles;
  readonly layout: StoreLayout;
  readonly memo: ParseMemo;
  readonly limits: FileLimits;
  /**
   * The data digest of a text that is known from elsewhere, so that it need not be parsed: for an old copy, of which
   * only the digests are asked. A text with this digest is a record's.
   */
  readonly dataDigestOf?: KnownDigest | undefined;
  /** True where only texts are compared: every record then has {@link NO_DIGEST}. */
  readonly withoutDataDigests?: boolean;
  /** True where nothing is compared with anything: records have {@link NO_DIGEST} for both. */
  readonly withoutDigests?: boolean;
}

export interface FileLimits {
  readonly maxFileSizeBytes: number;
  /** Names of files in `active/` and `completed/` that are never records. */
  readonly auxiliary: readonly string[];
}

/** One `*.yaml` file: a record, a finding, or undefined when it is auxiliary or was removed meanwhile. */
export function readRecordFile(ports: FileReaderPorts, state: RecordState, name: string): Scanned | undefined {
  const { files, layout, limits } = ports;
  const file = layout.fileIn(state, name);
  const shown = () => showName(layout.show(file));
  if (limits.auxiliary.includes(name)) {
    return undefined;
  }
  try {
    return files.withBytes(
      file,
      ({ bytes, stat }) =>
        stat.sizeBytes > limits.maxFileSizeBytes
          ? error("file-size", shown(), `${stat.sizeBytes} bytes; a record may have ${limits.maxFileSizeBytes}`)
          : readBytes(ports, { state, name, shown, bytes, stat }),
      limits.maxFileSizeBytes,
    );
  } catch (problem) {
    if (problem instanceof MilestoneError && problem.code === "UNSAFE_PATH") {
      // The path of this machine in front of it is nobody's business.
      const message = problem.message
        .replace(`${showName(file)} `, "")
        .replace(`${shown()} `, "")
        .replace(/\.$/, "");
      return error("unsafe-path", shown(), message, problem.fix[0]);
    }
    if (isErrno(problem, "ENOENT")) {
      return undefined;
    }
    throw problem;
  }
}

interface ReadFile {
  state: RecordState;
  name: string;
  /** The file as messages show it. */
  shown: () => string;
  bytes: Buffer;
  stat: Stat;
}

function readBytes(
  { memo, limits, dataDigestOf, withoutDataDigests, withoutDigests }: FileReaderPorts,
  { state, name, shown, bytes, stat }: ReadFile,
): Scanned | undefined {
  const key = { state, id: stemOf(name) };
  const named = stat.contentId === undefined ? undefined : memo.digestsOf(stat.contentId);
  if (named !== undefined && isSafeId(key.id)) {
    const yaml = bytes.toString("utf8");
    return found(new MilestoneRecord(key, { yaml, ...named, data: { yaml } }), stat);
  }
  const digest = withoutDigests ? NO_DIGEST : textDigest(bytes);
  const known = memo.get(digest);
  if (known !== undefined && isSafeId(key.id)) {
    const { dataDigest, json, fields } = known;
    const yaml = bytes.toString("utf8");
    const data = json === undefined ? { yaml, fields } : { json, fields };
    return found(new MilestoneRecord(key, { yaml, textDigest: digest, dataDigest, data }), stat);
  }
  const elsewhere = dataDigestOf?.(nameOf(key), digest);
  if (elsewhere !== undefined && isSafeId(key.id)) {
    const yaml = bytes.toString("utf8");
    return found(new MilestoneRecord(key, { yaml, textDigest: digest, dataDigest: elsewhere, data: { yaml } }), stat);
  }
  const parsed =
    withoutDataDigests || withoutDigests ? parseText(bytes, digest, () => NO_DIGEST) : parseText(bytes, digest);
  if (!parsed.ok) {
    const auxiliary = name === "dependencies.yaml" || limits.auxiliary.includes(name) || !isMeantAsRecord(bytes);
    return auxiliary ? undefined : broken(shown(), parsed.problem, bytes);
  }
  if (!looksLikeRecord(parsed.content.data.value)) {
    return undefined;
  }
  if (!isSafeId(key.id)) {
    const message = "the name is no milestone id: 1 to 50 letters, digits, - and _, starting with a letter or digit";
    return error("record-id", shown(), message, "Rename the file.");
  }
  memo.keep(parsed.content, stat.contentId);
  return found(new MilestoneRecord(key, parsed.content), stat);
}

/** UTF-16 has a NUL beside each plain letter, and its own mark at the start. */
function isMeantAsRecord(bytes: Buffer): boolean {
  const plain = bytes.includes(0) ? bytes.filter((byte, at) => byte !== 0 && (at > 1 || byte < 0xfe)) : bytes;
  return wasMeantAsRecord(plain);
}

function found(record: MilestoneRecord, stat: Stat): Scanned {
  const { state, id, textDigest: text, dataDigest } = record;
  const mark: Mark = { state, id, textDigest: text, dataDigest, signature: signatureOf(stat) };
  return { kind: "record", record, mark };
}

function broken(shown: string, problem: TextProblem, bytes: Buffer): Scanned {
  const conflict = findConflict(bytes);
  if (conflict !== undefined) {
    const finding = { ...base("conflict-marker", shown, "a git conflict marker"), ...conflict };
    return { kind: "finding", finding: { ...finding, fix: "Resolve the conflict and save the file." } };
  }
  const { code, message, line, column, fix } = problem;
  return { kind: "finding", finding: { ...base(code, shown, message), line, column, ...(fix && { fix }) } };
}

function error(rule: RuleId, shown: string, message: string, fix?: string): Scanned {
  const finding = base(rule, shown, message);
  return { kind: "finding", finding: fix === undefined ? finding : { ...finding, fix } };
}

function base(rule: RuleId, file: string, message: string): Finding {
  return { rule, severity: "error", file, message };
}

/** `active/milestone-001` of a file name. */
export function recordNameOf(state: RecordState, name: string): string {
  return nameOf({ state, id: stemOf(name) });
}
