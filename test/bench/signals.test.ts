import { expect, test } from "vitest";
import { measureSignals, renderSignals, type StopTime } from "../../scripts/bench/signals.ts";

test("moves are stopped at every moment in both directions, and leave whole stores", async () => {
  const times = await measureSignals(300);
  const moments = ["reading", "started", "backed-up", "backfilled", "verified", "cutting-over"];
  expect(times.map(({ move, moment }) => `${move}: ${moment}`)).toEqual(
    ["file to database", "database to hybrid"].flatMap((move) => moments.map((moment) => `${move}: ${moment}`)),
  );
  expect(times.find(({ moment }) => moment === "reading")?.outcome).toBe("undone");
  expect(times.every(({ timeMs }) => timeMs > 0)).toBe(true);
});

test("every time is shown, and the longest beside the most that it may take", () => {
  const move = "file to database";
  const one: StopTime = { move, moment: "started", signal: "SIGINT", timeMs: 120.4, outcome: "undone" };
  const two: StopTime = { move, moment: "cutting-over", signal: "SIGTERM", timeMs: 5000, outcome: "done" };
  const rows = `Signals, 10,000 records, from the signal to the end of the process
  file to database, SIGINT at started: 120 ms, undone
`;
  expect(renderSignals(10_000, [one, two])).toBe(`${rows}  file to database, SIGTERM at cutting-over: 5000 ms, done
  longest: 5000 ms, at most 5,000 ms, ok
`);
  expect(renderSignals(10_000, [one, { ...two, timeMs: 5001 }])).toContain(
    "\n  longest: 5001 ms, at most 5,000 ms, over\n",
  );
});
