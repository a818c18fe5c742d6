import { hash } from "node:crypto";
import fs from "node:fs";
import { processOn, thisInstant } from "./fault-context.ts";
import { copyOf, type Rehearsed, withStillClock } from "./fault-run.ts";
import { makeMemoryFolder } from "./memory-folder.ts";
import { type DiskImage, type ImageKind, type KindOfImage, PowerFiles, writeImage } from "./power-files.ts";

/** What the disk may hold when a run is killed, or the power goes, before an operation. */
export interface Cut {
  readonly at: string;
  readonly image: DiskImage;
  readonly kind: ImageKind;
}

/** What must hold of a store on which a run was cut off; it may change the store. */
export type Check = (dir: string, rehearsed: Rehearsed, cut: Cut) => Promise<void>;

/** What runs of a scenario may leave when they are cut off. */
export interface Cuts {
  /** See {@link PowerFiles.images}. */
  readonly coarse: readonly Cut[];
  /** See {@link PowerFiles.imagesByFile}; what is coarse too is not here. */
  readonly byFile: readonly Cut[];
}

/** Runs a scenario once and takes everything that the disk may hold before each operation; the same image only once. */
export async function cutsOf({ scenario, template, instant }: Rehearsed): Promise<Cuts> {
  const dir = copyOf(template);
  const coarse = new CutList();
  const byFile = new CutList();
  const files: PowerFiles = new PowerFiles(dir, (operation, torn) => {
    const at = `${files.asked.length} ${operation}`;
    const now = files.treeNow();
    coarse.add(at, files.images(torn, now));
    byFile.add(at, files.imagesByFile(now));
  });
  // Another process than that of a run that was killed before, which is dead.
  const begun = { ...thisInstant(), now: instant.now };
  await withStillClock(() => scenario.act(processOn(dir, files, { ...scenario, instant: begun })));
  return { coarse: coarse.cuts, byFile: byFile.cuts.filter((cut) => !coarse.has(cut)) };
}

/** What is looked at first: an image that is several of them counts as the first. */
const KINDS: readonly ImageKind[] = ["kill", "half", "synced", "some"];

/** Cuts with different images. */
export class CutList {
  private readonly byDigest = new Map<string, Cut>();

  add(before: string, images: readonly KindOfImage[]): void {
    for (const [index, { image, kind }] of images.entries()) {
      const digest = digestOf(image);
      const known = this.byDigest.get(digest);
      if (known === undefined || KINDS.indexOf(kind) < KINDS.indexOf(known.kind)) {
        this.byDigest.set(digest, { at: `before ${before} (${index})`, image, kind });
      }
    }
  }

  has({ image }: Cut): boolean {
    return this.byDigest.has(digestOf(image));
  }

  get cuts(): Cut[] {
    return [...this.byDigest.values()];
  }
}

/** What is wrong after each of these cuts, with its place. */
export async function problemsAfter(rehearsed: Rehearsed, cuts: readonly Cut[], check: Check): Promise<string[]> {
  const problems: string[] = [];
  for (const cut of cuts) {
    const dir = makeMemoryFolder();
    try {
      writeImage(cut.image, dir);
      await check(dir, rehearsed, cut);
    } catch (error) {
      problems.push(`${cut.at}: ${(error as Error).message}`);
    } finally {
      fs.rmSync(dir, { recursive: true, force: true });
    }
  }
  return problems;
}

const digests = new WeakMap<Buffer, string>();

function digestOf(image: DiskImage): string {
  const parts = [...image].map(([name, bytes]) => `${name} ${bytes === undefined ? "/" : bytesDigest(bytes)}`);
  return parts.sort().join("\n");
}

function bytesDigest(bytes: Buffer): string {
  const digest = digests.get(bytes) ?? hash("sha256", bytes);
  digests.set(bytes, digest);
  return digest;
}
