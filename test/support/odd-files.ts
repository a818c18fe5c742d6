import fs from "node:fs";
import path from "node:path";
import type { StoreFiles, TestStore } from "./store.ts";

/** Files that are no records, of every kind that a store may hold, by their path in it. */
export const ODD_FILES: StoreFiles = {
  "active/current.txt": "m-1\n",
  "active/empty": "",
  "active/dependencies.yaml": "critical_path:\n- m-1\nrationale: a list, and then a key\n  : [\n",
  "active/board.yaml": "columns: [a, b]\n",
  "active/list.yaml": "- id: no-record\n",
  "active/only-comments.yaml": "# nothing yet\n",
  "active/empty.yaml": "",
  "active/other.yml": "id: other\n",
  "active/m-1.yaml.bak": "id: m-1\n",
  "active/.hidden.yaml.swp": Uint8Array.from([0x62, 0x30, 0x00, 0xff]),
  "active/archive/2024/m-9.yaml": "id: m-9\n",
  "active/archive/notes.bin": Uint8Array.from([0, 1, 2, 253, 254, 255, 13, 10, 13]),
  "active/ a name with blanks .txt": "x",
  "active/-rf": "x",
  "active/$(id).txt": "x",
  "active/中文说明.md": "# 说明\n",
  "active/cafe\u0301.txt": "decomposed\n",
  "completed/lessons-learned.md": "# Lessons\r\n\r\nNone.\r\n",
  "completed/no-newline.txt": "no newline",
  "state/current-state.json": '{ "active_milestone": "m-1" }\n',
  "state/board.yaml": "a:\n- b\nc: [\n",
  "deliverables/m-1/t-1/decisions.md": "# Decisions\n",
  "deliverables/m-1/design.yaml": "id: not-a-record\n",
  "config/milestone-config.yaml": "project: {name: x}   # ours to leave alone\n",
  "config/ui-config.yaml": "ui:\n  theme: 'auto'\n",
  "logs/progress-events.jsonl": '{"event":"x","progress_percentage":,}\n{"event":"y"}\n',
  "logs/session-resume.json": '{"session": null}',
};

/** Adds files whose names only bytes can say: a line feed, a tab, what is no UTF-8, 255 bytes. */
export function addOddNames({ layout }: TestStore): void {
  const names = ["active/line\nfeed.txt", "active/tab\t.txt", `active/${"n".repeat(255)}`];
  for (const name of names) {
    fs.writeFileSync(layout.at(name), name);
  }
  const bytes = Buffer.concat([Buffer.from(`${layout.at("completed")}${path.sep}latin-`), Buffer.from([0xe9, 0xff])]);
  fs.writeFileSync(bytes, "x");
}
