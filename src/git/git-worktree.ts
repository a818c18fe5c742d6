import fs from "node:fs";
import path from "node:path";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import { nativePath, showName } from "../files/native-path.ts";
import type { CommitFacts, Identity, NewCommit, PutFile, Worktree } from "./branches.ts";
import type { Git } from "./git.ts";
import type { TreeEntry } from "./history.ts";
import type { Repository } from "./repository.ts";

/** Objects that are asked for with one process: bounded memory. */
const BATCH_FILES = 500;

/** Files outside the store that say what git ignores and converts in it. */
const RULES = [".gitignore", ".gitattributes"];

/**
 * A worktree that holds the store and nothing else. Files come out of objects and go back into them by us, byte for
 * byte: no filter, hook or conversion that a repository names is ever run, and a large repository costs no more.
 */
export class GitWorktree implements Worktree {
  readonly store: string;
  private readonly dir: string;
  private readonly git: Git;
  private readonly repository: Repository;
  /** The commit whose tree the index holds. */
  private indexed: string | undefined;

  constructor(repository: Repository, dir: string, commit: string) {
    this.repository = repository;
    this.dir = dir;
    this.store = path.join(dir, ...repository.folder.split("/"));
    this.git = repository.git.in(dir);
    repository.git.run(["worktree", "add", "--quiet", "--no-checkout", "--detach", "--", dir, commit]);
    this.takeRules(commit);
    this.takeStore(commit);
    this.index(commit);
  }

  private index(commit: string): void {
    if (this.indexed !== commit) {
      this.git.run(["read-tree", commit]);
      this.indexed = commit;
    }
  }

  entries(commit: string): TreeEntry[] {
    return this.repository.entries(commit);
  }

  put(files: readonly PutFile[]): void {
    for (const { path: name } of files) {
      fs.rmSync(nativePath(this.fileOf(name)), { force: true });
    }
    this.writeAll(
      files.flatMap(({ path: name, id }) => (id === undefined ? [] : [{ path: name, id, mode: "100644" }])),
    );
  }

  private writeAll(files: readonly TreeEntry[]): void {
    for (let at = 0; at < files.length; at += BATCH_FILES) {
      const batch = files.slice(at, at + BATCH_FILES);
      const blobs = this.repository.blobs(batch.map(({ id }) => id));
      for (const { path: name, mode } of batch) {
        write(this.fileOf(name), blobs.next().value ?? Buffer.alloc(0), mode);
      }
    }
  }

  commit({ onto, parents, paths, message, author }: NewCommit): CommitFacts {
    this.index(onto);
    const before = new Map(this.entries(onto).map((entry) => [entry.path, entry]));
    const kept = new Set(paths);
    const zero = "0".repeat(onto.length);
    const gone = [...before].filter(([name, { mode }]) => mode.startsWith("100") && !kept.has(name));
    const ids = this.hash(paths);
    this.assertUnfiltered(paths.filter((name, at) => before.get(name)?.id !== ids[at]));
    const lines = [
      ...gone.map(([name]) => `0 ${zero}\t${this.quoted(name)}\n`),
      ...paths.map((name, at) => `${before.get(name)?.mode ?? "100644"} ${ids[at]} 0\t${this.quoted(name)}\n`),
    ];
    this.indexed = undefined;
    this.git.run(["update-index", "--index-info"], lines.join(""));
    const tree = this.git.run(["write-tree"]).toString("latin1").trim();
    const said = message(tree);
    return { id: this.write(tree, parents, said, author), tree, parents, message: said };
  }

  keep(paths: readonly string[], message: string, author: Identity): string {
    this.indexed = undefined;
    this.git.run(["read-tree", "--empty"]);
    const ids = this.hash(paths);
    const lines = paths.map((name, at) => `100644 ${ids[at]} 0\t${this.quoted(name)}\n`);
    this.git.run(["update-index", "--index-info"], lines.join(""));
    return this.write(this.git.run(["write-tree"]).toString("latin1").trim(), [], message, author);
  }

  private write(tree: string, parents: readonly string[], message: string, { name, email }: Identity): string {
    const settings = [`user.name=${name}`, `user.email=${email}`, "i18n.commitEncoding=UTF-8"];
    const options = settings.flatMap((setting) => ["-c", setting]);
    const given = parents.flatMap((parent) => ["-p", parent]);
    return this.git
      .run([...options, "commit-tree", ...given, "-F", "-", tree], message)
      .toString("latin1")
      .trim();
  }

  /**
   * A filter is a program that a repository names, and none is run here; what git should keep as something else (a pointer
   * of Git LFS, a cipher) would be committed as it is. Throws PREREQUISITES.
   */
  private assertUnfiltered(changed: readonly string[]): void {
    const input = changed.map((name) => `${this.quoted(name)}\n`).join("");
    const lines = this.git.run(["check-attr", "--stdin", "filter"], input).toString("latin1").split("\n");
    const filters = lines.map((line) => line.slice(line.lastIndexOf(": ") + 2));
    const at = filters.findIndex((filter) => !["", "unspecified", "unset"].includes(filter));
    if (at >= 0) {
      const name = showName(`${this.repository.folder}/${changed[at]}`);
      const filter = JSON.stringify(showName(filters[at] ?? ""));
      throw new MilestoneError(
        "PREREQUISITES",
        `.gitattributes has ${name} go through the filter ${filter}, and a job runs no program that a repository names.`,
        {
          state: "Nothing was pushed.",
          place: { file: name },
          fix: [
            "Do it in a clone, where git runs the filter: the milestone command of the same name, then commit and push.",
            "Or take the attribute away from this file in .gitattributes.",
          ],
        },
      );
    }
  }

  /** Makes objects of files, as they are. */
  private hash(paths: readonly string[]): string[] {
    const output = this.git.run(
      ["hash-object", "-w", "--no-filters", "--stdin-paths"],
      paths.map((name) => `${this.quoted(name)}\n`).join(""),
    );
    return output.toString("latin1").split("\n").slice(0, -1);
  }

  /** A path from the top, as git reads it back whatever is in it. */
  private quoted(name: string): string {
    const bytes = Buffer.from(nativePath(`${this.repository.folder}/${name}`));
    const show = (byte: number) =>
      byte < 32 || byte > 126 || byte === 34 || byte === 92
        ? `\\${byte.toString(8).padStart(3, "0")}`
        : String.fromCharCode(byte);
    return `"${[...bytes].map(show).join("")}"`;
  }

  /** Those of the folders that lead to the store. */
  private takeRules(commit: string): void {
    const folders = this.repository.folder.split("/").map((_, depth, all) => all.slice(0, depth));
    const files = folders.flatMap((folder) => RULES.map((name) => [...folder, name].join("/")));
    const places = files.map((file) => `:(top,literal)${file}`);
    const output = this.git.try(["ls-tree", "-z", "--full-tree", commit, "--", ...places]) ?? Buffer.alloc(0);
    for (const line of output.toString("utf8").split("\0")) {
      const [, mode = "", id = "", file = ""] = /^(100\d{3}) blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
      for (const bytes of id === "" ? [] : this.repository.blobs([id])) {
        write(path.join(this.dir, ...file.split("/")), bytes, mode);
      }
    }
  }

  /** Links come last, so that nothing can be written through one; the steps find and refuse them, as in a checkout. */
  private takeStore(commit: string): void {
    fs.mkdirSync(this.store, { recursive: true });
    const entries = this.entries(commit);
    this.writeAll(entries.filter(({ mode }) => mode.startsWith("100")));
    for (const { path: name } of entries.filter(({ mode }) => mode === "160000")) {
      fs.mkdirSync(nativePath(this.fileOf(name)), { recursive: true });
    }
    for (const { path: name, id } of entries.filter(({ mode }) => mode === "120000")) {
      const [target = Buffer.alloc(0)] = this.repository.blobs([id]);
      fs.mkdirSync(nativePath(path.dirname(this.fileOf(name))), { recursive: true });
      fs.symlinkSync(target, nativePath(this.fileOf(name)));
    }
  }

  /** Where a file of the store stands. A tree that somebody made by hand can name anything. Throws UNSAFE_PATH. */
  private fileOf(name: string): string {
    const parts = name.split("/");
    const bad = (part: string) => /^(?:|\.{1,2}|\.git)$/i.test(part) || part.includes(path.sep) || part.includes("\0");
    if (parts.some(bad)) {
      throw new MilestoneError("UNSAFE_PATH", `${showName(name)} is no path inside the store.`, {
        state: NOTHING_CHANGED,
        place: { file: showName(name) },
        fix: ["Remove it from the commit."],
      });
    }
    return path.join(this.store, ...parts);
  }
}

function write(file: string, bytes: Uint8Array, mode: string): void {
  fs.mkdirSync(nativePath(path.dirname(file)), { recursive: true });
  fs.writeFileSync(nativePath(file), bytes, { flag: "wx", mode: mode === "100755" ? 0o755 : 0o644 });
}
