import os from "node:os";
import { parseArgs } from "node:util";
import { type Measurement, measure } from "./bench/measure.ts";
import { renderMeasurement, renderMisses } from "./bench/render.ts";

const SIZES = [100, 1_000, 10_000];
/** A store this large is measured once: the noise is small beside it, and a round takes minutes. */
const ONCE_FROM_RECORDS = 100_000;

function main(args: readonly string[]): void {
  const { records } = parseArgs({ args: [...args], options: { records: { type: "string" } } }).values;
  const sizes = records === undefined ? SIZES : [...SIZES, parseRecords(records)];
  const [cpu] = os.cpus();
  console.log(`${os.cpus().length} × ${cpu?.model ?? "unknown CPU"}, Node ${process.version}, ${os.type()}`);
  console.log("Whole processes with warm caches, medians of 3; stores in a temporary folder, outside git.\n");
  const done: Measurement[] = [];
  for (const size of sizes) {
    const repetitions = size >= ONCE_FROM_RECORDS ? 1 : 3;
    const measurement = measure(size, repetitions, (text) => process.stderr.write(text));
    console.log(renderMeasurement(measurement, done.at(-1)));
    done.push(measurement);
  }
  process.stdout.write(renderMisses(done));
}

function parseRecords(word: string): number {
  if (!/^[1-9][0-9]{0,6}$/.test(word)) {
    throw new Error(`--records ${word}: expected 1 to 9999999`);
  }
  return Number(word);
}

main(process.argv.slice(2));
