import type { Backend } from "../backends/backend.ts";
import { type ListedBackup, listBackups } from "../backup/list.ts";
import type { Context } from "../context.ts";
import { isErrno, MilestoneError } from "../errors/error.ts";
import type { ReadFiles } from "../files/files.ts";
import { RunDirs } from "../migrate/run-dirs.ts";
import { textDigest } from "../record/digest.ts";
import type { RecordDigests } from "../record/fingerprint.ts";
import { parseText } from "../record/parse.ts";
import { MilestoneRecord } from "../record/record.ts";
import { StoreLayout } from "../store/layout.ts";

/**
 * The record that once had these digests, wherever it still is: with a sync before, in the payload of a backup, or in a
 * commit. Whatever is found is believed only by its digest. Commits are the one that wrote `last-switch.tsv`, those at which backups were
 * taken, and the one checked out.
 */
export class BaseFinder {
  private readonly context: Context;
  private backups: ListedBackup[] | undefined;
  private readonly opened = new Map<string, Backend>();
  private commits: string[] | undefined;
  private readonly trees = new Map<string, ReadFiles | undefined>();

  constructor(context: Context) {
    this.context = context;
  }

  /** Lets go of every database that was looked into. */
  async close(): Promise<void> {
    for (const backend of this.opened.values()) {
      await backend.close();
    }
  }

  async find(base: RecordDigests): Promise<MilestoneRecord | undefined> {
    return this.inRuns(base) ?? (await this.inBackups(base)) ?? this.inCommits(base);
  }

  private inRuns(base: RecordDigests): MilestoneRecord | undefined {
    const { files, layout } = this.context;
    for (const { name } of files.list(layout.migrationsDir) ?? []) {
      const synced = new StoreLayout(new RunDirs(layout, name).synced);
      const found = readVersion(files, synced.recordFile(base), base);
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  }

  private async inBackups(base: RecordDigests): Promise<MilestoneRecord | undefined> {
    const { files, layout } = this.context;
    for (const { id, metadata } of this.payloads()) {
      const payload = new StoreLayout(layout.at("backups", id));
      const found =
        metadata.from === "database"
          ? await this.inDatabase(payload, base)
          : readVersion(files, payload.recordFile(base), base);
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  }

  /** Backups with their payload, newest first. */
  private payloads(): (ListedBackup & { kind: "readable" })[] {
    this.backups ??= listBackups(this.context).reverse();
    return this.backups.filter((each) => each.kind === "readable").filter(({ payloadHere }) => payloadHere);
  }

  /** A payload that cannot be read holds nothing for us; `milestone backups` says what is wrong with it. */
  private async inDatabase(payload: StoreLayout, base: RecordDigests): Promise<MilestoneRecord | undefined> {
    try {
      const known = this.opened.get(payload.dir);
      const backend = known ?? (await this.context.backends.openFolder("database", payload.dir));
      this.opened.set(payload.dir, backend);
      const record = await backend.read(base);
      return record?.textDigest === base.textDigest ? record : undefined;
    } catch (error) {
      if (error instanceof MilestoneError) {
        return undefined;
      }
      throw error;
    }
  }

  private inCommits(base: RecordDigests): MilestoneRecord | undefined {
    const file = this.context.layout.recordFile(base);
    this.commits ??= this.listCommits();
    for (const commit of this.commits) {
      const tree = this.treeOf(commit);
      const found = tree && readVersion(tree, file, base);
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  }

  private listCommits(): string[] {
    const { repository, layout } = this.context;
    if (repository === undefined) {
      return [];
    }
    const taken = listBackups(this.context).map((each) =>
      each.kind === "readable" ? each.metadata.details?.git?.commit : undefined,
    );
    const all = [repository.lastChangeOf(layout.lastSwitchFile), ...taken.reverse(), repository.head()?.commit];
    return [...new Set(all.filter((commit) => commit !== undefined))].filter((commit) => repository.has(commit));
  }

  /** Undefined for a commit from before there was a store. */
  private treeOf(commit: string): ReadFiles | undefined {
    if (!this.trees.has(commit)) {
      this.trees.set(commit, this.openTree(commit));
    }
    return this.trees.get(commit);
  }

  private openTree(commit: string): ReadFiles | undefined {
    try {
      return this.context.backends.commitFiles(commit);
    } catch (error) {
      if (error instanceof MilestoneError && error.code === "STORE_NOT_FOUND") {
        return undefined;
      }
      throw error;
    }
  }
}

/** A record file, if it is the very one that was meant. */
function readVersion(files: ReadFiles, file: string, base: RecordDigests): MilestoneRecord | undefined {
  const bytes = tryRead(files, file);
  if (bytes === undefined || textDigest(bytes) !== base.textDigest) {
    return undefined;
  }
  const parsed = parseText(bytes, base.textDigest);
  return parsed.ok ? new MilestoneRecord(base, parsed.content) : undefined;
}

function tryRead(files: ReadFiles, file: string): Buffer | undefined {
  try {
    return files.stat(file)?.kind === "file" ? files.read(file).bytes : undefined;
  } catch (error) {
    if (isErrno(error, "ENOENT") || (error instanceof MilestoneError && error.code === "UNSAFE_PATH")) {
      return undefined;
    }
    throw error;
  }
}
