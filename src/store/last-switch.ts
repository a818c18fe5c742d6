import path from "node:path";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { Files, ReadFiles } from "../files/files.ts";
import { showName } from "../files/native-path.ts";
import { linesOf } from "../logs/lines.ts";
import type { PackedMap } from "../packed/packed-map.ts";
import { DigestMap } from "../record/digest-map.ts";
import type { RecordDigests } from "../record/fingerprint.ts";
import { isSafeId, nameOf, type RecordState, STATES } from "../record/record.ts";
import type { StoreLayout } from "./layout.ts";

/** What each record was at the last switch between YAML and a database, by record name. */
export type LastSwitch = DigestMap;

/** One line of `last-switch.tsv`: state, id, data digest, text digest. */
export function writeLastSwitchLine(record: RecordDigests): string {
  return `${record.state}\t${record.id}\t${record.dataDigest}\t${record.textDigest}\n`;
}

/** Characters of lines that are written at once. */
const CHUNK = 1 << 16;

/** Writes a whole `last-switch.tsv`, durably, in place of what stands there. */
export function writeLastSwitch(files: Files, file: string, records: PackedMap<RecordDigests>): void {
  files.remove(file);
  files.create(file, "");
  let lines = "";
  for (const [, record] of records.sorted()) {
    lines += writeLastSwitchLine(record);
    if (lines.length > CHUNK) {
      files.append(file, lines);
      lines = "";
    }
  }
  files.append(file, lines);
  files.sync(file);
  files.syncDir(path.dirname(file));
}

/** Undefined when there has been no such switch. Throws SWITCH_INVALID with the line that is not readable. */
export function readLastSwitch(files: ReadFiles, layout: StoreLayout): LastSwitch | undefined {
  if (files.stat(layout.lastSwitchFile) === undefined) {
    return undefined;
  }
  return parseLastSwitch(files.chunks(layout.lastSwitchFile), layout.show(layout.lastSwitchFile));
}

const DIGEST = /^[0-9a-f]{64}$/;

/** Longer than any line of ours. */
const LONGEST_LINE = 1 << 16;

/** Parses the whole file, which comes in pieces; `file` is for messages. */
export function parseLastSwitch(chunks: Iterable<Buffer>, file: string): LastSwitch {
  const records = new DigestMap();
  for (const { number, bytes, isEnded } of linesOf(chunks, LONGEST_LINE)) {
    const text = bytes?.toString("utf8") ?? "";
    const line = isEnded && text.endsWith("\r") ? text.slice(0, -1) : text;
    const [state = "", id = "", dataDigest = "", textDigest = "", ...rest] = line.split("\t");
    const known = STATES.find((each): each is RecordState => each === state);
    if (
      known === undefined ||
      !isSafeId(id) ||
      !DIGEST.test(dataDigest) ||
      !DIGEST.test(textDigest) ||
      rest.length > 0
    ) {
      throw badLine(file, number, line);
    }
    const name = nameOf({ state: known, id });
    if (records.has(name)) {
      throw badLine(file, number, line, "a second line of the same record");
    }
    records.set(name, { state: known, id, dataDigest, textDigest });
  }
  return records;
}

const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})/;

function badLine(file: string, line: number, text: string, problem?: string): MilestoneError {
  const shown = CONFLICT.test(text) ? "a git conflict marker" : showName(JSON.stringify(text.slice(0, 60)));
  const found = problem ?? shown;
  return new MilestoneError("SWITCH_INVALID", `${file}:${line} must hold state, id and two digests; found ${found}.`, {
    state: NOTHING_CHANGED,
    place: { file, line },
    fix: ["Take the whole file from the commit that made the last switch (git log -- the file)."],
  });
}
