import type { Marks } from "../../record/marks.ts";
import type { MilestoneRecord, RecordKey } from "../../record/record.ts";
import type { Installer, ReadBack, Scanned, Shadow } from "../backend.ts";
import type { FileShadow } from "./file-shadow.ts";
import { refuseBroken } from "./refuse-broken.ts";

/** Record files in the making where the source is a database, and nothing beside them. */
export class FilesShadow implements Shadow {
  private readonly written: FileShadow;
  private readonly scan: () => AsyncIterable<Scanned>;

  /** `scan` reads what was written. */
  constructor(written: FileShadow, scan: () => AsyncIterable<Scanned>) {
    this.written = written;
    this.scan = scan;
  }

  async write(records: readonly MilestoneRecord[]): Promise<void> {
    this.written.write(records);
  }

  async put(record: MilestoneRecord): Promise<void> {
    this.written.put(record);
  }

  async remove(key: RecordKey): Promise<void> {
    this.written.remove(key);
  }

  /** Files are made durable where they are put in place. */
  async seal(): Promise<void> {}

  async *readBack(): AsyncGenerator<ReadBack> {
    for await (const item of this.scan()) {
      if (item.kind === "record") {
        yield item.mark;
      } else {
        refuseBroken(item.finding);
      }
    }
  }

  async readOne(key: RecordKey): Promise<ReadBack | undefined> {
    const item = this.written.readOne(key);
    return item?.kind === "record" ? item.mark : undefined;
  }

  async installAhead(installer: Installer, marks: Marks): Promise<void> {
    await this.written.install(installer, marks);
  }

  /** All of it stands in place already. */
  async install(): Promise<void> {}

  async close(): Promise<void> {}
}
