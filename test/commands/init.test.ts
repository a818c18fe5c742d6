import fs from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { NodeFiles } from "../../src/files/node-files.ts";
import { defaultSettings } from "../../src/settings/explain-values.ts";
import { parseSettings } from "../../src/settings/parse.ts";
import { settingsTemplate } from "../../src/settings/settings-template.ts";
import { TestRepository } from "../support/repository.ts";
import { milestone, runMilestone } from "../support/run-milestone.ts";
import { makeFolder, makeStore, treeOf } from "../support/store.ts";

const NOW = new Date("2026-11-22T10:15:00Z");

describe("milestone init", () => {
  test("makes a store that every command takes, says what it made, and how to commit it", async () => {
    const made = makeStore();
    const { dir } = made;
    const git = new TestRepository(made);
    fs.rmdirSync(made.layout.dir);
    fs.mkdirSync(path.join(dir, "docs"));
    expect(await milestone({ cwd: dir, now: NOW, env: { PATH: process.env.PATH ?? "" } }, "init")).toBe(
      `Made .milestones:
  active/
  completed/
  config/
  logs/
  sessions/
  .gitignore
  .gitattributes
  config/storage-config.yaml
  config/storage-backend.txt
  logs/storage-events.jsonl
To commit the result:
  git add .milestones
  git commit -m "Begin a milestone store"
On file.
`,
    );
    const store = path.join(dir, ".milestones");
    expect(fs.readFileSync(`${store}/config/storage-backend.txt`, "utf8")).toBe("file\n");
    expect(fs.readFileSync(`${store}/logs/storage-events.jsonl`, "utf8")).toBe(
      '{"timestamp":"2026-11-22T10:15:00.000Z","event":"storage_initialized","milestone_id":"system","backend":"file","details":{}}\n',
    );
    git.commit();
    fs.writeFileSync(`${store}/active/m-1.yaml`, "id: m-1\n");
    expect(await milestone({ cwd: dir }, "validate")).toBe("Nothing found; 1 record on file.\n");
    await milestone({ cwd: path.join(dir, "docs") }, "migrate", "database", "--yes");
    await milestone({ cwd: dir }, "rollback", "--yes");
  });

  test("changes nothing in a store that has everything, wherever it is typed", async () => {
    const dir = makeFolder();
    fs.mkdirSync(path.join(dir, "docs"));
    await milestone({ cwd: dir, now: NOW }, "init");
    const before = treeOf(dir);
    expect(await milestone({ cwd: path.join(dir, "docs") }, "init")).toBe(
      ".milestones has everything that a store needs; nothing was changed.\nOn file.\n",
    );
    expect(treeOf(dir)).toEqual(before);
  });

  test("adds what is missing to a store in use and overwrites nothing", async () => {
    const kept = {
      "active/a.yaml": "id: a\n",
      ".gitignore": "/mine\n",
      "config/storage-backend.txt": "hybrid\n",
      "config/storage-config.yaml": "storage: {backend: hybrid}\n",
      "logs/storage-events.jsonl": '{"event":"theirs"}\n',
    };
    const store = makeStore(kept);
    const { out } = await runMilestone(["init", "--json"], { cwd: store.dir });
    expect(JSON.parse(out)).toEqual({
      store: store.layout.dir,
      created: false,
      backend: "hybrid",
      added: ["completed/", "sessions/", ".gitignore", ".gitattributes"],
      commit: [],
    });
    const { ".gitignore": ignored, ...rest } = kept;
    const after = treeOf(store.layout.dir);
    expect(after).toMatchObject(rest);
    expect(after[".gitignore"]).toMatch(new RegExp(`^${ignored}# >>> milestone-migrate\\n`));
  });

  test("makes no folders on the way, follows no link, and touches no store whose switch says nothing", async () => {
    const store = makeStore({ "config/storage-backend.txt": "sqlite\n" });
    fs.symlinkSync(store.layout.dir, path.join(store.dir, "link"));
    fs.mkdirSync(path.join(store.dir, "other"));
    fs.symlinkSync(store.layout.dir, path.join(store.dir, "other/.milestones"));
    const before = treeOf(store.dir);
    for (const [given, code] of [
      ["nowhere/here", "STORE_NOT_FOUND"],
      ["other", "UNSAFE_PATH"],
      [".", "SWITCH_INVALID"],
    ] as const) {
      const { err, exit } = await runMilestone(["init", "--store", given], { cwd: store.dir });
      expect([err.split(":")[0], exit === 0], given).toEqual([code, false]);
    }
    expect({ ...treeOf(store.dir), ".milestones/locks/": undefined }).toEqual({
      ...before,
      ".milestones/locks/": undefined,
    });
  });
});

describe("the settings that init writes", () => {
  const text = settingsTemplate(defaultSettings());

  test("change nothing, and are the defaults once they are no comments any more", () => {
    const settingsOf = (each: string | undefined) => parseSettings(each, {}, "storage-config.yaml");
    expect(settingsOf(text).settings).toEqual(settingsOf(undefined).settings);
    const [head = "", body = ""] = text.split("storage:\n");
    const open = `${head}storage:\n${body.replaceAll(/^# /gm, "")}`;
    expect(settingsOf(open).settings).toEqual(settingsOf(undefined).settings);
    const given = settingsOf(open).explained.filter(({ source }) => source.kind === "file");
    expect(given.map(({ key }) => key)).toEqual(
      defaultSettings()
        .filter(({ value }) => value !== undefined)
        .map(({ key }) => key),
    );
  });

  test("have each setting with what it means", () => {
    expect(text).toContain(
      "#   thresholds:\n#     milestone_count:\n#       # From this many active milestones on, hybrid fits better than file.\n#       file_to_hybrid: 25\n",
    );
  });
});

test("the folder of a new store is synced where it stands", async () => {
  const dir = makeFolder();
  const synced = vi.spyOn(NodeFiles.prototype, "syncDir");
  onTestFinished(() => synced.mockRestore());
  await milestone({ cwd: dir, now: NOW, env: { PATH: process.env.PATH ?? "" } }, "init");
  expect(synced).toHaveBeenNthCalledWith(1, dir);
});
