import { hash } from "node:crypto";
import type { Context } from "../context.ts";
import { PackedKeys } from "../packed/packed-keys.ts";
import type { BackupDetails } from "./metadata.ts";

/** The commit at hand while a backup is taken, and which files of the payload it holds byte for byte. */
export class CommittedFiles {
  private readonly head: { readonly commit: string; readonly tree: string } | undefined;
  private readonly repository: Context["repository"];
  /** Path in the store and git's id of its bytes, in one key. */
  private readonly entries = new PackedKeys();

  constructor({ repository }: Pick<Context, "repository">) {
    this.repository = repository;
    this.head = repository?.head();
    for (const { path, id } of (this.head && repository?.entries(this.head.commit)) ?? []) {
      this.entries.add(keyOf(path, id));
    }
  }

  /** True when the commit holds these bytes. (In a SHA-256 repository no id matches: everything counts as outside git.) */
  has(payloadPath: string, bytes: Uint8Array): boolean {
    return this.head !== undefined && this.hasId(payloadPath, gitBlobId(bytes));
  }

  /** The same for a copy that stands in a file, without reading it into memory. */
  hasFile(payloadPath: string, file: string): boolean {
    const id = this.head && this.repository?.idOf(file);
    return id !== undefined && this.hasId(payloadPath, id);
  }

  /** Undefined outside git, and before the first commit. */
  describe(differs: Iterable<string>): BackupDetails["git"] {
    return this.head && { ...this.head, differs: [...differs] };
  }

  private hasId(payloadPath: string, id: string): boolean {
    return this.entries.rowOf(keyOf(storePathOf(payloadPath), id)) !== undefined;
  }
}

function keyOf(path: string, id: string): string {
  return `${id} ${path}`;
}

/** Where a payload file lives in the store. */
export function storePathOf(payloadPath: string): string {
  return payloadPath.startsWith("storage-") ? `config/${payloadPath}` : payloadPath;
}

/** What git calls these bytes. */
function gitBlobId(bytes: Uint8Array): string {
  return hash("sha1", Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]));
}
