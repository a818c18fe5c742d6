import type { Backend, BackendName } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import type { ReadFiles } from "../files/files.ts";
import type { Settings } from "../settings/settings.ts";
import type { StoreLayout } from "../store/layout.ts";
import type { CheckedRecord } from "./check-record.ts";
import type { RecordNames } from "./record-names.ts";

/** A store as of one moment: a working tree or a commit. Rules see nothing else of the world. */
export interface View {
  readonly files: ReadFiles;
  readonly layout: StoreLayout;
  readonly settings: Settings;
  /** In full; undefined for the working tree. */
  readonly commit: string | undefined;
  readonly signal: AbortSignal;
  /** True where a commit is looked at whose records are on a server, and in no commit. */
  readonly recordsOnServer: (backend: BackendName) => boolean;
  /** What single records gave, where two looks by the same settings share it. */
  readonly known?: KnownRecords | undefined;
  open(name: BackendName): Promise<Backend>;
}

/** By record and text: the same text under the same name has the same. */
export type KnownRecords = Map<string, KnownRecord>;

/** All that a look at a whole store takes from one record: with it, a text that was met before need not be parsed. */
export interface KnownRecord extends CheckedRecord {
  readonly names: RecordNames;
}

/** What a context looks at. */
export function viewOf({ files, layout, settings, commit, signal, backends }: Context): View {
  const recordsOnServer = (name: BackendName) => commit !== undefined && name === "database" && backends.usesServer;
  const open = (name: BackendName) => backends.open(name);
  return { files, layout, settings: settings.settings, commit, signal, recordsOnServer, open };
}

/** The same store as another commit has it, under the settings of now. Throws STORE_NOT_FOUND where it has none. */
export function viewAt(context: Context, commit: string): View {
  const { backends } = context;
  const files = backends.commitFiles(commit);
  const recordsOnServer = (name: BackendName) => name === "database" && backends.usesServer;
  return { ...viewOf(context), files, commit, recordsOnServer, open: (name) => backends.openCommit(name, commit) };
}
