import { expect, test } from "vitest";
import { measureSecondMover, renderSecondMover } from "../../scripts/bench/second-mover.ts";
import { makeDatabase, query } from "../support/postgres-server.ts";

test("a second mover is told who the first one is, and how long that took is measured", async () => {
  const url = await makeDatabase();
  expect(await measureSecondMover(1000, url)).toBeGreaterThan(0);
  expect(await query(url, "SELECT state FROM milestone_migrations")).toEqual([{ state: "running" }]);
});

test.each([
  [412.4, "412 ms, at most 2,000 ms, ok"],
  [2000.6, "2001 ms, at most 2,000 ms, over"],
])("the time that it took is held to what it may take: %d ms", (timeMs, line) => {
  expect(renderSecondMover(10_000, timeMs)).toBe(
    `A second mover on the server, 10,000 records, until it is told who the first is\n  ${line}\n`,
  );
});
