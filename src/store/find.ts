import path from "node:path";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { ReadFiles } from "../files/files.ts";
import { showName } from "../files/native-path.ts";
import { StoreLayout } from "./layout.ts";

export const STORE_NAME = ".milestones";
/** A folder under another name is a store where it has one of these. */
export const STORE_PARTS = ["active", "completed", "config"];

/**
 * The store given (the `.milestones` folder, or the folder that holds it), else the first one found upwards
 * from `from`. Throws STORE_NOT_FOUND, and UNSAFE_PATH for a link.
 */
export function findStore(files: ReadFiles, from: string, given: string | undefined): StoreLayout {
  if (given !== undefined) {
    const dir = path.resolve(from, given);
    const inside = path.join(dir, STORE_NAME);
    return storeAt(files, inside) ?? bareStoreAt(files, dir) ?? notFound(`There is no store in ${showName(dir)}.`);
  }
  for (let dir = path.resolve(from); ; dir = path.dirname(dir)) {
    const found = storeAt(files, path.join(dir, STORE_NAME));
    if (found !== undefined) {
      return found;
    }
    if (dir === path.dirname(dir)) {
      return notFound(`No ${STORE_NAME} folder in ${showName(path.resolve(from))} or above it.`);
    }
  }
}

function storeAt(files: ReadFiles, dir: string): StoreLayout | undefined {
  const kind = files.stat(dir)?.kind;
  if (kind === "link") {
    throw new MilestoneError("UNSAFE_PATH", `${showName(dir)} is a link; no link is followed out of a checkout.`, {
      state: NOTHING_CHANGED,
      place: { file: dir },
      fix: ["Name the real folder with --store."],
    });
  }
  return kind === "directory" ? new StoreLayout(dir) : undefined;
}

/** A store under another name, for example a copy; not just any folder, or a slip of the pen would become a store. */
function bareStoreAt(files: ReadFiles, dir: string): StoreLayout | undefined {
  const isStore =
    path.basename(dir) === STORE_NAME || STORE_PARTS.some((name) => files.stat(path.join(dir, name)) !== undefined);
  return isStore ? storeAt(files, dir) : undefined;
}

function notFound(message: string): never {
  throw new MilestoneError("STORE_NOT_FOUND", message, {
    state: NOTHING_CHANGED,
    fix: ["Run it inside a project that has one, name it: --store <dir>, or make one: milestone init"],
  });
}
