import type { Context } from "../context.ts";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { showName } from "../files/native-path.ts";
import { OrderedKeys } from "../packed/ordered-keys.ts";
import { RowSet } from "../packed/row-set.ts";
import type { NamedDigests } from "../record/named-digests.ts";
import type { RecordState } from "../record/record.ts";
import { isYamlName, listState } from "../store/list-state.ts";

/** What a restore does to which files, relative to the store. */
export interface RestoreActs {
  readonly puts: OrderedKeys;
  readonly asides: OrderedKeys;
}

/**
 * Files that differ from those that were `staged` are put; records that are not among them, broken ones too, are set aside
 * in the given states. Everything else stays as it is. Throws UNSAFE_PATH where a folder on the way is a link.
 */
export async function chooseActs(
  context: Context,
  staged: NamedDigests,
  states: readonly RecordState[],
): Promise<RestoreActs> {
  const puts = new OrderedKeys();
  for (const [path, digest] of staged) {
    if (!isThere(context, path, digest)) {
      puts.add(path);
    }
  }
  return { puts, asides: await chooseAsides(context, staged, states) };
}

async function chooseAsides(
  context: Context,
  staged: NamedDigests,
  states: readonly RecordState[],
): Promise<OrderedKeys> {
  const { files, layout } = context;
  const asides = new OrderedKeys();
  for (const state of states) {
    for (const { name, kind } of listState(files, layout, state)) {
      const path = `${state}/${name}`;
      if (kind === "file" && isYamlName(name) && !staged.has(path)) {
        asides.add(path);
      }
    }
  }
  // The whole store need only be read where there is one.
  if (asides.size > 0) {
    await keepRecords(context, asides);
  }
  return asides;
}

/** Takes out what is no record and was not meant as one. */
async function keepRecords({ backends, layout }: Context, paths: OrderedKeys): Promise<void> {
  const shownOf = (path: string) => showName(layout.show(layout.at(path)));
  const shown = new OrderedKeys();
  for (const path of paths.keys()) {
    shown.add(shownOf(path));
  }
  const records = new RowSet();
  const meet = (name: string) => {
    const row = shown.rowOf(name);
    if (row !== undefined) {
      records.add(row);
    }
  };
  const backend = await backends.open("file");
  for await (const item of backend.scan()) {
    if (item.kind === "record") {
      meet(layout.show(layout.recordFile(item.record)));
    } else if (item.finding.severity === "error") {
      meet(item.finding.file);
    }
  }
  for (const path of paths.keys()) {
    if (!records.has(shown.rowOf(shownOf(path)) as number)) {
      paths.remove(path);
    }
  }
  shown.free();
}

function isThere({ files, layout }: Context, path: string, digest: string): boolean {
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
  return kind === "file" && files.digest(target) === digest;
}

function unsafe(path: string, what: string): MilestoneError {
  return new MilestoneError("UNSAFE_PATH", `${showName(path)} ${what}; nothing is restored through it.`, {
    state: NOTHING_CHANGED,
    place: { file: showName(path) },
    fix: ["Replace it by a plain folder or file, then run this again."],
  });
}
