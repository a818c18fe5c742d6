import type { Context } from "../context.ts";
import { readSwitch } from "../store/switch.ts";
import { type Advice, adviseOn } from "./advice.ts";
import { countRecords } from "./count-records.ts";
import { gatherFacts } from "./gather.ts";

/** Measures a store, or a commit of one, and says which backend fits. Reads every record once; writes nothing. */
export async function measureStore(context: Context): Promise<Advice> {
  const backend = readSwitch(context.files, context.layout);
  context.progress.step("reading every record");
  const counted = await countRecords(context, backend);
  return adviseOn(gatherFacts(context, counted), context.settings.settings);
}
