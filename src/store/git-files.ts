import type { BackendName } from "../backends/backend.ts";
import type { Files } from "../files/files.ts";
import { replaceFile } from "../files/replace.ts";
import type { StoreLayout } from "./layout.ts";

const BEGIN = "# >>> milestone-migrate";
const END = "# <<< milestone-migrate";

const IGNORED = [
  "/backups/*/*",
  "!/backups/*/backup-metadata.yaml",
  "/migrations/",
  "/index.db",
  "/locks/",
  "/sessions/",
  "*-wal",
  "*-shm",
  "*-journal",
];

/** Line-ending conversion would change every digest; logs are appended on every branch. */
const ATTRIBUTES = ["/active/** -text", "/completed/** -text", "*.db binary", "*.jsonl merge=union"];

/** Writes our part of `.gitignore` and `.gitattributes` for a backend; what else they say stays. */
export function writeGitFiles(files: Files, layout: StoreLayout, backend: BackendName): void {
  const ignored = backend === "database" ? IGNORED : [...IGNORED, "/enterprise.db"];
  extend(files, layout.at(".gitignore"), ignored);
  extend(files, layout.at(".gitattributes"), ATTRIBUTES);
}

function extend(files: Files, file: string, lines: readonly string[]): void {
  const before = files.stat(file) === undefined ? "" : files.read(file).bytes.toString("utf8");
  const after = withBlock(before, lines);
  if (after !== before) {
    replaceFile(files, file, after);
  }
}

/** The text with our lines between their two markers: replaced where they stand, else at the end. */
export function withBlock(text: string, lines: readonly string[]): string {
  const block = `${[BEGIN, ...lines, END].join("\n")}\n`;
  const start = text.indexOf(`${BEGIN}\n`);
  const end = text.indexOf(`${END}\n`, start);
  if (start >= 0 && end > start) {
    return text.slice(0, start) + block + text.slice(end + END.length + 1);
  }
  return text + (text === "" || text.endsWith("\n") ? "" : "\n") + block;
}
