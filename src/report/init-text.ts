import type { Initialised } from "../store/initialise.ts";
import { renderCommit } from "./commit-text.ts";

export interface InitReport extends Initialised {
  /** The store's folder. */
  readonly store: string;
  /** True where there was none. */
  readonly created: boolean;
  /** Commands that commit the result; empty outside git. */
  readonly commit: readonly string[];
}

/** What became of a store, as people read it. `shown` is its name, `folder` as for {@link renderCommit}. Pure. */
export function renderInit({ backend, added, created, commit }: InitReport, shown: string, folder: string): string {
  const lines =
    added.length === 0
      ? [`${shown} has everything that a store needs; nothing was changed.`]
      : [
          created ? `Made ${shown}:` : `Added to ${shown} what was missing:`,
          ...added.map((name) => `  ${name}`),
          ...renderCommit(commit, folder),
        ];
  return `${[...lines, `On ${backend}.`].join("\n")}\n`;
}
