import type { Context } from "../context.ts";
import type { Marks } from "../record/marks.ts";
import { STATES } from "../record/record.ts";
import { readLastSwitch } from "../store/last-switch.ts";
import type { Move } from "./move.ts";

/**
 * Files that are no records where a move out of a database would write one: auxiliary ones stay as they are under every
 * backend, and a name that the settings call auxiliary is never read as a record. Relative to the store.
 */
export function takenPlaces({ files, layout, settings }: Context, { from }: Move, marks: Marks): string[] {
  if (from !== "database") {
    return [];
  }
  const taken: string[] = [];
  for (const file of settings.settings.auxiliaryFiles.filter((each) => each.endsWith(".yaml"))) {
    const places = STATES.map((state) => `${state}/${file}`);
    taken.push(...places.filter((place) => marks.get(place.slice(0, -".yaml".length)) !== undefined));
  }
  // What was a record at the last switch had its place then.
  const lastSwitch = readLastSwitch(files, layout);
  for (const name of marks.keys()) {
    if (lastSwitch?.get(name) !== undefined) {
      continue;
    }
    const [place, twin] = [`${name}.yaml`, `${name}.yml`];
    const file = layout.at(place);
    if (files.stat(file)?.kind === "file" && files.digest(file) !== marks.get(name)?.textDigest) {
      taken.push(place);
    }
    if (files.stat(layout.at(twin)) !== undefined) {
      taken.push(twin);
    }
  }
  return [...new Set(taken)];
}
