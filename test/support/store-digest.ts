import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Without what is made up by chance: the token of a lock, the name of a store on a server. */
export function withoutIds(text: string): string {
  return text.replaceAll(UUID, "#");
}

/** Nor with the sums of lines that have such. */
const withoutSums = (text: string) => withoutIds(text).replaceAll(/^[0-9a-f]{16}(?= .*"#")/gm, "#");

/** The token of a lock, and where a store is on a server its name there. */
const HAVE_IDS = new Set(["holder.json", "journal.jsonl", "storage-config.yaml"]);

/** The same for stores that differ only in what a run picks by chance: the token of its lock, numbers of temporary files. */
export function digestOfStore(dir: string): string {
  const digest = createHash("sha256");
  const walk = (folder: string, shown: string) => {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true }).sort(byName)) {
      const inside = `${folder}/${entry.name}`;
      const name = `${shown}/${withoutChance(entry.name)}`;
      if (entry.isDirectory()) {
        digest.update(`${name}/\n`);
        walk(inside, name);
      } else {
        const bytes = fs.readFileSync(inside);
        digest
          .update(`${name} ${bytes.length}\n`)
          .update(HAVE_IDS.has(entry.name) ? withoutSums(String(bytes)) : bytes);
      }
    }
  };
  walk(path.join(dir, ".milestones"), "");
  return digest.digest("hex");
}

const byName = (left: fs.Dirent, right: fs.Dirent) => (left.name < right.name ? -1 : 1);

const withoutChance = (text: string) => withoutIds(text).replaceAll(/(?<=\.\d+-)\d+(?=\.tmp)/g, "#");
