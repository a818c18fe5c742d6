import { expect, test } from "vitest";
import { renderDoors } from "../../scripts/bench/doors.ts";

test("what the Action takes stands beside what it may take, and what each door weighs", () => {
  const sizes = [
    { name: "dist/action.js", bytes: 1400 },
    { name: "dist/bundle", bytes: 24_456_000 },
  ];
  expect(renderDoors({ nodeMs: 31, parseMs: 130.2, wholeMs: 320, changeMs: 401.4, sizes })).toBe(
    `Action, mode check, 1,000 records, without network; at most 3 × node -e 0 (31 ms) + 2 × parse (130 ms) = 353 ms
  the whole store: 320 ms, ok
  a push that changed one record: 401 ms, over
Size: dist/action.js 0.00 MB, dist/bundle 24.46 MB
`,
  );
});
