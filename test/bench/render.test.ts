import { expect, test } from "vitest";
import type { FloorTimes } from "../../scripts/bench/floor-step.ts";
import { type Measured, type Measurement, median } from "../../scripts/bench/measure.ts";
import { renderMeasurement, renderMisses } from "../../scripts/bench/render.ts";

const FLOOR: FloorTimes = {
  read: 5,
  hash: 4,
  parse: 101.4,
  write: 20,
  sync: 3,
  insert: 6,
  readBack: 7,
  copy: 30,
  copyBack: 8,
};

function measurement(records: number, ...jobs: Measured[]): Measurement {
  return { records, yamlBytes: records * 4000, floor: FLOOR, jobs };
}

const plan = { job: "plan", timeMs: 160, floor: { timeMs: 110, most: 1.6 }, pauseMs: undefined, peakBytes: 90e6 };
const toHybrid = {
  job: "file → hybrid",
  timeMs: 300,
  floor: { timeMs: 140, most: 2 },
  pauseMs: 12.4,
  safetyShare: 0.0731,
  peakBytes: 95e6,
};
const toFile = { job: "hybrid → file", timeMs: 200, floor: undefined, pauseMs: 150.4, peakBytes: 300e6 };
const large = measurement(10_000, plan, toHybrid, toFile);

test("a table shows time, floor, ratio, target, verdict, pause, price of safety and memory of every job", () => {
  expect(renderMeasurement(large, undefined)).toBe(`10,000 records, 40.0 MB of YAML

job              time   floor  ratio  target        growth   pause  safety  memory
plan           160 ms  110 ms   1.45     1.6    ok                           90 MB
file → hybrid  300 ms  140 ms   2.14     2.0  over           12 ms   7.3 %   95 MB
hybrid → file  200 ms                                       150 ms          300 MB

Floor: read 5 ms, hash 4 ms, parse 101 ms, write 20 ms, sync 3 ms, insert 6 ms, readBack 7 ms, copy 30 ms, copyBack 8 ms
`);
});

test("a store that is too small for targets has ratios, and no verdicts on them", () => {
  expect(renderMeasurement(measurement(100, plan, toHybrid), undefined)).toBe(`100 records, 0.4 MB of YAML

job              time   floor  ratio  target    growth  pause  safety  memory
plan           160 ms  110 ms   1.45                                    90 MB
file → hybrid  300 ms  140 ms   2.14                    12 ms   7.3 %   95 MB

Floor: read 5 ms, hash 4 ms, parse 101 ms, write 20 ms, sync 3 ms, insert 6 ms, readBack 7 ms, copy 30 ms, copyBack 8 ms
`);
});

test("beside a smaller store it shows how much longer each job takes", () => {
  const larger = measurement(100_000, { ...plan, timeMs: 1600, floor: { timeMs: 1100, most: 1.6 } });
  expect(renderMeasurement(larger, large)).toBe(`100,000 records, 400.0 MB of YAML
10 times the records: growth up to 10 is linear

job      time    floor  ratio  target      growth  pause  safety  memory
plan  1600 ms  1100 ms   1.45     1.6  ok    10.0                  90 MB

Floor: read 5 ms, hash 4 ms, parse 101 ms, write 20 ms, sync 3 ms, insert 6 ms, readBack 7 ms, copy 30 ms, copyBack 8 ms
`);
});

test("times, pauses and memory over their targets are named, and none that is just at them", () => {
  const slow = { ...toFile, pauseMs: 150.6, peakBytes: 301e6 };
  const all = [measurement(100, toHybrid, slow), large, measurement(100_000, slow)];
  expect(renderMisses(all)).toBe(`Over target:
  hybrid → file, 100 records: a write pause of 151 ms, at most 150 ms
  hybrid → file, 100 records: 301 MB of memory, at most 300 MB
  file → hybrid, 10,000 records: 300 ms, at most 280 ms
  hybrid → file, 100,000 records: 301 MB of memory, at most 300 MB
`);
});

test("with records changed meanwhile a pause may be longer; the price of safety counts in large stores", () => {
  const changed = { ...toFile, changes: 10, pauseMs: 200.4 };
  const safe = { ...toHybrid, timeMs: 200, safetyShare: 0.1 };
  expect(renderMisses([measurement(10_000, changed, safe)])).toBe("Every target is met.\n");
  const over = [
    { ...changed, pauseMs: 200.6 },
    { ...safe, safetyShare: 0.101 },
  ];
  expect(renderMisses([measurement(100, ...over), measurement(10_000, ...over)])).toBe(`Over target:
  hybrid → file, 100 records: a write pause of 201 ms, at most 200 ms
  hybrid → file, 10,000 records: a write pause of 201 ms, at most 200 ms
  file → hybrid, 10,000 records: 10.1 % for journal and catching up, at most 10.0 %
`);
});

test("what a section of its own says to be over is named with them", () => {
  const sections = [
    "Doors, 1,000 records\n  the hook: 71 ms, at most 96 ms, ok\n  the Action: 497 ms, at most 493 ms, over\n",
  ];
  expect(renderMisses([measurement(100, plan)], sections)).toBe(`Over target:
  Doors, 1,000 records: the Action: 497 ms, at most 493 ms
`);
});

test("when nothing is over its target, that is said", () => {
  expect(renderMisses([measurement(100, plan)])).toBe("Every target is met.\n");
});

test.each([
  { values: [7], middle: 7 },
  { values: [30, 4, 5], middle: 5 },
  { values: [9, 1, 100, 2], middle: 2 },
])("the median of $values is $middle", ({ values, middle }) => {
  expect(median(values)).toBe(middle);
});

test("a target may have time on top of its floor", () => {
  const status = { ...plan, job: "status", timeMs: 1176, floor: { timeMs: 110, most: 1.6, plusMs: 1000 } };
  const text = renderMeasurement(measurement(10_000, status), undefined);
  expect(text).toContain("\nstatus  1176 ms  110 ms  10.69  1.6 + 1000 ms  ok ");
  expect(renderMisses([measurement(10_000, { ...status, timeMs: 1177 })])).toBe(
    "Over target:\n  status, 10,000 records: 1177 ms, at most 1176 ms\n",
  );
});
