import type { RecordDigests } from "../../record/fingerprint.ts";
import type { RecordKey } from "../../record/record.ts";
import type { Backend, Shadow } from "../backend.ts";

/** From hybrid to file nothing is copied: the files are the records already. They are read back all the same. */
export class InPlaceShadow implements Shadow {
  private readonly source: Backend;

  constructor(source: Backend) {
    this.source = source;
  }

  async write(): Promise<void> {}
  async put(): Promise<void> {}
  async remove(): Promise<void> {}
  async seal(): Promise<void> {}
  async installAhead(): Promise<void> {}
  async install(): Promise<void> {}
  async close(): Promise<void> {}

  async *readBack(): AsyncGenerator<RecordDigests> {
    for await (const item of this.source.scan()) {
      if (item.kind === "record") {
        yield item.mark;
      }
    }
  }

  async readOne(key: RecordKey): Promise<RecordDigests | undefined> {
    return await this.source.read(key);
  }
}
