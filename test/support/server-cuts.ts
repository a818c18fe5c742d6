import { randomInt } from "node:crypto";
import fs from "node:fs";
import { vi } from "vitest";
import { type Check, digestOf } from "./cuts.ts";
import { everyNth } from "./every-nth.ts";
import { processOn } from "./fault-context.ts";
import { Killed } from "./fault-files.ts";
import { copyOf, type Rehearsed } from "./fault-run.ts";
import { makeMemoryFolder } from "./memory-folder.ts";
import { type DiskImage, PowerFiles, writeImage } from "./power-files.ts";

/**
 * Runs a scenario until one operation, at which its process dies: what the disk may hold then, the first as a kill leaves
 * it. The server holds what it was told by then.
 */
async function imagesAt({ scenario, template, instant, act, server }: Rehearsed, at: number): Promise<DiskImage[]> {
  await server?.reset();
  const dir = copyOf(template);
  let images: DiskImage[] | undefined;
  const files: PowerFiles = new PowerFiles(dir, (operation, torn) => {
    if (files.asked.length >= at) {
      images ??= files.images(torn);
      server?.cut();
      throw new Killed(operation);
    }
  });
  const clock = vi.spyOn(performance, "now").mockReturnValue(0);
  try {
    await act(processOn(dir, files, { ...scenario, instant }));
  } catch (error) {
    if (images === undefined) {
      throw error;
    }
  } finally {
    clock.mockRestore();
    fs.rmSync(dir, { recursive: true, force: true });
  }
  await server?.hangUp();
  const distinct = new Map((images ?? []).map((image) => [digestOf(image), image]));
  return [...distinct.values()];
}

/**
 * What is wrong after a kill or a power cut before each n-th operation, with its place: after each that the disk may hold
 * then, or one of them. Unlike files, a server cannot be brought to a moment of a run: each time there is a run of its own.
 */
export async function serverProblems(rehearsed: Rehearsed, n: number, which: "one" | "all", check: Check) {
  const problems: string[] = [];
  for (const [index, operation] of everyNth([...rehearsed.operations.entries()], n)) {
    let images = await imagesAt(rehearsed, index + 1);
    const wanted = which === "all" ? [...images.keys()] : [randomInt(2) === 0 ? 0 : randomInt(images.length)];
    for (const [turn, image] of wanted.entries()) {
      images = turn === 0 ? images : await imagesAt(rehearsed, index + 1);
      const at = `before ${index + 1} ${operation} (${image})`;
      const dir = makeMemoryFolder();
      try {
        writeImage(images[image] as DiskImage, dir);
        await check(dir, rehearsed, { at, image: images[image] as DiskImage, isKill: image === 0 });
      } catch (error) {
        problems.push(`${at}: ${(error as Error).message}`);
      } finally {
        fs.rmSync(dir, { recursive: true, force: true });
      }
    }
  }
  return problems;
}
