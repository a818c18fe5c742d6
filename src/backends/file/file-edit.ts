import path from "node:path";
import type { Files } from "../../files/files.ts";
import type { RecordDigests } from "../../record/fingerprint.ts";
import type { RecordKey } from "../../record/record.ts";
import type { StoreLayout } from "../../store/layout.ts";
import type { Backend, RecordEdit } from "../backend.ts";

/** Changes record files one by one: each that is put waits in `staged` and takes its place by one rename. */
export class FileEdit implements RecordEdit {
  private readonly files: Files;
  private readonly store: StoreLayout;
  private readonly staged: StoreLayout;
  private readonly backend: Backend;

  /** `backend` reads the store. */
  constructor(files: Files, { store, staged }: Record<"store" | "staged", StoreLayout>, backend: Backend) {
    this.files = files;
    this.store = store;
    this.staged = staged;
    this.backend = backend;
  }

  async versionAt(key: RecordKey): Promise<RecordDigests | undefined> {
    return await this.backend.read(key);
  }

  isFree(key: RecordKey): boolean {
    return this.files.stat(this.store.recordFile(key)) === undefined;
  }

  async put(record: RecordKey): Promise<void> {
    const target = this.store.recordFile(record);
    this.files.makeDirs(path.dirname(target));
    this.files.rename(this.staged.recordFile(record), target);
  }

  /** After a power cut a removal may be there and a rename before it not. */
  async settle(): Promise<void> {
    this.files.syncTree(this.store.dir);
  }

  async remove(key: RecordKey): Promise<void> {
    this.files.remove(this.store.recordFile(key));
  }

  async commit(): Promise<void> {
    this.files.syncTree(this.store.dir);
  }

  /** Files keep nobody out. */
  async release(): Promise<void> {}
}
