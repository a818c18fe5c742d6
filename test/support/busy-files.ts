import type { Entry, Stat } from "../../src/files/files.ts";
import type { Digest } from "../../src/record/digest.ts";
import { FaultFiles } from "./fault-files.ts";

/** The file system with somebody else at work: `visit` is called before everything that is read or changed. */
export class BusyFiles extends FaultFiles {
  private readonly visit: (operation: string) => void;
  private visiting = false;

  constructor(root: string, visit: (operation: string) => void) {
    super(root, { kind: "none" }, (operation) => this.enter(operation));
    this.visit = visit;
  }

  override listEach(dir: string): Iterable<Entry> | undefined {
    this.enter("list");
    return super.listEach(dir);
  }
  override stat(file: string): Stat | undefined {
    this.enter("stat");
    return super.stat(file);
  }
  override read(file: string): { bytes: Buffer; stat: Stat } {
    this.enter("read");
    return super.read(file);
  }
  override withBytes<Result>(
    file: string,
    use: (read: { bytes: Buffer; stat: Stat }) => Result,
    mostBytes?: number,
  ): Result {
    this.enter("read");
    return super.withBytes(file, use, mostBytes);
  }
  override digest(file: string): Digest {
    this.enter("digest");
    return super.digest(file);
  }

  /** A visitor does not visit itself. */
  private enter(operation: string): void {
    if (!this.visiting) {
      this.visiting = true;
      this.visit(operation);
      this.visiting = false;
    }
  }
}
