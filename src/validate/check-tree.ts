import path from "node:path";
import { isErrno, MilestoneError } from "../errors/error.ts";
import { LISTEN_EVERY, listenForStop } from "../errors/stopped.ts";
import { showName } from "../files/native-path.ts";
import { nameOf, type RecordState, STATES } from "../record/record.ts";
import { mayBeRecord, stemOf } from "../store/list-state.ts";
import { checkJson } from "./check-json.ts";
import { checkLog } from "./check-log.ts";
import { checkOtherYaml } from "./check-yaml.ts";
import type { Finding } from "./finding.ts";
import { bareRepository } from "./rules/bare-repository.ts";
import { unsafePath } from "./rules/unsafe-path.ts";
import { type TreeEntry, walkTree } from "./tree.ts";
import type { View } from "./view.ts";

const BASELINE = "config/validation-baseline.yaml";
/** Files of ours that have rules of their own; of a baseline that is a link nobody else says so. */
const OWN = new Set(["config/storage-config.yaml", BASELINE, "config/storage-backend.txt", "config/last-switch.tsv"]);

/**
 * Looks at everything below a store that is no record: links, repositories, YAML, JSON, logs. `isSeen` says of a record
 * name (`active/a`) that its file was judged already.
 */
export async function checkTree(view: View, isSeen: (name: string) => boolean): Promise<Finding[]> {
  const findings: Finding[] = [];
  const heads: string[] = [];
  const folders = new Set<string>();
  let done = 0;
  for (const entry of walkTree(view)) {
    done += 1;
    if (done % LISTEN_EVERY === 0) {
      await listenForStop(view.signal);
    }
    if (!mayBeRecord(entry.path) || !isSeen(recordName(entry.path))) {
      findings.push(...checkEntry(view, entry));
    }
    if (entry.kind === "directory") {
      folders.add(entry.path);
    } else if (path.posix.basename(entry.path) === "HEAD") {
      heads.push(entry.path);
    }
  }
  return [...findings, ...findRepositories(view, heads, folders)];
}

function recordName(name: string): string {
  return nameOf({ state: path.posix.dirname(name) as RecordState, id: stemOf(path.posix.basename(name)) });
}

function checkEntry(view: View, { path: name, kind }: TreeEntry): Finding[] {
  if (kind === "directory" || (OWN.has(name) && (kind === "file" || name !== BASELINE))) {
    return [];
  }
  const { layout, files } = view;
  const file = layout.at(...name.split("/"));
  if (kind !== "file") {
    // The folders of records and of the configuration and the file of the backend are judged by who reads them.
    return [...STATES, "config", "enterprise.db"].includes(name)
      ? []
      : [unsafe(view, name, kind === "link" ? "is a link" : "is not a regular file")];
  }
  const check = checkOf(name);
  try {
    return check === undefined ? [] : check(view, file, files);
  } catch (error) {
    if (error instanceof MilestoneError && error.code === "UNSAFE_PATH") {
      return [unsafe(view, name, "has several hard links, so other names can change it")];
    }
    if (isErrno(error, "ENOENT")) {
      // Removed while we looked.
      return [];
    }
    throw error;
  }
}

function checkOf(name: string) {
  switch (path.posix.extname(name)) {
    case ".yaml":
    case ".yml":
      return checkOtherYaml;
    case ".json":
      return checkJson;
    case ".jsonl":
      return checkLog;
    default:
      return undefined;
  }
}

function unsafe({ layout }: View, name: string, what: string): Finding {
  const { id, fix } = unsafePath;
  const file = showName(layout.show(layout.at(...name.split("/"))));
  const message = `${what}; only plain files with one name are read`;
  return { rule: id, severity: "warning", file, message, fix };
}

/** git takes a folder with these for a repository, whatever its name. */
function findRepositories({ layout }: View, heads: readonly string[], folders: ReadonlySet<string>): Finding[] {
  const { id, severity, fix } = bareRepository;
  const found: Finding[] = [];
  for (const name of heads) {
    const folder = path.posix.dirname(name);
    const hasFolder = (part: string) => folders.has(folder === "." ? part : `${folder}/${part}`);
    if (hasFolder("objects") && hasFolder("refs")) {
      const dir = layout.show(layout.at(...folder.split("/")));
      const message = `${showName(dir)} is a git repository by what it holds; its configuration could run programs`;
      found.push({ rule: id, severity, file: showName(layout.show(layout.at(...name.split("/")))), message, fix });
    }
  }
  return found;
}
