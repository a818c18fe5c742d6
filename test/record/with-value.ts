import { isMap, type Value } from "../../src/record/value.ts";

/** Keys and indexes that lead to a value. */
export type Path = readonly (string | number)[];

/** The data with the value at a path replaced; undefined takes it away, an index behind the last item appends. */
export function withValue(data: Value | undefined, [step, ...rest]: Path, value: Value | undefined): Value | undefined {
  if (step === undefined) {
    return value;
  }
  if (Array.isArray(data)) {
    const item = withValue(data[step as number], rest, value);
    return data.toSpliced(step as number, 1, ...(item === undefined ? [] : [item]));
  }
  const { [step]: old, ...others } = isMap(data) ? data : {};
  const item = withValue(old, rest, value);
  return item === undefined ? others : { ...(data as object), [step]: item };
}

/** The paths of all scalars. */
export function scalarPaths(data: Value): Path[] {
  if (!isMap(data) && !Array.isArray(data)) {
    return [[]];
  }
  return Object.entries(data).flatMap(([step, value]) =>
    scalarPaths(value as Value).map((rest) => [Array.isArray(data) ? Number(step) : step, ...rest]),
  );
}
