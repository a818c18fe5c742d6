import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { startOf } from "../../src/process-start.ts";

/** One thread, which says so when it has touched enough memory for its end to take the system a while. */
const LARGE = "x=$(head -c 100000000 /dev/zero | tr '\\0' a); echo there; read y";

describe("when a process started", () => {
  test("is the same each time, and nothing for a number that no process has", () => {
    expect(startOf(process.pid)).toBeTruthy();
    expect(startOf(process.pid)).toBe(startOf(process.pid));
    expect(startOf(2 ** 22 + 1)).toBeUndefined();
  });

  test.runIf(process.platform === "linux")(
    "is nothing once it was killed, though the system has yet to end it",
    async () => {
      for (let round = 0; round < 3; round++) {
        const child = spawn("sh", ["-c", LARGE], { stdio: ["pipe", "pipe", "inherit"] });
        await once(child.stdout, "data");
        expect(startOf(child.pid as number)).toBeTruthy();
        child.kill("SIGKILL");
        expect(startOf(child.pid as number)).toBeUndefined();
      }
    },
  );
});
