import type { StoreLayout } from "../store/layout.ts";
import type { InstallationDirs } from "./installation.ts";

/** The folder of one migration or restore, and what stands in it. */
export class RunDirs {
  readonly dir: string;
  private readonly layout: StoreLayout;

  constructor(layout: StoreLayout, id: string) {
    this.layout = layout;
    this.dir = layout.at("migrations", id);
  }

  get shadow(): string {
    return `${this.dir}/shadow`;
  }
  get backup(): string {
    return `${this.dir}/backup`;
  }
  /** A backup that nobody needs any more, on its way out. */
  get undoneBackup(): string {
    return `${this.dir}/undone-backup`;
  }
  get displaced(): string {
    return `${this.dir}/displaced`;
  }
  get keeping(): string {
    return `${this.dir}/keeping`;
  }
  get left(): string {
    return `${this.dir}/left`;
  }
  /** What a sync is to change, record by record. */
  get changes(): string {
    return `${this.dir}/changes.jsonl`;
  }
  /** What the old copy had when it was synced: the base for the next comparison of its content. Kept until pruned. */
  get synced(): string {
    return `${this.dir}/synced`;
  }
  /** `last-switch.tsv` in the making. */
  get lastSwitch(): string {
    return `${this.dir}/last-switch.tsv`;
  }

  /** Stands here once another process has asked the run to undo itself. */
  get undoRequest(): string {
    return `${this.dir}/undo-request`;
  }

  get installation(): InstallationDirs {
    const { shadow, displaced, keeping, left } = this;
    return { store: this.layout.dir, shadow, displaced, keeping, left, manifest: `${this.dir}/manifest.jsonl` };
  }
}
