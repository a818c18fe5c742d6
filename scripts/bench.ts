import os from "node:os";
import { measureDoors, renderDoors } from "./bench/doors.ts";
import { type Measurement, measure } from "./bench/measure.ts";
import { renderMeasurement, renderMisses } from "./bench/render.ts";

const SIZES = [100, 1_000, 10_000];
/** A store this large is measured once: the noise is small beside it, and a round takes minutes. */
const ONCE_FROM_RECORDS = 100_000;

function main(args: readonly string[]): number {
  const sizes = parseSizes(args);
  if (sizes === undefined) {
    console.error(
      "usage: npm run bench [-- --records <number>]\n  <number>: 1 to 9999999 records, measured after 100, 1,000 and 10,000",
    );
    return 2;
  }
  const [cpu] = os.cpus();
  console.log(`${os.cpus().length} × ${cpu?.model ?? "unknown CPU"}, Node ${process.version}, ${os.type()}`);
  console.log(
    `Whole processes with warm caches, medians of 3. Stores in ${os.tmpdir()}, outside git but for the last job.\n`,
  );
  const done: Measurement[] = [];
  for (const size of sizes) {
    const repetitions = size >= ONCE_FROM_RECORDS ? 1 : 3;
    const measurement = measure(size, repetitions, (text) => process.stderr.write(text));
    console.log(renderMeasurement(measurement, done.at(-1)));
    done.push(measurement);
  }
  console.log(renderDoors(measureDoors()));
  process.stdout.write(renderMisses(done));
  return 0;
}

function parseSizes([option, word, ...rest]: readonly string[]): number[] | undefined {
  if (option === undefined) {
    return SIZES;
  }
  const isWhole = option === "--records" && /^[1-9][0-9]{0,6}$/.test(word ?? "") && rest.length === 0;
  return isWhole ? [...SIZES, Number(word)] : undefined;
}

process.exitCode = main(process.argv.slice(2));
