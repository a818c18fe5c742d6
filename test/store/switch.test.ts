import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { BACKENDS } from "../../src/backends/backend.ts";
import { NodeFiles } from "../../src/files/node-files.ts";
import { readSwitch, writeSwitch } from "../../src/store/switch.ts";
import { rejectionOf } from "../support/rejection.ts";
import { makeFolder, makeStore, treeOf } from "../support/store.ts";

const files = new NodeFiles();
const MUST = ".milestones/config/storage-backend.txt must hold one word, file, hybrid or database; found";

describe("the switch", () => {
  test.each(BACKENDS)("that says %s is read as it was written", (backend) => {
    const { layout } = makeStore();
    writeSwitch(files, layout, backend);
    expect(treeOf(layout.dir)).toEqual({ "config/storage-backend.txt": `${backend}\n` });
    expect(readSwitch(files, layout)).toBe(backend);
  });

  test("that is missing means file", () => {
    expect(readSwitch(files, makeStore().layout)).toBe("file");
  });

  test.each(["hybrid", "hybrid\r\n", "hybrid\n\n"])("may end in newlines or in none: %j", (text) => {
    const { layout } = makeStore({ "config/storage-backend.txt": text });
    expect(readSwitch(files, layout)).toBe("hybrid");
  });

  test.each([
    ["another word", "postgres\n", '"postgres\\n"', 1],
    ["a word in other letters", "File\n", '"File\\n"', 1],
    ["a word and a space", "hybrid \n", '"hybrid \\n"', 1],
    ["a word and more", "hybrid\nfile\n", '"hybrid\\nfile\\n"', 1],
    ["a comment", "# old\nfile\n", '"# old\\nfile\\n"', 1],
    ["nothing", "", "an empty file", 1],
    ["blanks", " \n\n", "an empty file", 1],
    ["a byte order mark", "\ufefffile\n", '"\\u{feff}file\\n"', 1],
    ["terminal escapes", "file\u001b[2J\u009b", '"file\\u001b[2J\\u{9b}"', 1],
    ["conflict markers", "<<<<<<< ours\nfile\n=======\nhybrid\n>>>>>>> theirs\n", "git conflict markers", 1],
    ["half a conflict", "file\n=======\nhybrid\n", "git conflict markers", 2],
    ["a long text", `${"x".repeat(500)}\n`, `"${"x".repeat(80)}"`, 1],
  ])("that holds %s is an error which shows what was found", async (_what, text, found, line) => {
    const { layout } = makeStore({ "config/storage-backend.txt": text });
    const error = await rejectionOf(() => readSwitch(files, layout));
    expect(error.code).toBe("SWITCH_INVALID");
    expect(error.message).toBe(`${MUST} ${found}.`);
    expect(error.place).toEqual({ file: ".milestones/config/storage-backend.txt", line });
  });

  test("that is a link is refused, whatever it leads to", async () => {
    const { layout } = makeStore({ "config/kept": "" });
    fs.writeFileSync(`${makeFolder()}/word`, "hybrid\n");
    fs.symlinkSync("kept", layout.switchFile);
    expect((await rejectionOf(() => readSwitch(files, layout))).code).toBe("UNSAFE_PATH");
  });
});
