import { auxiliaryFiles } from "./auxiliary.ts";
import { HANDWRITTEN_RECORDS } from "./handwritten/handwritten.ts";
import { inventMilestones } from "./invent.ts";
import { logFiles } from "./logs/log-files.ts";
import { SeededRandom } from "./random.ts";
import type { SampleFile } from "./sample-file.ts";
import { inventShape } from "./shape.ts";
import { writeRecord } from "./write-record.ts";

const SEED = 20_261_120;
export const ACTIVE_RECORDS = 85;
export const COMPLETED_RECORDS = 35;

/** Every file of the sample store: handwritten records, generated ones, and what lies around them. */
export function sampleFiles(): SampleFile[] {
  const random = new SeededRandom(SEED);
  const milestones = inventMilestones(
    random,
    ACTIVE_RECORDS - handwritten("active"),
    COMPLETED_RECORDS - handwritten("completed"),
  );
  const generated = milestones.map((milestone, index) => ({
    path: `${milestone.state}/${milestone.id}.yaml`,
    text: writeRecord(milestone, inventShape(random, index)),
  }));
  return [
    ...HANDWRITTEN_RECORDS.map(({ state, id, text }) => ({ path: `${state}/${id}.yaml`, text })),
    ...generated,
    ...auxiliaryFiles(milestones),
    ...logFiles(milestones, random),
  ];
}

function handwritten(state: "active" | "completed"): number {
  return HANDWRITTEN_RECORDS.filter((record) => record.state === state).length;
}
