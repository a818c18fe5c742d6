import path from "node:path";
import type { Backend, BackendName, RecordEdit, Scanned, Shadow } from "./backends/backend.ts";
import { FileBackend } from "./backends/file/file-backend.ts";
import { FileEdit } from "./backends/file/file-edit.ts";
import { FileShadow } from "./backends/file/file-shadow.ts";
import { FilesShadow } from "./backends/file/files-shadow.ts";
import { InPlaceShadow } from "./backends/file/in-place-shadow.ts";
import type { FileReaderPorts } from "./backends/file/read-record.ts";
import { openIndexOnDisk } from "./backends/hybrid/compare-index.ts";
import { HybridShadow } from "./backends/hybrid/hybrid-shadow.ts";
import { IndexShadow } from "./backends/hybrid/index-shadow.ts";
import { fillIndex, rebuildIndex } from "./backends/hybrid/rebuild-index.ts";
import { holdsServerRows, openServerRows, Postgres } from "./backends/postgres/postgres-wiring.ts";
import { TABLES } from "./backends/rows/stored-row.ts";
import type { ServerRun, ServerRuns } from "./backends/server.ts";
import { copyDatabase } from "./backends/sqlite/copy.ts";
import { loadSqlite } from "./backends/sqlite/driver.ts";
import { compareDump, writeDump } from "./backends/sqlite/dump.ts";
import { holdFile } from "./backends/sqlite/hold-file.ts";
import { isLeftInCommit, journalOf, takeBackHalf } from "./backends/sqlite/hot-journal.ts";
import { restForReplacement } from "./backends/sqlite/rest.ts";
import { RowEdit } from "./backends/sqlite/row-edit.ts";
import { SqliteBackend } from "./backends/sqlite/sqlite-backend.ts";
import { SqliteShadow } from "./backends/sqlite/sqlite-shadow.ts";
import { isWalWithoutRights } from "./backends/sqlite/wal.ts";
import type { Backends, IndexOnDisk } from "./context.ts";
import { MilestoneError, NOTHING_CHANGED } from "./errors/error.ts";
import type { Files, ReadFiles } from "./files/files.ts";
import { CommitFiles } from "./git/commit-files.ts";
import { copyOut, type LocalCopy } from "./git/copy-out.ts";
import { throughLfs } from "./git/lfs-object.ts";
import type { Repository } from "./git/repository.ts";
import { openRuns } from "./migrate/interrupted.ts";
import type { JournalState } from "./migrate/journal.ts";
import { assertMoveExists, type Move } from "./plan/move.ts";
import { DataMemo } from "./record/data-memo.ts";
import type { KnownDigest } from "./record/digest-map.ts";
import { ParseMemo } from "./record/memo.ts";
import type { Settings } from "./settings/settings.ts";
import { StoreLayout } from "./store/layout.ts";

export interface BackendWiring {
  readonly files: Files;
  /** Undefined outside a git repository. */
  readonly repository: Repository | undefined;
  /** The commit that is read in place of the working tree. */
  readonly commit?: string | undefined;
  readonly layout: StoreLayout;
  readonly settings: Settings;
  /** The store's path relative to the repository's root. */
  readonly folder: string;
  /** The files of that commit, where they are listed already. */
  readonly tree?: CommitFiles | undefined;
  /** How often records are read; "often" where it is left out. */
  readonly reads?: Reads | undefined;
  /** What texts mean, where two looks share it. */
  readonly memo?: ParseMemo | undefined;
  /** True where the records of a commit that keeps them on a server are what the server holds now. */
  readonly asksServer?: boolean | undefined;
  now(): Date;
}

/**
 * How often a command reads records: what they mean is remembered, or need not be; "as text" where nothing but a database
 * that may be beside them asks for the digest of their data.
 */
export type Reads = "often" | "once" | "once, as text";

const MOST_TREES = 2;

/** The only place where the ports of the steps meet their adapters. */
export class WiredBackends implements Backends {
  private readonly wiring: BackendWiring;
  private readonly memo: ParseMemo;
  private readonly dataMemo: DataMemo;

  private opened: Postgres | undefined;
  /** The commits that were looked at last: two are compared in many steps. */
  private readonly trees = new Map<string, CommitFiles>();

  constructor(wiring: BackendWiring) {
    this.wiring = wiring;
    this.memo = wiring.memo ?? (wiring.reads?.startsWith("once") ? new ParseMemo(0) : new ParseMemo());
    this.dataMemo = new DataMemo(this.memo);
  }

  async open(name: BackendName): Promise<Backend> {
    const { commit, layout, files, settings, asksServer } = this.wiring;
    const { database } = settings;
    // No commit holds what is on a server. Who moves a branch asks for what the server holds now, where we know which.
    const isKnown = database.type === "postgresql" && database.target !== undefined;
    if (name === "database" && this.usesServer && (commit === undefined || (asksServer === true && isKnown))) {
      return await this.openServer();
    }
    return commit === undefined ? await this.openAt(name, layout, files) : await this.openCommit(name, commit);
  }

  commitFiles(commit: string): ReadFiles {
    const { repository, layout, tree } = this.wiring;
    if (repository === undefined) {
      throw new Error("a commit was asked for outside a repository");
    }
    if (tree !== undefined && commit === this.wiring.commit) {
      return tree;
    }
    const known = this.trees.get(commit) ?? new CommitFiles(repository, commit, layout.dir);
    this.trees.delete(commit);
    this.trees.set(commit, known);
    for (const oldest of [...this.trees.keys()].slice(0, -MOST_TREES)) {
      this.trees.delete(oldest);
    }
    return known;
  }

  async openCommit(name: BackendName, commit: string): Promise<Backend> {
    if (name === "database") {
      this.assertSqlite();
    }
    const { repository, layout } = this.wiring;
    const tree = this.commitFiles(commit);
    const resolve = (bytes: Buffer) => (repository === undefined ? bytes : throughLfs(repository.git, bytes));
    return await this.openAt(name, layout, tree, (file) => copyOut(tree, file, [], resolve));
  }

  async openOldCopy(inUse: BackendName, dataDigestOf: KnownDigest): Promise<Backend> {
    const { layout, files, commit } = this.wiring;
    const reading = commit === undefined ? files : this.commitFiles(commit);
    if (inUse === "database") {
      return new FileBackend("file", { ...this.reader(layout, reading), dataDigestOf });
    }
    // The settings name a server that the store was never on: what it left behind is the database from before.
    const isFromBefore =
      this.usesServer && files.stat(layout.databaseFile) !== undefined && (await this.server().origin()) === undefined;
    return isFromBefore ? await this.openAt("database", layout, files) : await this.open("database");
  }

  get usesServer(): boolean {
    return this.wiring.settings.database.type === "postgresql";
  }

  /** The one in which a backup's tables were; for a store that is on no server, the default. */
  private get schema(): string {
    const { database } = this.wiring.settings;
    return database.type === "postgresql" ? database.schema : "public";
  }

  server(): ServerRuns {
    return this.postgres().runs;
  }

  async openServer(): Promise<Backend> {
    return this.postgres().open(this.dataMemo, this.wiring.settings.validate.maxFileSizeBytes);
  }

  /** One for all that is done on the server. Throws SETTINGS_INVALID where the settings name none. */
  private postgres(): Postgres {
    const { database } = this.wiring.settings;
    if (database.type !== "postgresql") {
      throw new MilestoneError("SETTINGS_INVALID", "This needs the PostgreSQL server that storage.database names.", {
        state: NOTHING_CHANGED,
        fix: ["Set storage.database.type to postgresql (DATABASE_TYPE wins over the file)."],
      });
    }
    this.opened ??= new Postgres(database, this.dataMemo);
    return this.opened;
  }

  async openFolder(name: BackendName, dir: string): Promise<Backend> {
    if (name === "database" && holdsServerRows(dir)) {
      return openServerRows(dir, this.wiring.layout.show(dir), this.schema, this.dataMemo);
    }
    return await this.openAt(name, new StoreLayout(dir), this.wiring.files);
  }

  async completePayload(name: BackendName, store: StoreLayout, dir: string): Promise<void> {
    const payload = new StoreLayout(dir);
    if (name === "hybrid") {
      await loadSqlite();
      const source = await this.openFolder("file", dir);
      const index = new IndexShadow({ ...this.indexOptions(), file: payload.indexFile, previous: store.indexFile });
      await fillIndex(index, source);
      writeDump(payload.indexFile, payload.at("index-dump.sql"), [TABLES.active]);
    } else if (name === "database" && this.usesServer) {
      await this.postgres().writePayload(dir);
    } else if (name === "database") {
      await loadSqlite();
      copyDatabase(store.databaseFile, payload.databaseFile);
      writeDump(payload.databaseFile, payload.at("enterprise-dump.sql"), Object.values(TABLES));
    }
  }

  async proveDatabases(name: BackendName, dir: string, restores: boolean): Promise<void> {
    const payload = new StoreLayout(dir);
    if (name === "hybrid") {
      await loadSqlite();
      compareDump(payload.at("index-dump.sql"), payload.indexFile, [TABLES.active]);
    } else if (name === "database" && holdsServerRows(dir)) {
      if (restores) {
        await this.postgres().provePayload(dir);
      }
    } else if (name === "database") {
      await loadSqlite();
      compareDump(payload.at("enterprise-dump.sql"), payload.databaseFile, Object.values(TABLES));
    }
  }

  async restDatabase(): Promise<void> {
    await loadSqlite();
    restForReplacement(this.wiring.layout.databaseFile, { derived: false });
  }

  async prepareHold(): Promise<void> {
    await loadSqlite();
  }

  holdDatabase(file: string, act: (digest: () => string) => void): void {
    holdFile(file, act);
  }

  async openIndex(): Promise<IndexOnDisk> {
    const { layout, folder } = this.wiring;
    await loadSqlite();
    return openIndexOnDisk(layout.indexFile, folder);
  }

  async rebuildIndex(): Promise<number> {
    await loadSqlite();
    const source = await this.open("file");
    const { files, layout } = this.wiring;
    return await rebuildIndex({ ...this.indexOptions(), files, source, indexFile: layout.indexFile });
  }

  async edit(name: BackendName, staged: string, waitMs: number): Promise<RecordEdit> {
    const { layout, files } = this.wiring;
    if (name !== "database") {
      return new FileEdit(files, { store: layout, staged: new StoreLayout(staged) }, await this.open(name));
    }
    if (this.usesServer) {
      return await this.postgres().edit(this.dataMemo, waitMs);
    }
    await loadSqlite();
    const file = layout.databaseFile;
    // SQLite has synced it by then; through the port it is seen to be.
    const committed = () => files.sync(file);
    return new RowEdit(file, { shown: layout.show(file), memo: this.dataMemo, committed }, waitMs);
  }

  async shadow(move: Move & { reverses?: string }, dir: string, source: Backend, run?: ServerRun): Promise<Shadow> {
    const { files, layout } = this.wiring;
    assertMoveExists(move, move.reverses);
    if (move.to === "file") {
      return move.from === "database" ? this.filesShadow(dir) : new InPlaceShadow(source);
    }
    if (move.to === "database" && run !== undefined) {
      return await this.postgres().shadow(run);
    }
    await loadSqlite();
    if (move.to === "database") {
      this.assertSqlite();
      return new SqliteShadow(files, path.join(dir, "enterprise.db"), layout.databaseFile);
    }
    return this.hybridShadow(move, dir, source);
  }

  private hybridShadow(move: Move, dir: string, source: Backend): Shadow {
    const { files, layout } = this.wiring;
    const shadowIndex = path.join(dir, "index.db");
    const index = new IndexShadow({ ...this.indexOptions(), file: shadowIndex, previous: layout.indexFile });
    const common = { index, files, folder: this.wiring.folder, shadowIndex, storeIndex: layout.indexFile };
    if (move.from === "file") {
      return new HybridShadow({ ...common, records: { kind: "present", source } });
    }
    return new HybridShadow({ ...common, records: { kind: "written", ...this.writtenFiles(dir) } });
  }

  private filesShadow(dir: string): Shadow {
    const { shadow, scan } = this.writtenFiles(dir);
    return new FilesShadow(shadow, scan);
  }

  private writtenFiles(dir: string): { shadow: FileShadow; scan: () => AsyncIterable<Scanned> } {
    const { files, layout } = this.wiring;
    // What was written is read back once, and nothing that is known of its text already may stand for it.
    const reader = { ...this.reader(new StoreLayout(dir), files), memo: new ParseMemo(0) };
    const written = new FileBackend("file", reader);
    return { shadow: new FileShadow(files, reader, layout), scan: () => written.scan() };
  }

  /** `toLocal` makes a file that SQLite can open of one that is not in the file system. */
  private async openAt(
    name: BackendName,
    layout: StoreLayout,
    reading: ReadFiles,
    toLocal?: (file: string) => LocalCopy,
  ): Promise<Backend> {
    if (name !== "database") {
      return new FileBackend(name, this.reader(layout, reading));
    }
    const file = layout.databaseFile;
    const stat = reading.stat(file);
    if (stat?.kind !== "file") {
      const what = stat === undefined ? "missing" : "not a plain file";
      throw new MilestoneError(
        "BACKEND_UNREADABLE",
        `${layout.show(file)} is ${what}, though the backend is database.`,
        {
          state: NOTHING_CHANGED,
          place: { file: layout.show(file) },
          fix: ["git pull, if another clone has committed it.", "milestone backups lists what can be restored."],
        },
      );
    }
    await loadSqlite();
    const copy = toLocal?.(file) ?? this.readableCopy(reading, layout);
    const { maxFileSizeBytes } = this.wiring.settings.validate;
    const closed = () => copy?.remove();
    return new SqliteBackend(copy?.file ?? file, layout.show(file), this.dataMemo, maxFileSizeBytes, closed);
  }

  /** A copy of a database that cannot be read where it stands, since reading it would write beside it. */
  private readableCopy(reading: ReadFiles, layout: StoreLayout): LocalCopy | undefined {
    const file = layout.databaseFile;
    if (isWalWithoutRights(file)) {
      return copyOut(reading, file);
    }
    // Only of a transaction of ours do we know that what its journal holds is whole.
    const isOurs = isLeftInCommit(file) && openRuns({ files: this.wiring.files, layout }).some(isSync);
    if (!isOurs) {
      return undefined;
    }
    const copy = copyOut(reading, file, [journalOf(file)]);
    takeBackHalf(copy.file);
    return copy;
  }

  /** What is on a server must never be answered with an SQLite file that happens to be there. */
  private assertSqlite(): void {
    if (this.usesServer) {
      throw new MilestoneError("BACKEND_UNREADABLE", "The records are on the PostgreSQL server, and in no commit.", {
        state: NOTHING_CHANGED,
        fix: ["Leave --ref out."],
      });
    }
  }

  private indexOptions(): { folder: string; now: Date } {
    return { folder: this.wiring.folder, now: this.wiring.now() };
  }

  /** One look at a store whose last switch left no database beside its files: there is nothing to compare data with. */
  private asksNoDataDigests(layout: StoreLayout, files: ReadFiles): boolean {
    const trace = this.usesServer ? layout.lastSwitchFile : layout.databaseFile;
    return this.wiring.reads === "once, as text" && (files.stat(trace)?.sizeBytes ?? 0) === 0;
  }

  private reader(layout: StoreLayout, files: ReadFiles): FileReaderPorts {
    const { settings } = this.wiring;
    const limits = { maxFileSizeBytes: settings.validate.maxFileSizeBytes, auxiliary: settings.auxiliaryFiles };
    return { files, layout, memo: this.memo, limits, withoutDataDigests: this.asksNoDataDigests(layout, files) };
  }
}

/** Syncs are the only runs that write into a database in use. */
function isSync({ facts, phase }: JournalState): boolean {
  return facts.kind === "sync" && phase === "decided";
}
