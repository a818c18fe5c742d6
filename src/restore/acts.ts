import type { Context } from "../context.ts";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { showName } from "../files/native-path.ts";
import { textDigest } from "../record/digest.ts";
import { isYamlName, listState } from "../store/list-state.ts";
import type { Payload } from "./payload.ts";

/** What a restore does to which files, relative to the store. */
export interface RestoreActs {
  readonly puts: string[];
  readonly asides: string[];
}

/**
 * Files that differ are put; records that the payload lacks, broken ones too, are set aside. Everything else stays as
 * it is. Throws UNSAFE_PATH where a folder on the way is a link.
 */
export async function chooseActs(context: Context, payload: Payload): Promise<RestoreActs> {
  const { files, layout } = context;
  const wanted = new Set(payload.files.map(({ path }) => path));
  const puts = payload.files.filter((file) => !isThere(context, file.path, file.read)).map(({ path }) => path);
  const records = payload.states.length === 0 ? new Set() : await recordPaths(context);
  const asides = payload.states.flatMap((state) =>
    [...listState(files, layout, state)]
      .filter(({ name, kind }) => kind === "file" && isYamlName(name))
      .map(({ name }) => `${state}/${name}`)
      .filter((path) => !wanted.has(path) && records.has(showName(layout.show(layout.at(path))))),
  );
  return { puts, asides };
}

/** Files that are records or were meant as such, as messages show them. */
async function recordPaths({ backends, layout }: Context): Promise<Set<string>> {
  const paths = new Set<string>();
  const backend = await backends.open("file");
  for await (const item of backend.scan()) {
    if (item.kind === "record") {
      paths.add(layout.show(layout.recordFile(item.record)));
    } else if (item.finding.severity === "error") {
      paths.add(item.finding.file);
    }
  }
  return paths;
}

function isThere({ files, layout }: Context, path: string, read: () => Buffer): boolean {
  const parts = path.split("/");
  for (let depth = 1; depth < parts.length; depth++) {
    const kind = files.stat(layout.at(...parts.slice(0, depth)))?.kind;
    if (kind !== undefined && kind !== "directory") {
      throw unsafe(parts.slice(0, depth).join("/"), "is no folder");
    }
  }
  const target = layout.at(...parts);
  const kind = files.stat(target)?.kind;
  if (kind !== undefined && kind !== "file") {
    throw unsafe(path, "is no plain file");
  }
  return kind === "file" && files.digest(target) === textDigest(read());
}

function unsafe(path: string, what: string): MilestoneError {
  return new MilestoneError("UNSAFE_PATH", `${showName(path)} ${what}; nothing is restored through it.`, {
    state: NOTHING_CHANGED,
    place: { file: showName(path) },
    fix: ["Replace it by a plain folder or file, then run this again."],
  });
}
