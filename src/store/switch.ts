import { BACKENDS, type BackendName } from "../backends/backend.ts";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { Files, ReadFiles } from "../files/files.ts";
import { showName } from "../files/native-path.ts";
import { replaceFile } from "../files/replace.ts";
import type { StoreLayout } from "./layout.ts";

/** The backend that `storage-backend.txt` names; no such file means `file`. Throws SWITCH_INVALID. */
export function readSwitch(files: ReadFiles, layout: StoreLayout): BackendName {
  if (files.stat(layout.switchFile) === undefined) {
    return "file";
  }
  const place = layout.show(layout.switchFile);
  return parseSwitch(files.read(layout.switchFile).bytes.toString("utf8"), place);
}

/** One word of `file`, `hybrid`, `database`, and newlines. */
export function parseSwitch(text: string, file: string): BackendName {
  const word = text.replace(/[\r\n]+$/, "");
  const backend = BACKENDS.find((name) => name === word);
  if (backend !== undefined) {
    return backend;
  }
  const line = text.split("\n").findIndex((each) => /^(?:<{7}|={7}|>{7})/.test(each)) + 1;
  const found =
    line > 0
      ? "git conflict markers"
      : text.trim() === ""
        ? "an empty file"
        : showName(JSON.stringify(text.slice(0, 80)));
  throw new MilestoneError("SWITCH_INVALID", `${file} must hold one word, file, hybrid or database; found ${found}.`, {
    state: NOTHING_CHANGED,
    place: { file, line: Math.max(1, line) },
    fix: ["Write the backend that holds your milestones into it, alone on one line.", "git log -p shows what it was."],
  });
}

/** The one rename that changes which backend is the truth. Durable when this returns. */
export function writeSwitch(files: Files, layout: StoreLayout, backend: BackendName): void {
  files.makeDirs(layout.at("config"));
  replaceFile(files, layout.switchFile, `${backend}\n`);
}
