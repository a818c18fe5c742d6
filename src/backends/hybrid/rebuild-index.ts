import path from "node:path";
import type { Files } from "../../files/files.ts";
import type { MilestoneRecord } from "../../record/record.ts";
import type { Backend } from "../backend.ts";
import { restForReplacement } from "../sqlite/rest.ts";
import { IndexShadow } from "./index-shadow.ts";

export interface RebuildOptions {
  files: Files;
  source: Backend;
  /** `index.db`, which may be missing, behind or broken. */
  indexFile: string;
  folder: string;
  now: Date;
}

/** Builds the index anew from the files, beside the old one, and puts it in place. Returns the number of its rows. */
export async function rebuildIndex({ files, source, indexFile, folder, now }: RebuildOptions): Promise<number> {
  const file = path.join(path.dirname(indexFile), `.index.db.${process.pid}-0.tmp`);
  files.remove(file);
  const index = new IndexShadow({ file, previous: indexFile, folder, now });
  try {
    const rows = await fillIndex(index, source);
    files.sync(file);
    for (const side of restForReplacement(indexFile, { derived: true })) {
      files.remove(path.join(path.dirname(indexFile), side));
    }
    files.rename(file, indexFile);
    files.syncDir(path.dirname(indexFile));
    return rows;
  } catch (error) {
    index.close();
    files.remove(file);
    throw error;
  }
}

/** Writes every active record that is whole. */
export async function fillIndex(index: IndexShadow, source: Backend): Promise<number> {
  let batch: MilestoneRecord[] = [];
  let rows = 0;
  for await (const item of source.scan()) {
    if (item.kind === "record" && item.record.state === "active") {
      batch.push(item.record);
      rows += 1;
    }
    if (batch.length === 500) {
      index.write(batch);
      batch = [];
    }
  }
  index.write(batch);
  index.finish();
  return rows;
}
