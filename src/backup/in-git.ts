import { hash } from "node:crypto";
import type { Context } from "../context.ts";
import { PackedHex } from "../packed/packed-hex.ts";
import { PackedMap, type PackedValues } from "../packed/packed-map.ts";
import type { BackupDetails } from "./metadata.ts";

/** Of the 20 bytes of an id: a column's cells are powers of two. */
const ID_BYTES = 32;
const ID_DIGITS = 40;

/** The commit at hand while a backup is taken, and which files of the payload it holds byte for byte. */
export class CommittedFiles {
  private readonly head: { readonly commit: string; readonly tree: string } | undefined;
  private readonly repository: Context["repository"];
  /** Git's ids of files by their paths in the store; those of a SHA-256 repository are of no use here. */
  private readonly ids = new PackedMap<string>(idColumn());

  constructor({ repository }: Pick<Context, "repository">) {
    this.repository = repository;
    this.head = repository?.head();
    for (const { path, id } of (this.head && repository?.ids(this.head.commit)) ?? []) {
      if (id.length === ID_DIGITS) {
        this.ids.set(path, id);
      }
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
    return this.head && { ...this.head, differs: firstOf(differs, MOST_DIFFERING) };
  }

  /** Gives the memory back at once. */
  free(): void {
    this.ids.free();
  }

  private hasId(payloadPath: string, id: string): boolean {
    return this.ids.get(storePathOf(payloadPath)) === id;
  }
}

function idColumn(): PackedValues<string> {
  const column = new PackedHex(ID_BYTES);
  return {
    write: (row, id) => column.set(row, id),
    read: (row) => column.at(row).slice(0, ID_DIGITS),
    free: () => column.free(),
  };
}

/**
 * Of a store that is not committed every file differs, which a few of them say as well: one alone keeps a restore from
 * taking the payload from the commit, and each that is taken is compared with its digest.
 */
const MOST_DIFFERING = 1000;

function firstOf(names: Iterable<string>, most: number): string[] {
  const first: string[] = [];
  for (const name of names) {
    if (first.push(name) === most) {
      break;
    }
  }
  return first;
}

/** Where a payload file lives in the store. */
export function storePathOf(payloadPath: string): string {
  return payloadPath.startsWith("storage-") ? `config/${payloadPath}` : payloadPath;
}

/** What git calls these bytes. */
function gitBlobId(bytes: Uint8Array): string {
  return hash("sha1", Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]));
}
