import path from "node:path";
import type { ReadFiles } from "../files/files.ts";
import { showName } from "../files/native-path.ts";
import { concatenatedJson } from "../logs/concatenated-json.ts";
import { jsonLines } from "../logs/json-lines.ts";
import { tryDecode } from "../record/parse.ts";
import { checkSecrets } from "./check-secrets.ts";
import type { Finding } from "./finding.ts";
import type { Rule } from "./rule.ts";
import { logEnd } from "./rules/log-end.ts";
import { logEntry } from "./rules/log-entry.ts";
import { logLineEnding } from "./rules/log-line-ending.ts";
import type { View } from "./view.ts";

/** Larger logs are searched for mistakes, and not for secrets. */
const MOST_SECRET_BYTES = 16 * 1024 * 1024;

/** A log, entry by entry. In memory for its longest entry, and for what is wrong with it. */
export function checkLog({ layout }: View, file: string, files: ReadFiles): Finding[] {
  const shown = showName(layout.show(file));
  const found: Finding[] = [];
  const add = ({ id, severity, fix }: Rule, message: string, place: { line: number; column?: number }) =>
    found.push({ rule: id, severity, file: shown, ...place, message, fix });
  const watch = new Watch(files.chunks(file));
  const isMetrics = path.basename(file) === "performance-metrics.jsonl";
  for (const piece of isMetrics ? concatenatedJson(watch) : jsonLines(watch)) {
    if (piece.kind === "broken") {
      add(logEntry, piece.message, { line: piece.line, column: piece.column });
    } else if (piece.kind === "torn") {
      add(logEnd, "the last entry was cut off, or is being written", { line: piece.line });
    }
  }
  if (watch.hasEnd === false && !found.some(({ rule }) => rule === "log-end")) {
    add(logEnd, "the last line has no newline", { line: watch.lines + 1 });
  }
  if (watch.carriageReturns > 0) {
    const lines = watch.carriageReturns === 1 ? "1 line ends" : `${watch.carriageReturns} lines end`;
    add(logLineEnding, `${lines} with a carriage return`, { line: watch.firstCarriageReturn });
  }
  if (watch.bytes <= MOST_SECRET_BYTES) {
    found.push(...checkSecrets(tryDecode(files.read(file).bytes) ?? "", shown));
  }
  return found;
}

/** Passes pieces of a file on and notes how its lines end. */
class Watch implements Iterable<Buffer> {
  bytes = 0;
  /** Lines that have their newline. */
  lines = 0;
  carriageReturns = 0;
  firstCarriageReturn = 0;
  /** Undefined for an empty file. */
  hasEnd: boolean | undefined;
  private readonly chunks: Iterable<Buffer>;

  constructor(chunks: Iterable<Buffer>) {
    this.chunks = chunks;
  }

  *[Symbol.iterator](): Generator<Buffer> {
    let last = 0;
    for (const chunk of this.chunks) {
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) {
        this.lines += 1;
        if ((at === 0 ? last : chunk[at - 1]) === 13) {
          this.carriageReturns += 1;
          this.firstCarriageReturn ||= this.lines;
        }
      }
      if (chunk.length > 0) {
        last = chunk[chunk.length - 1] as number;
        this.hasEnd = last === 10;
      }
      this.bytes += chunk.length;
      yield chunk;
    }
  }
}
