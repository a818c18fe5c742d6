import { setTimeout } from "node:timers/promises";
import type { Backend } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { MilestoneError } from "../errors/error.ts";
import { isSafeId, type RecordKey, STATES } from "../record/record.ts";
import { stemOf } from "../store/list-state.ts";
import type { Finding } from "../validate/finding.ts";

/** A file is looked at again only while it is this young: nobody is still writing an older one. */
const YOUNG_MS = 2000;
const LOOKS = 5;
const BREATH_MS = 20;

/** More broken records than this are no coincidence. */
const FEW = 20;

/**
 * Of what was found in a store that others write to, what is still there: a tool may have been in the middle of writing a
 * file when it was read, or of moving one from one state to the other. Reads only files that were just changed.
 */
export async function stillBroken(context: Context, source: Backend, findings: readonly Finding[]): Promise<Finding[]> {
  const errors = findings.filter(({ severity }) => severity === "error");
  if (context.commit !== undefined || errors.length > FEW) {
    return [...findings];
  }
  const stays: Finding[] = [];
  for (const finding of findings) {
    if (finding.severity !== "error" || !(await wasPassing(context, source, finding))) {
      stays.push(finding);
    }
  }
  return stays;
}

async function wasPassing(context: Context, source: Backend, finding: Finding): Promise<boolean> {
  const key = keyOfFile(context, finding.file);
  // What names its record could read it.
  if (key === undefined || finding.record !== undefined) {
    return false;
  }
  return finding.rule === "duplicate-id" ? hasMoved(context, key, finding) : await isWhole(context, source, key);
}

function keyOfFile({ layout }: Context, file: string): RecordKey | undefined {
  for (const state of STATES) {
    const folder = `${layout.show(layout.stateDir(state))}/`;
    const id = stemOf(file.slice(folder.length));
    // A name that is none may be shown escaped, and what is shown then names no file.
    if (file.startsWith(folder) && file.endsWith(".yaml") && isSafeId(id)) {
      return { state, id };
    }
  }
  return undefined;
}

/** One id in both states, of which one file is no longer there. */
function hasMoved({ files, layout }: Context, { id }: RecordKey, { message }: Finding): boolean {
  const both = STATES.map((state) => layout.recordFile({ state, id }));
  const isMove = both.some((file) => message.includes(` ${layout.show(file)},`));
  return isMove && both.some((file) => files.stat(file) === undefined);
}

async function isWhole({ files, layout }: Context, source: Backend, key: RecordKey): Promise<boolean> {
  for (let look = 0; look < LOOKS; look++) {
    const stat = files.stat(layout.recordFile(key));
    if (stat?.kind === "file" && Math.max(stat.modifiedMs, stat.changedMs) < Date.now() - YOUNG_MS) {
      return false;
    }
    await setTimeout(BREATH_MS);
    try {
      await source.read(key);
      return true;
    } catch (error) {
      if (!(error instanceof MilestoneError)) {
        throw error;
      }
    }
  }
  return false;
}
