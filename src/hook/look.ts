import type { Context } from "../context.ts";
import type { History } from "../git/history.ts";
import type { EffectiveSettings } from "../settings/parse.ts";
import type { View } from "../validate/view.ts";

/** A store as a commit has it. */
export interface Look {
  readonly view: View;
  readonly settings: EffectiveSettings;
  readonly history: History;
  /** Every file, relative to the store. */
  paths(): ReadonlySet<string>;
  /** True where a database has the records and no object of the commit is one: on a server, or behind Git LFS. */
  recordsElsewhere(): boolean;
  /** When the commit was made. */
  now(): Date;
}

/** How the hook gets at stores; wired where the door is. */
export interface Looks {
  /**
   * Only what `isListed` names is found by listing, all else by its name alone. Undefined where the commit has no store
   * there.
   */
  at(folder: string, commit: string, isListed?: (path: string) => boolean): Promise<Look | undefined>;
  /** What the long way needs, loaded only where it is taken. Throws STORE_NOT_FOUND. */
  context(folder: string, commit: string, isListed?: (path: string) => boolean): Promise<Context>;
  /** The same; undefined where the commit has no store there. */
  tryContext(folder: string, commit: string): Promise<Context | undefined>;
  /** What this machine alone knows of the store. */
  onDisk(folder: string): Promise<{ readonly interrupted: readonly string[] }>;
}
