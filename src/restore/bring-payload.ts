import { payloadRefOf } from "../backup/kept-in-git.ts";
import { findBackup, readPayloadDigests } from "../backup/list.ts";
import { SERVER_ROWS } from "../backup/payload.ts";
import type { Context } from "../context.ts";
import { replaceFile } from "../files/replace.ts";

/**
 * Takes a payload that git keeps under a ref of ours into the folder of its backup, where it is absent there. What
 * makes the payload count as present comes last, so that one that was broken off is taken anew.
 */
export function bringPayload(context: Context, id: string): void {
  const { files, layout, repository, backends } = context;
  const backup = findBackup(context, id);
  const commit = repository?.refCommit(payloadRefOf(id));
  if (backup.payloadHere || commit === undefined) {
    return;
  }
  const kept = backends.commitFiles(commit);
  const isRows = (name: string) => SERVER_ROWS.some((each) => each === name);
  const names = [...(readPayloadDigests(context, backup)?.keys() ?? [])];
  for (const name of [...names.filter((each) => !isRows(each)), ...names.filter(isRows)]) {
    const file = layout.at("backups", id, ...name.split("/"));
    if (kept.stat(file)?.kind === "file") {
      files.makeDirs(file.slice(0, file.lastIndexOf("/")));
      replaceFile(files, file, kept.read(file).bytes);
    }
  }
}
