import fs from "node:fs";
import path from "node:path";
import { isErrno } from "../errors/error.ts";
import { textDigest } from "../record/digest.ts";
import type { Git } from "./git.ts";

const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:.*\n)*oid sha256:([0-9a-f]{64})\nsize \d+\n$/;
const LONGEST_POINTER_BYTES = 1024;

/**
 * What a commit's file stands for where it is a pointer of Git LFS and this clone has fetched what it points to; else the
 * bytes as they are. The program of Git LFS is not run for it, and nothing is fetched.
 */
export function throughLfs(git: Git, bytes: Buffer): Buffer {
  const [, id] = (bytes.length <= LONGEST_POINTER_BYTES && POINTER.exec(bytes.toString("latin1"))) || [];
  const dir = id && git.line(["rev-parse", "--path-format=absolute", "--git-common-dir"]);
  if (id === undefined || !dir) {
    return bytes;
  }
  try {
    const found = fs.readFileSync(path.join(dir, "lfs/objects", id.slice(0, 2), id.slice(2, 4), id));
    return textDigest(found) === id ? found : bytes;
  } catch (error) {
    if (isErrno(error, "ENOENT")) {
      return bytes;
    }
    throw error;
  }
}
