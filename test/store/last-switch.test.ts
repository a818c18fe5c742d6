import fs from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NodeFiles } from "../../src/files/node-files.ts";
import type { RecordDigests } from "../../src/record/fingerprint.ts";
import { nameOf } from "../../src/record/record.ts";
import { parseLastSwitch, readLastSwitch, writeLastSwitchLine } from "../../src/store/last-switch.ts";
import { rejectionOf } from "../support/rejection.ts";
import { makeStore } from "../support/store.ts";

const FILE = ".milestones/config/last-switch.tsv";
const A = "a".repeat(64);
const B = "b".repeat(64);

function line(id: string, state: RecordDigests["state"] = "active"): string {
  return writeLastSwitchLine({ state, id, dataDigest: A, textDigest: B });
}

const digest = fc.stringMatching(/^[0-9a-f]{64}$/);
const records = fc.uniqueArray(
  fc.record({
    state: fc.constantFrom("active" as const, "completed" as const),
    id: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,20}[A-Za-z0-9]$/),
    dataDigest: digest,
    textDigest: digest,
  }),
  { selector: nameOf, maxLength: 20 },
);

describe("last-switch.tsv", () => {
  test("holds state, id, data digest and text digest, a record a line", () => {
    expect(line("milestone-001")).toBe(`active\tmilestone-001\t${A}\t${B}\n`);
  });

  test("gives back every record that was written", () => {
    fc.assert(
      fc.property(records, fc.constantFrom("\n", "\r\n"), (all, newline) => {
        const text = all.map(writeLastSwitchLine).join("").replaceAll("\n", newline);
        expect([...parseLastSwitch([Buffer.from(text)], FILE)]).toEqual(all.map((each) => [nameOf(each), each]));
      }),
    );
  });

  test("is undefined where there has been no switch, and empty where nothing was moved", () => {
    const files = new NodeFiles();
    expect(readLastSwitch(files, makeStore().layout)).toBeUndefined();
    expect(readLastSwitch(files, makeStore({ "config/last-switch.tsv": "" }).layout)).toHaveProperty("size", 0);
  });

  test.each([
    ["an unknown state", `archived\ta\t${A}\t${B}\n`, 1, `"archived\\ta\\t${"a".repeat(49)}"`],
    ["an id that leads away", line("a") + line("../b"), 2, `"active\\t../b\\t${"a".repeat(48)}"`],
    ["a digest in capitals", `active\ta\t${A}\t${"B".repeat(64)}\n`, 1, `"active\\ta\\t${"a".repeat(51)}"`],
    ["a column too many", line("a").replace("\n", "\tx\n"), 1, `"active\\ta\\t${"a".repeat(51)}"`],
    ["a column too few", `active\ta\t${A}\n`, 1, `"active\\ta\\t${"a".repeat(51)}"`],
    ["an empty line between", `${line("a")}\n${line("b")}`, 2, '""'],
    ["terminal escapes", "\u001b[2J\u009b\u202e\n", 1, '"\\u001b[2J\\u{9b}\\u{202e}"'],
    ["one record twice", line("a") + line("a"), 2, "a second line of the same record"],
    ["the beginning of a conflict", `${line("a")}<<<<<<< HEAD\n${line("b")}`, 2, "a git conflict marker"],
    ["the base of a conflict", `${line("a")}||||||| base\n`, 2, "a git conflict marker"],
    ["the middle of a conflict", `${line("a")}${line("b")}=======\n`, 3, "a git conflict marker"],
    ["the end of a conflict", `${line("a")}${line("b")}>>>>>>> theirs\n`, 3, "a git conflict marker"],
  ])("with %s is an error with the line", async (_what, text, at, found) => {
    const error = await rejectionOf(() => parseLastSwitch([Buffer.from(text)], FILE));
    expect(error.code).toBe("SWITCH_INVALID");
    expect(error.message).toBe(`${FILE}:${at} must hold state, id and two digests; found ${found}.`);
    expect(error.place).toEqual({ file: FILE, line: at });
  });

  test("torn anywhere in its last line is an error with that line", async () => {
    const text = line("a") + line("b");
    for (let end = line("a").length + 1; end < text.length - 1; end++) {
      const error = await rejectionOf(() => parseLastSwitch([Buffer.from(text.slice(0, end))], FILE));
      expect(error.place).toEqual({ file: FILE, line: 2 });
    }
  });

  test("that is a link is refused", async () => {
    const { layout } = makeStore({ "config/real.tsv": line("a") });
    fs.symlinkSync("real.tsv", layout.lastSwitchFile);
    expect((await rejectionOf(() => readLastSwitch(new NodeFiles(), layout))).code).toBe("UNSAFE_PATH");
  });
});
