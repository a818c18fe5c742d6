import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { nestedFiles } from "../../src/files/nested-files.ts";
import { NodeFiles } from "../../src/files/node-files.ts";
import { beginRun } from "../../src/migrate/begin.ts";
import { removeNotification } from "../../src/monitor/notification.ts";
import { initialise } from "../../src/store/initialise.ts";
import { processOn } from "../support/fault-context.ts";
import { rehearse } from "../support/fault-run.ts";
import { lookAt, UPKEEP } from "../support/fault-scenarios.ts";
import { makeMemoryFolder } from "../support/memory-folder.ts";
import { PowerFiles } from "../support/power-files.ts";

describe("a backup that was taken is on the disk, also where it is the first and nothing else has to be written", () => {
  test.each(UPKEEP.filter(({ name }) => name.startsWith("backup")))("$name", async ({ prepare, act }) => {
    const dir = makeMemoryFolder();
    const { done } = await rehearse({ name: "none", prepare, act });
    fs.cpSync(done, dir, { recursive: true });
    fs.rmSync(`${dir}/.milestones/backups`, { recursive: true });
    const files = new PowerFiles(dir, () => {});
    await act(processOn(dir, files));
    const image = files.synced();
    const id = fs.readdirSync(`${dir}/.milestones/backups`).sort().at(-1) ?? "";
    const names = nestedFiles(new NodeFiles(), `${dir}/.milestones/backups`, id);
    expect(names.length).toBeGreaterThan(2);
    for (const name of names) {
      const bytes = fs.readFileSync(`${dir}/.milestones/backups/${name}`);
      expect(image.get(`.milestones/backups/${name}`)?.equals(bytes), name).toBe(true);
    }
  });
});

describe("what begins a run is on the disk before anything else is done", () => {
  test("the folders on the way to it, and the line of its journal", async () => {
    const dir = makeMemoryFolder();
    fs.mkdirSync(`${dir}/.milestones`);
    const files = new PowerFiles(dir, () => {});
    const id = "migration-20261122-101500-file-to-hybrid";
    const journal = beginRun(processOn(dir, files), id, { kind: "migrate", from: "file", to: "hybrid" });
    const onDisk = () => {
      const image = files.synced();
      const text = image.get(`.milestones/migrations/${id}/journal.jsonl`)?.toString() ?? "";
      return text.match(/"phase":"[a-z-]+"/g);
    };
    expect(onDisk()).toEqual(['"phase":"started"']);
    journal.reach("backed-up", new Date());
    expect(onDisk()).toEqual(['"phase":"started"', '"phase":"backed-up"']);
  });
});

test("a notification that was taken away is gone from the disk", () => {
  const dir = makeMemoryFolder();
  const { layout } = lookAt(dir);
  fs.mkdirSync(layout.at("config"), { recursive: true });
  fs.writeFileSync(layout.notificationFile, "notification:\n");
  const files = new PowerFiles(dir, () => {});
  expect(removeNotification(files, layout)).toBe("removed");
  expect([...files.synced().keys()]).toEqual([".milestones", ".milestones/config"]);
});

test("what init adds is on the disk: a whole store, and a folder that it lacked", () => {
  const dir = makeMemoryFolder();
  const { layout } = lookAt(dir);
  fs.mkdirSync(layout.dir);
  const addTo = () => {
    const files = new PowerFiles(dir, () => {});
    const { added } = initialise(files, layout, "storage: {}\n", new Date());
    const image = files.synced();
    for (const name of added) {
      const inside = path.join(".milestones", name.replace(/\/$/, ""));
      expect(image.has(inside) && (name.endsWith("/") || image.get(inside)?.length), name).toBeTruthy();
    }
    return added;
  };
  expect(addTo().length).toBeGreaterThan(5);
  fs.rmdirSync(layout.at("completed"));
  expect(addTo()).toEqual(["completed/"]);
});
