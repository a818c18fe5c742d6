import { setTimeout } from "node:timers/promises";
import type { Backend } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { MilestoneError } from "../errors/error.ts";
import { isSafeId, type RecordKey, type RecordState, STATES } from "../record/record.ts";
import { stemOf } from "../store/list-state.ts";
import type { Finding } from "../validate/finding.ts";

/** A file is looked at again only while it is this young: nobody is still writing an older one. */
const YOUNG_MS = 2000;
const LOOKS = 5;
const BREATH_MS = 20;

/** More broken records than this are no coincidence; records that changed their state meanwhile do not count. */
const FEW = 20;

/**
 * Of what was found in a store that others write to, what is still there: a tool may have been in the middle of writing a
 * file when it was read, or have moved a record from one state to the other between our reading of the two. Reads again
 * only what was found, and of broken files those that were just changed.
 */
export async function stillBroken(context: Context, source: Backend, findings: readonly Finding[]): Promise<Finding[]> {
  if (context.commit !== undefined) {
    return [...findings];
  }
  const passed = new Set<Finding>();
  const open: Finding[] = [];
  for (const finding of findings.filter(({ severity }) => severity === "error")) {
    if (await hasMoved(source, finding)) {
      passed.add(finding);
    } else if (open.push(finding) > FEW) {
      return [...findings];
    }
  }
  for (const finding of open) {
    if (await isPassing(context, source, finding)) {
      passed.add(finding);
    }
  }
  return findings.filter((finding) => !passed.has(finding));
}

async function isPassing(context: Context, source: Backend, finding: Finding): Promise<boolean> {
  // What names its record could read it.
  if (finding.record !== undefined) {
    return false;
  }
  if (finding.rule === "duplicate-id") {
    return await isMoving(source, finding);
  }
  const key = keyOfFile(context, finding.file);
  return key !== undefined && (await isWhole(context, source, key));
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

/** The end of what is shown of a record: a file, or a database and a row of it in parentheses. */
const SHOWN = /\b(active|completed)\/([^/()]+)(\.yaml|\))$/;

/** One id in both states, of which one is gone at another look: somebody moves it to and fro. */
async function isMoving(source: Backend, finding: Finding): Promise<boolean> {
  for (let look = 1; look < LOOKS; look++) {
    await setTimeout(BREATH_MS);
    if (await hasMoved(source, finding)) {
      return true;
    }
  }
  return false;
}

/** One id in both states, of which one is no longer there. */
async function hasMoved(source: Backend, { rule, file, message }: Finding): Promise<boolean> {
  const [end = "", state, id = "", rest = ""] = SHOWN.exec(file) ?? [];
  const other = STATES.find((each) => each !== state) as RecordState;
  const twin = `${file.slice(0, file.length - end.length)}${other}/${id}${rest}`;
  // Two ids that some system takes for one are no move.
  if (rule !== "duplicate-id" || !isSafeId(id) || !message.includes(` ${twin},`)) {
    return false;
  }
  for (const each of STATES) {
    if (!(await isThere(source, { state: each, id }))) {
      return true;
    }
  }
  return false;
}

async function isThere(source: Backend, key: RecordKey): Promise<boolean> {
  try {
    return (await source.read(key)) !== undefined;
  } catch (error) {
    if (error instanceof MilestoneError && error.code === "RECORD_UNREADABLE") {
      return true;
    }
    throw error;
  }
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
