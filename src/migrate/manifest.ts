import path from "node:path";
import { z } from "zod";
import { MilestoneError } from "../errors/error.ts";
import type { Files, ReadFiles } from "../files/files.ts";
import { lazily } from "../lazily.ts";
import { linesOf } from "../logs/lines.ts";
import { readCheckedLine, writeCheckedLine } from "./checked-line.ts";

/** What an installation ever puts or sets aside. A checkout can bring a manifest: no other path is believed. */
const PATH =
  /^(?:(?:active|completed|logs)\/[^/].*|config\/storage-config\.yaml|(?:index|enterprise)\.db(?:-wal|-shm|-journal)?)$/s;

const step = lazily(() =>
  z.object({
    act: z.enum(["put", "aside"]),
    path: z.string().refine((each) => PATH.test(each) && path.posix.normalize(each) === each && !each.includes("\0")),
    digest: z.string().optional(),
    had: z.boolean(),
  }),
);

/** One planned act: a file of the shadow into the store, or a file of the store out of the way. */
export interface Step {
  readonly act: "put" | "aside";
  /** Relative to the store and to the shadow, with `/`. */
  readonly path: string;
  /** SHA-256 of what is put; undefined for `aside`. */
  readonly digest: string | undefined;
  /** Whether the store had something there before this migration. */
  readonly had: boolean;
}

/** Adds steps to a manifest, durably: only then may they be done. */
export function addSteps(files: Files, manifest: string, steps: readonly Step[]): void {
  files.append(manifest, steps.map(writeCheckedLine).join(""));
  files.sync(manifest);
  files.syncDir(path.dirname(manifest));
}

/** A path takes a few thousand at most. */
const LONGEST_LINE = 1 << 20;

/**
 * The steps of a manifest, none where there is no such file. A last line without its line feed was never acted on.
 * Throws JOURNAL_UNREADABLE for any other line that is not as it was written.
 */
export function* readSteps(files: ReadFiles, manifest: string): Generator<Step> {
  if (files.stat(manifest) === undefined) {
    return;
  }
  for (const { number, bytes, isEnded } of linesOf(files.chunks(manifest), LONGEST_LINE)) {
    if (!isEnded) {
      return;
    }
    const parsed = step().safeParse(bytes && readCheckedLine(bytes.toString("utf8")));
    if (!parsed.success) {
      throw damaged(manifest, number);
    }
    yield { ...parsed.data, digest: parsed.data.digest };
  }
}

function damaged(manifest: string, line: number): MilestoneError {
  const run = `migrations/${path.basename(path.dirname(manifest))}`;
  return new MilestoneError("JOURNAL_UNREADABLE", `${run}/${path.basename(manifest)}:${line} is damaged.`, {
    state: "A migration was interrupted; nothing was done about it.",
    place: { file: `${run}/${path.basename(manifest)}`, line },
    fix: [`What the migration put aside is under ${run}/displaced: compare it with the store by hand.`],
  });
}
