import fs from "node:fs";
import { type Check, type Cut, CutList } from "./cuts.ts";
import { processOn } from "./fault-context.ts";
import { FaultFiles, Killed } from "./fault-files.ts";
import { copyOf, type Rehearsed, withStillClock } from "./fault-run.ts";
import type { FaultServer } from "./fault-server.ts";
import { makeMemoryFolder } from "./memory-folder.ts";
import { PowerFiles, writeImage } from "./power-files.ts";

/** Operations one after the other, the first is 1, between which the server is told nothing. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * What is wrong after kills and power cuts before each operation of a scenario on a server, with its place: after those that
 * `choose` picks. Unlike files, a server cannot be brought to a moment of a run: for each stretch of operations between which
 * it is told nothing there is a run of its own, whose process dies at the last of them.
 */
export async function serverProblems(
  rehearsed: Rehearsed,
  choose: (cuts: readonly Cut[]) => readonly Cut[],
  check: Check,
): Promise<string[]> {
  const { server } = rehearsed;
  if (server === undefined) {
    throw new Error(`${rehearsed.scenario.name} uses no server`);
  }
  const problems: string[] = [];
  const stretches = await stretchesOf(rehearsed, server);
  for (let stretch = stretches.shift(); stretch !== undefined; stretch = stretches.shift()) {
    const { cuts, first } = await cutsIn(rehearsed, server, stretch);
    // A lease says now and then that it is held: then it was two stretches this time.
    if (first > stretch.first) {
      stretches.unshift({ first: stretch.first, last: first - 1 });
    }
    const chosen = choose(cuts);
    if (chosen.length > 1) {
      await server.keep("moment");
    }
    for (const [turn, cut] of chosen.entries()) {
      if (turn > 0) {
        await server.reset("moment");
      }
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
  }
  return problems;
}

async function stretchesOf(rehearsed: Rehearsed, server: FaultServer): Promise<Stretch[]> {
  const heard: number[] = [];
  await runUntil(rehearsed, server, (dir) => new FaultFiles(dir, { kind: "none" }, () => heard.push(server.heard)));
  const ends = heard.flatMap((each, index) => (each === heard[index + 1] ? [] : [index + 1]));
  return ends.map((last, index) => ({ first: (ends[index - 1] ?? 0) + 1, last }));
}

/** What the disk may hold at each operation of a stretch, as far back from its last as the server was told nothing more. */
async function cutsIn(
  rehearsed: Rehearsed,
  server: FaultServer,
  stretch: Stretch,
): Promise<{ cuts: readonly Cut[]; first: number }> {
  let { first } = stretch;
  let heard = 0;
  let found = new CutList();
  await runUntil(rehearsed, server, (dir) => {
    const files: PowerFiles = new PowerFiles(dir, (operation, torn) => {
      const at = files.asked.length;
      if (at >= stretch.first && at <= stretch.last) {
        if (at === stretch.first || server.heard !== heard) {
          [first, heard, found] = [at, server.heard, new CutList()];
        }
        found.add(`${at} ${operation}`, files.images(torn));
      }
      if (at >= stretch.last) {
        server.cut();
        throw new Killed(operation);
      }
    });
    return files;
  });
  return { cuts: found.cuts, first };
}

/** One run, to its end or to where its process dies. */
async function runUntil(
  { scenario, template, instant, act }: Rehearsed,
  server: FaultServer,
  filesOf: (dir: string) => FaultFiles,
): Promise<void> {
  await server.reset("start");
  const dir = copyOf(template);
  try {
    const files = filesOf(dir);
    await withStillClock(() => act(processOn(dir, files, { ...scenario, instant })));
  } catch (error) {
    if (!server.isCut) {
      throw error;
    }
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
  await server.hangUp();
}
