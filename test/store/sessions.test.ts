import { describe, expect, test } from "vitest";
import { NodeFiles } from "../../src/files/node-files.ts";
import { hasPausedSession, hasSession, pauseSession, resumeSession } from "../../src/store/sessions.ts";
import { makeStore, treeOf } from "../support/store.ts";

const files = new NodeFiles();
const CURRENT = "sessions/current.txt";
const PAUSED = "sessions/paused-for-migration.txt";

describe("a session", () => {
  test("is set aside under the tools' name and comes back with the same bytes", () => {
    const { layout } = makeStore({ [CURRENT]: "milestone-001\r\n\u0000" });
    expect(hasSession(files, layout)).toBe(true);
    pauseSession(files, layout);
    expect(treeOf(layout.dir)).toEqual({ [PAUSED]: "milestone-001\r\n\u0000" });
    expect([hasSession(files, layout), hasPausedSession(files, layout)]).toEqual([false, true]);
    resumeSession(files, layout);
    expect(treeOf(layout.dir)).toEqual({ [CURRENT]: "milestone-001\r\n\u0000" });
  });

  test("that does not exist is neither set aside nor put back", () => {
    const { layout } = makeStore();
    pauseSession(files, layout);
    resumeSession(files, layout);
    expect(treeOf(layout.dir)).toEqual({});
  });

  test("begun while another is set aside stays the current one, and the other where it is", () => {
    const both = { [CURRENT]: "new\n", [PAUSED]: "old\n" };
    const { layout } = makeStore(both);
    resumeSession(files, layout);
    expect(treeOf(layout.dir)).toEqual(both);
  });

  test("is put back once, however often that is asked for", () => {
    const { layout } = makeStore({ [PAUSED]: "old\n" });
    resumeSession(files, layout);
    resumeSession(files, layout);
    expect(treeOf(layout.dir)).toEqual({ [CURRENT]: "old\n" });
  });
});
