import fs from "node:fs";
import { resumeRuns } from "../../src/migrate/resume.ts";
import { runOn } from "./fault-run.ts";
import { MOVES, RESTORES, type Scenario, SYNCS, UPKEEP } from "./fault-scenarios.ts";
import { makeMemoryFolder } from "./memory-folder.ts";

/** Which line of a journal says that the cutover begins, or that a restore is decided, and which that it is done. */
const LINES = { "in its cutover": 5, "in its finish": 6 } as const;

/** Resuming a run that was killed soon after a line of its journal. */
function resuming(scenario: Scenario, where: keyof typeof LINES): Scenario {
  return {
    name: `resume of "${scenario.name}", killed ${where}`,
    prepare: async (dir) => {
      await scenario.prepare(dir);
      const copy = makeMemoryFolder();
      fs.cpSync(dir, copy, { recursive: true, preserveTimestamps: true });
      const { files } = await runOn(scenario, copy, { kind: "none" });
      const lines = [...files.asked.keys()].filter((at) => /^append .*journal\.jsonl$/.test(files.asked[at] ?? ""));
      const line = lines[LINES[where] - 1] ?? Number.NaN;
      await runOn(scenario, dir, { kind: "kill", at: line + 4 });
    },
    act: (context) => resumeRuns(context),
  };
}

const named = (name: string) => [...MOVES, ...RESTORES, ...SYNCS].filter((each) => each.name === name);

/** Resuming ends in one way only, wherever it is killed. */
export const RESUMES: readonly Scenario[] = [
  ...named("database to hybrid over the older files"),
  ...named("hybrid to database over its older copy"),
  ...named("restore into files"),
  ...SYNCS,
].flatMap((scenario) => [resuming(scenario, "in its cutover"), resuming(scenario, "in its finish")]);

/** Everything else that is killed at each system call: a new scenario is one line here or in fault-scenarios.ts. */
export const SCENARIOS: readonly Scenario[] = [...MOVES, ...RESTORES, ...SYNCS, ...UPKEEP];
