import fs from "node:fs";
import path from "node:path";
import { textDigest } from "../../src/record/digest.ts";

/** What this program adds to a store or changes in it: all else must be as before a round trip. */
const OURS =
  /^(?:backups|migrations|locks)\/|^\.gitignore$|^\.gitattributes$|^config\/(?:storage-backend\.txt|last-switch\.tsv)$|^(?:index|enterprise)\.db$|^logs\/(?:storage-events|scale-events|performance-metrics)\.jsonl$/;

/** Every file of a folder by path, with the digest of its bytes; a name may be bytes that are no text. */
export function digestsBelow(dir: string): Record<string, string> {
  const found: Record<string, string> = {};
  const walk = (folder: Buffer, shown: string) => {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true, encoding: "buffer" })) {
      const inside = Buffer.concat([folder, Buffer.from(path.sep), entry.name]);
      const name = `${shown}${entry.name.toString("latin1")}`;
      if (entry.isDirectory()) {
        walk(inside, `${name}/`);
      } else {
        found[name] = textDigest(fs.readFileSync(inside));
      }
    }
  };
  walk(Buffer.from(dir), "");
  return found;
}

/** The files of a store that no round trip may change. */
export function ownFilesOf(store: string): Record<string, string> {
  return Object.fromEntries(Object.entries(digestsBelow(store)).filter(([name]) => !OURS.test(name)));
}

/** Every path below a folder with its times, mode and size: what changes when anything is written, even for a moment. */
export function statsBelow(dir: string): Record<string, string> {
  const names = [".", ...fs.readdirSync(dir, { recursive: true, encoding: "utf8" }).sort()];
  return Object.fromEntries(
    names.map((name) => {
      const { mode, size, mtimeNs, ctimeNs, ino } = fs.lstatSync(path.join(dir, name), { bigint: true });
      return [name, `${mode} ${size} ${mtimeNs} ${ctimeNs} ${ino}`];
    }),
  );
}
