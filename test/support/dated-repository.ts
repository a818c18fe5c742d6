import { TestRepository } from "./repository.ts";
import { type StoreFiles, writeFiles } from "./store.ts";

/** Who commits, and when. */
export interface Signature {
  readonly at: string;
  readonly name?: string;
  readonly email?: string;
}

/** A repository whose commits have the times and people that a test gives them. */
export class DatedRepository extends TestRepository {
  /** Writes files, removes those that are undefined, and commits everything. Returns the commit. */
  commitAt(who: Signature, files: Readonly<Record<string, StoreFiles[string] | undefined>>): string {
    const { at, name = "A", email = "a@b.c" } = who;
    Object.assign(this.env, {
      GIT_AUTHOR_DATE: at,
      GIT_COMMITTER_DATE: at,
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: email,
    });
    const written = Object.entries(files).filter(
      (entry): entry is [string, StoreFiles[string]] => entry[1] !== undefined,
    );
    writeFiles(this.store, Object.fromEntries(written));
    for (const gone of Object.keys(files).filter((file) => files[file] === undefined)) {
      this.git("rm", "--quiet", "--", `.milestones/${gone}`);
    }
    return this.commit(`at ${at}`);
  }
}
