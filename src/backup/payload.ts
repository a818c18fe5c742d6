import path from "node:path";
import type { BackendName } from "../backends/backend.ts";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { EntryKind, ReadFiles } from "../files/files.ts";
import { showName } from "../files/native-path.ts";
import { OrderedKeys } from "../packed/ordered-keys.ts";
import type { StoreLayout } from "../store/layout.ts";
import { mayBeRecord } from "../store/list-state.ts";
import { sortEntries } from "../store/sort-entries.ts";
import { storePathOf } from "./in-git.ts";

/** Folders that a backup takes whole, by the backend it is taken of. The tools restore exactly these. */
const FOLDERS: Record<BackendName, readonly string[]> = {
  file: ["active", "completed", "logs"],
  hybrid: ["active", "completed", "logs"],
  database: ["logs"],
};

/** Copies of these stand at the top of a payload; they live in `config/`. */
export const CONFIG_COPIES = ["storage-backend.txt", "storage-config.yaml"] as const;

/** The rows of a server: ours, or, in a backup by a tool, its dump. */
export const SERVER_ROWS = ["postgresql-rows.jsonl", "postgresql-dump.sql"] as const;

/** The folders and plain files of a payload, by their paths in it. Throws UNSAFE_PATH for a link, device or the like. */
export function payloadOf(
  files: ReadFiles,
  layout: StoreLayout,
  backend: BackendName,
): { folders: string[]; files: OrderedKeys } {
  const folders: string[] = [];
  const found = new OrderedKeys();
  for (const { inside, kind } of entriesOf(files, layout, backend)) {
    if (kind === "directory") {
      folders.push(inside);
    } else if (kind === "file") {
      found.add(inside);
    } else {
      throw new MilestoneError("UNSAFE_PATH", `${showName(inside)} is no plain file, so it cannot be backed up.`, {
        state: NOTHING_CHANGED,
        place: { file: path.posix.join(".milestones", showName(inside)) },
        fix: ["Replace it by a plain file, or move it out of the store."],
      });
    }
  }
  for (const name of CONFIG_COPIES) {
    if (files.stat(sourceOf(layout, name)) !== undefined) {
      found.add(name);
    }
  }
  return { folders, files: found };
}

/** What no backup can take, since it is no plain file with one name. */
export function unfitForPayload(files: ReadFiles, layout: StoreLayout, backend: BackendName): string[] {
  const unfit: string[] = [];
  for (const { inside, kind } of entriesOf(files, layout, backend)) {
    if (kind !== "directory" && !isPlain(files, layout, inside, kind)) {
      unfit.push(inside);
    }
  }
  return unfit;
}

/** How many names a record has is looked at by who reads it: here that would cost a call for each. */
function isPlain(files: ReadFiles, layout: StoreLayout, inside: string, kind: EntryKind): boolean {
  return kind === "file" && (mayBeRecord(inside) || (files.stat(sourceOf(layout, inside))?.links ?? 1) === 1);
}

/** Where a file of the payload is copied from. */
export function sourceOf(layout: StoreLayout, payloadPath: string): string {
  return layout.at(...storePathOf(payloadPath).split("/"));
}

interface PayloadEntry {
  readonly inside: string;
  readonly kind: EntryKind;
}

/** In the order of their code units. */
export function byName(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Everything in the folders of a payload by its path there, a folder before what is in it. */
function* entriesOf(files: ReadFiles, layout: StoreLayout, backend: BackendName): Generator<PayloadEntry> {
  for (const name of FOLDERS[backend]) {
    yield { inside: name, kind: "directory" };
    yield* entriesBelow(files, layout, name);
  }
}

function* entriesBelow(files: ReadFiles, layout: StoreLayout, below: string): Generator<PayloadEntry> {
  for (const { name, kind } of sortEntries(files.listEach(layout.at(below)) ?? [], byName)) {
    const inside = `${below}/${name}`;
    yield { inside, kind };
    if (kind === "directory") {
      yield* entriesBelow(files, layout, inside);
    }
  }
}
