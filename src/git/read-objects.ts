import { OBJECTS } from "../hook/questions.ts";
import type { Git } from "./git.ts";

/** An object as git keeps it. */
export interface GitObject {
  readonly type: "blob" | "tree" | "commit" | "tag";
  readonly bytes: Buffer;
}

/** Objects in the order of their ids, by one process; undefined for one that is not here. */
export function* readObjects(git: Git, ids: readonly string[]): Generator<GitObject | undefined> {
  if (ids.length === 0) {
    return;
  }
  // A partial clone may not even be asked.
  const output = git.try(OBJECTS, ids.map((id) => `${id}\n`).join("")) ?? Buffer.alloc(0);
  let at = 0;
  for (const _ of ids) {
    const end = Math.max(at, output.indexOf(10, at));
    const [, type, size] = output.toString("latin1", at, end).split(" ");
    const start = end + 1;
    at = size === undefined ? start : start + Number(size) + 1;
    yield size === undefined ? undefined : { type: type as GitObject["type"], bytes: output.subarray(start, at - 1) };
  }
}

const FOLDER = "40000 ";

/** The folders in a tree, by name: what git calls them. */
export function parseFolders(tree: Buffer, idBytes: number): Map<string, string> {
  const folders = new Map<string, string>();
  for (let at = 0; at < tree.length; ) {
    // `<mode> <name>`, a NUL, and the id in bytes.
    const nameEnd = tree.indexOf(0, at);
    const next = nameEnd + 1 + idBytes;
    const entry = tree.toString("latin1", at, nameEnd);
    if (entry.startsWith(FOLDER)) {
      folders.set(entry.slice(FOLDER.length), tree.toString("hex", nameEnd + 1, next));
    }
    at = next;
  }
  return folders;
}
