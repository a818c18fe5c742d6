import { OBJECTS } from "../hook/questions.ts";
import type { Git, Question } from "./git.ts";

/** An object as git keeps it. */
export interface GitObject {
  readonly id: string;
  readonly type: "blob" | "tree" | "commit" | "tag";
  readonly bytes: Buffer;
}

/** Objects in the order of their ids, by one process; undefined for one that is not here. */
export function* readObjects(git: Git, ids: readonly string[]): Generator<GitObject | undefined> {
  // A partial clone may not even be asked.
  const output = ids.length === 0 ? undefined : git.try(OBJECTS, inputOf(ids));
  yield* parseObjects(output ?? Buffer.alloc(0), ids.length);
}

/** The same, as an array; undefined where all together they are more than so many bytes. */
export function tryReadObjects(git: Git, ids: readonly string[], mostBytes: number): GitObject[] | undefined {
  const output = ids.length === 0 ? Buffer.alloc(0) : git.try(OBJECTS, inputOf(ids), mostBytes);
  const objects = output && [...parseObjects(output, ids.length)];
  return objects?.every((object) => object !== undefined) ? objects : undefined;
}

/** What git is asked for objects by names that mean the same for ever, without spaces. */
export function namesQuestion(names: readonly string[]): Question {
  return { args: OBJECTS, input: inputOf(names) };
}

/** Objects by such names; those that are not here are left out. */
export function readNamed(git: Git, names: readonly string[]): Map<string, GitObject> {
  const objects = [...readObjects(git, names)];
  return new Map(
    names.flatMap((name, at) => {
      const object = objects[at];
      return object === undefined ? [] : [[name, object] as const];
    }),
  );
}

function inputOf(names: readonly string[]): string {
  return names.map((name) => `${name}\n`).join("");
}

function* parseObjects(output: Buffer, count: number): Generator<GitObject | undefined> {
  let at = 0;
  for (let index = 0; index < count; index++) {
    const end = Math.max(at, output.indexOf(10, at));
    const [id = "", type, size] = output.toString("latin1", at, end).split(" ");
    const start = end + 1;
    at = size === undefined ? start : start + Number(size) + 1;
    yield size === undefined
      ? undefined
      : { id, type: type as GitObject["type"], bytes: output.subarray(start, at - 1) };
  }
}

/** The parents that a commit names; they may be beyond this clone. */
export function parentsOf(commit: Pick<GitObject, "bytes">): string[] {
  return headOf(commit).flatMap((line) => (line.startsWith("parent ") ? [line.slice("parent ".length)] : []));
}

/** When a commit was made, by its committer; undefined where what it says is no time. */
export function committedAt(commit: Pick<GitObject, "bytes">): Date | undefined {
  const line = headOf(commit).find((each) => each.startsWith("committer "));
  const [, seconds] = /> ([0-9]{1,12}) [-+][0-9]{4}$/.exec(line ?? "") ?? [];
  return seconds === undefined ? undefined : new Date(Number(seconds) * 1000);
}

function headOf({ bytes }: Pick<GitObject, "bytes">): string[] {
  return (bytes.toString("latin1").split("\n\n", 1)[0] ?? "").split("\n");
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
