import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { BackendName } from "../../src/backends/backend.ts";
import { backUpByHand } from "../../src/backup/by-hand.ts";
import { findBackup, readPayloadDigests } from "../../src/backup/list.ts";
import { provePayload } from "../../src/backup/prove.ts";
import { everyNth } from "../support/every-nth.ts";
import { heldBy } from "../support/fault-run.ts";
import { calm, changeRows, firstBackup, lookAt, moveWith, restoreWith } from "../support/fault-scenarios.ts";
import { rejectionOf } from "../support/rejection.ts";
import { SMALL_STORE } from "../support/small-store.ts";
import { makeStore, type TestStore, treeOf, writeFiles } from "../support/store.ts";

/** A store on a backend, with one backup, changed since. */
async function storeOn(backend: BackendName): Promise<{ store: TestStore; backup: string; at(name: string): string }> {
  const store = makeStore(SMALL_STORE);
  if (backend !== "file") {
    await moveWith(calm(store.dir), backend);
    fs.rmSync(store.layout.backupsDir, { recursive: true });
  }
  await backUpByHand(calm(store.dir));
  if (backend === "database") {
    await changeRows(store.dir, "DELETE FROM milestones WHERE id = 'a'");
  } else {
    writeFiles(store, { "active/a.yaml": "id: a\ntitle: Changed\n" });
  }
  const backup = firstBackup(store.dir);
  return { store, backup, at: (name) => store.layout.at("backups", backup, name) };
}

/** Tries to restore, which must fail, and makes sure that nothing was touched. */
async function refusalOf(store: TestStore, backup: string): Promise<string> {
  const before = treeOf(store.layout.dir);
  const error = await rejectionOf(() => restoreWith(calm(store.dir), backup));
  expect(treeOf(store.layout.dir)).toEqual(before);
  return `${error.code}: ${error.message}`;
}

/** The files of a payload, whether a restore brings them back or not. */
function allFiles(folder: string): string[] {
  const names = fs.readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name !== "backup-metadata.yaml" && fs.statSync(path.join(folder, name)).isFile());
}

/** The files of a payload that a restore brings back. */
function broughtBack(folder: string): string[] {
  return allFiles(folder).filter((name) => /^(?:active|completed)\/|^enterprise\.db$|^storage-config/.test(name));
}

describe("a backup that cannot be trusted is refused, and nothing is touched", () => {
  test.each<BackendName>([
    "file",
    "hybrid",
    "database",
  ])("with one bit flipped, in any file, of %s", async (backend) => {
    const { store, backup, at } = await storeOn(backend);
    const names = allFiles(at(""));
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) {
      const whole = fs.readFileSync(at(name));
      for (const offset of everyNth([...whole.keys()], Math.ceil(whole.length / 3))) {
        const flipped = Buffer.from(whole);
        flipped[offset] = (flipped[offset] as number) ^ (1 << (offset % 8));
        fs.writeFileSync(at(name), flipped);
        const refusal = `BACKUP_DAMAGED: backups/${backup} cannot be trusted: ${name} has other bytes than when the backup was taken.`;
        expect(await refusalOf(store, backup), `${name} at ${offset}`).toBe(refusal);
      }
      fs.writeFileSync(at(name), whole);
    }
    await restoreWith(calm(store.dir), backup);
  });

  test("with any file missing that it would bring back", async () => {
    const { store, backup, at } = await storeOn("file");
    for (const name of broughtBack(at(""))) {
      const whole = fs.readFileSync(at(name));
      fs.rmSync(at(name));
      const missing = `BACKUP_DAMAGED: backups/${backup} cannot be trusted: ${name} is missing.`;
      expect(await refusalOf(store, backup)).toBe(missing);
      fs.writeFileSync(at(name), whole);
    }
  });

  test("without its database", async () => {
    const { store, backup, at } = await storeOn("database");
    fs.rmSync(at("enterprise.db"));
    expect(await refusalOf(store, backup)).toMatch(/^BACKUP_PAYLOAD_ABSENT: /);
  });

  test.each([
    "../x",
    "/etc/passwd",
    "active/../../../x",
    "active/a\\0.yaml",
    "active//a.yaml",
    ".",
  ])("whose metadata names the path %j", async (hostile) => {
    const { store, backup, at } = await storeOn("file");
    const text = fs.readFileSync(at("backup-metadata.yaml"), "utf8");
    const line = `    "${hostile}": "${"0".repeat(64)}"\n`;
    fs.writeFileSync(
      at("backup-metadata.yaml"),
      text.replace(/^ {2}files:\n/m, (found) => found + line),
    );
    expect(await refusalOf(store, backup)).toMatch(/^BACKUP_DAMAGED: backups\/\S+ is not readable: /);
  });

  test("with a link in the place of a file, of a folder, or a second name of a file", async () => {
    const { store, backup, at } = await storeOn("file");
    fs.writeFileSync(path.join(store.dir, "secret.yaml"), fs.readFileSync(at("active/a.yaml")));
    fs.mkdirSync(path.join(store.dir, "elsewhere"));
    fs.cpSync(at("active"), path.join(store.dir, "elsewhere"), { recursive: true });
    const places: [string, () => void][] = [
      ["active/a.yaml", () => fs.symlinkSync(path.join(store.dir, "secret.yaml"), at("active/a.yaml"))],
      ["active/a.yaml", () => fs.linkSync(path.join(store.dir, "secret.yaml"), at("active/a.yaml"))],
      ["active", () => fs.symlinkSync(path.join(store.dir, "elsewhere"), at("active"))],
    ];
    for (const [name, link] of places) {
      fs.renameSync(at(name), at("moved"));
      link();
      expect(await refusalOf(store, backup)).toMatch(/^UNSAFE_PATH: /);
      fs.rmSync(at(name), { recursive: true });
      fs.renameSync(at("moved"), at(name));
    }
    await restoreWith(calm(store.dir), backup);
  });
});

const TOOLS_BACKUP = "migration-20240715-100000-file-to-hybrid";

/** A backup as the existing tools write it, beside a store that changed since. */
function storeWithToolsBackup(payload: Record<string, string>): TestStore {
  const store = makeStore({ ...SMALL_STORE, "active/a.yaml": "id: a\ntitle: Changed\n" });
  const metadata = `backup:
  id: "${TOOLS_BACKUP}"
  timestamp: "2024-07-15T10:00:00Z"
  from_backend: "file"
  to_backend: "hybrid"
  milestone_count: 2
validation:
  integrity_check: passed
  backup_size: 1MB
restore:
  command: "/milestone/restore ${TOOLS_BACKUP}"
  estimated_duration: "5 minutes"
`;
  const files = { "backup-metadata.yaml": metadata, "storage-backend.txt": "file\n", ...payload };
  writeFiles(
    store,
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`backups/${TOOLS_BACKUP}/${name}`, text])),
  );
  return store;
}

describe("a backup of the existing tools", () => {
  const payload = {
    "active/a.yaml": SMALL_STORE["active/a.yaml"] as string,
    "active/old.yaml": "id: old\n",
    "completed/z.yaml": "id: z\n",
    "logs/storage-events.jsonl": "{}\n",
  };

  test("is restored: what it lacks is set aside, logs stay, and the way back is proved", async () => {
    const store = storeWithToolsBackup(payload);
    const log = fs.readFileSync(store.layout.storageEventsFile, "utf8");
    const before = await heldBy(store.dir);
    const report = await restoreWith(calm(store.dir), TOOLS_BACKUP);
    expect(Object.keys((await heldBy(store.dir)).records)).toEqual(["active/a", "active/old", "completed/z"]);
    expect(fs.readFileSync(store.layout.storageEventsFile, "utf8").startsWith(log)).toBe(true);
    expect(fs.readFileSync(store.layout.at("active/dependencies.yaml"), "utf8")).toBe(
      SMALL_STORE["active/dependencies.yaml"],
    );
    const context = lookAt(store.dir);
    const backup = findBackup(context, report.safetyBackup ?? "");
    const digests = [...(readPayloadDigests(context, backup) ?? [])];
    expect(digests.length).toBeGreaterThan(1);
    await provePayload(context, context.layout.at("backups", backup.id), digests, "file");
    await restoreWith(calm(store.dir), backup.id);
    expect(await heldBy(store.dir)).toEqual(before);
  });

  test("that lost its active records does not empty the store", async () => {
    const store = storeWithToolsBackup({ "active/notes.md": "nothing\n", "completed/z.yaml": "id: z\n" });
    expect(await refusalOf(store, TOOLS_BACKUP)).toBe(
      `BACKUP_DAMAGED: backups/${TOOLS_BACKUP} holds no active records; its metadata says 2.`,
    );
  });

  test("with links in it is refused or ignored, and nothing is read through them", async () => {
    const store = storeWithToolsBackup(payload);
    const link = store.layout.at("backups", TOOLS_BACKUP, "active/evil.yaml");
    fs.symlinkSync("/etc/passwd", link);
    expect(await refusalOf(store, TOOLS_BACKUP)).toMatch(/^UNSAFE_PATH: \S+evil\.yaml is a link/);
    fs.rmSync(link);
    fs.rmSync(store.layout.at("backups", TOOLS_BACKUP, "active"), { recursive: true });
    fs.symlinkSync("/etc", store.layout.at("backups", TOOLS_BACKUP, "active"));
    expect(await refusalOf(store, TOOLS_BACKUP)).toMatch(/^(?:UNSAFE_PATH|BACKUP_DAMAGED): /);
  });
});
