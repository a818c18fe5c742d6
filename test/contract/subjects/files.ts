import fs from "node:fs";
import type { BackendName } from "../../../src/backends/backend.ts";
import type { RecordKey } from "../../../src/record/record.ts";
import { makeStore, type TestStore, writeFiles } from "../../support/store.ts";
import type { KnownRecord } from "../known-records.ts";
import type { Subject } from "../subject.ts";

function pathOf({ state, id }: RecordKey): string {
  return `${state}/${id}.yaml`;
}

/** YAML files, of the file backend and of the hybrid one: its index is derived, and a fresh clone has none. */
export function filesSubject(name: Exclude<BackendName, "database">): Subject {
  return {
    name,
    fill: async (records) => {
      const files = Object.fromEntries(records.map((record) => [pathOf(record), record.yaml]));
      return makeStore({ "active/current.txt": "", ...files, "config/storage-backend.txt": `${name}\n` });
    },
    set: async (store: TestStore, record: KnownRecord) => writeFiles(store, { [pathOf(record)]: record.yaml }),
    remove: async ({ layout }, key) => fs.rmSync(layout.at(pathOf(key))),
    spoil: async (store, key) => writeFiles(store, { [pathOf(key)]: "id: [\n" }),
    holdsWriters: false,
    unreadable: [
      {
        what: "a link in the place of the folder",
        code: "UNSAFE_PATH",
        make: async ({ layout }) => {
          fs.renameSync(layout.at("active"), layout.at("elsewhere"));
          fs.symlinkSync("elsewhere", layout.at("active"));
        },
      },
      {
        what: "a file in the place of the folder",
        code: "UNSAFE_PATH",
        make: async ({ layout }) => {
          fs.rmSync(layout.at("active"), { recursive: true });
          fs.writeFileSync(layout.at("active"), "");
        },
      },
    ],
  };
}
