import { expect, test } from "vitest";
import { type HookTime, measureHooks, renderHooks } from "../../scripts/bench/hooks.ts";

test("every job of the hooks runs on a real clone, with its floor", () => {
  const times = measureHooks(12, 1);
  expect(times.map(({ what, floor, most }) => [what, floor, most])).toEqual([
    ["a push that touches no store", "git diff --quiet", { times: 2.5 }],
    ["a push of one changed record", "node -e 0", { times: 3 }],
    ["a push of every record changed", "node -e 0", { ms: 450 }],
    ["a checkout that changes no record", "git diff --quiet", { ms: 100 }],
  ]);
  expect(times.every(({ timeMs, floorMs }) => timeMs > 0 && floorMs > 0)).toBe(true);
});

test("a table shows the time of each beside the most that it may take", () => {
  const floor = { floor: "node -e 0", floorMs: 30 } as const;
  const times: HookTime[] = [
    { what: "one", timeMs: 90, ...floor, most: { times: 3 } },
    { what: "two", timeMs: 91, ...floor, most: { times: 3 } },
    { what: "three", timeMs: 451, ...floor, most: { ms: 450 } },
  ];
  expect(renderHooks(1000, times)).toBe(`Hooks, 1,000 records
  one: 90 ms, at most 3 × node -e 0 (30 ms), ok
  two: 91 ms, at most 3 × node -e 0 (30 ms), over
  three: 451 ms, at most 450 ms, over
`);
});
