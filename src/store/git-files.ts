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
  // Said outright, because many projects ignore every database file.
  const ignored = [...IGNORED, backend === "database" ? "!/enterprise.db" : "/enterprise.db"];
  extend(files, layout.at(".gitignore"), ignored);
  extend(files, layout.at(".gitattributes"), ATTRIBUTES);
}

/** Byte for byte: what stands there need not be UTF-8, and our part is ASCII. */
function extend(files: Files, file: string, lines: readonly string[]): void {
  const before = files.stat(file) === undefined ? "" : files.read(file).bytes.toString("latin1");
  const after = withBlock(before, lines);
  if (after !== before) {
    replaceFile(files, file, Buffer.from(after, "latin1"));
  }
}

/** The text with our lines between their two markers: replaced where they stand, else at the end; line ends as in the text. */
export function withBlock(text: string, lines: readonly string[]): string {
  const rows = text.split(/(?<=\n)/);
  const bare = rows.map((row) => row.replace(/\r?\n$/, ""));
  const end = bare.findIndex((row, at) => row === END && bare.lastIndexOf(BEGIN, at) >= 0);
  const start = end < 0 ? -1 : bare.lastIndexOf(BEGIN, end);
  const newline = rows[Math.max(0, start)]?.endsWith("\r\n") ? "\r\n" : "\n";
  const block = [BEGIN, ...lines, END].map((line) => line + newline).join("");
  if (start < 0) {
    return text + (text === "" || text.endsWith("\n") ? "" : newline) + block;
  }
  const same = bare.slice(start + 1, end).join("\n") === lines.join("\n");
  return same ? text : rows.slice(0, start).join("") + block + rows.slice(end + 1).join("");
}
