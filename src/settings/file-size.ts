import { z } from "zod";
import { text } from "./kinds.ts";

const UNITS = new Map([
  ["B", 1],
  ["KiB", 1024],
  ["MiB", 1024 ** 2],
]);

/** A JavaScript string holds 512 MiB, and a text is in memory more than once while it is read. */
const MAX_MEBIBYTES = 128;

const ERROR = `a number of bytes, or one with a unit such as 512KiB or 1MiB, at most ${MAX_MEBIBYTES}MiB`;

/** The size of a file in the settings: `1048576`, `1MiB` or `1 MiB`. */
export function fileSize() {
  const error = ERROR;
  const number = z
    .int({ error })
    .min(1, { error })
    .max(MAX_MEBIBYTES * 1024 ** 2, { error });
  const withUnit = text(/^[1-9][0-9]{0,8} ?(?:B|KiB|MiB)$/, error).refine(
    (size) => toBytes(size) <= MAX_MEBIBYTES * 1024 ** 2,
    { error },
  );
  return z.union([number, withUnit], { error });
}

/** The bytes of what {@link fileSize} accepts; NaN for anything else. */
export function toBytes(size: number | string): number {
  if (typeof size === "number") {
    return size;
  }
  const parts = /^([0-9]+) ?([A-Za-z]+)$/.exec(size);
  return Number(parts?.[1]) * (UNITS.get(parts?.[2] ?? "") ?? Number.NaN);
}
