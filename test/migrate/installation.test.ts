import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { writeCheckedLine } from "../../src/migrate/checked-line.ts";
import { Installation, type InstallationDirs } from "../../src/migrate/installation.ts";
import { type Fault, FaultFiles } from "../support/fault-files.ts";
import { makeMemoryFolder } from "../support/memory-folder.ts";
import { rejectionOf } from "../support/rejection.ts";
import { treeOf } from "../support/store.ts";

const OLD = { "active/a.yaml": "old a", "active/b.yaml": "old b", "completed/c.yaml": "old c" };
const SHADOW = { "active/a.yaml": "new a", "active/n.yaml": "new n", "completed/b.yaml": "old b" };
const PUTS = Object.keys(SHADOW);
const ASIDES = ["active/b.yaml", "completed/c.yaml"];
const NEW = { "active/a.yaml": "new a", "active/n.yaml": "new n", "completed/b.yaml": "old b" };

/** A store, the folder of a run beside it, and what is in them. */
class Place {
  readonly root = makeMemoryFolder();
  readonly dirs: InstallationDirs;

  constructor(store: Record<string, string> = OLD, shadow: Record<string, string> = SHADOW) {
    const run = this.at("run");
    this.dirs = {
      store: this.at("store"),
      shadow: `${run}/shadow`,
      displaced: `${run}/displaced`,
      keeping: `${run}/keeping`,
      left: `${run}/left`,
      manifest: `${run}/manifest.jsonl`,
    };
    this.write("store", store);
    this.write("run/shadow", shadow);
  }

  at(...names: string[]): string {
    return path.join(this.root, ...names);
  }
  write(below: string, files: Record<string, string>): void {
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(this.at(below, name)), { recursive: true });
      fs.writeFileSync(this.at(below, name), text);
    }
  }
  /** Files below a folder of this place, empty folders left out. */
  tree(below: string): Record<string, string> {
    const found = fs.existsSync(this.at(below)) ? treeOf(this.at(below)) : {};
    return Object.fromEntries(Object.entries(found).filter(([, text]) => text !== "(empty)"));
  }
  open(fault: Fault = { kind: "none" }, before?: (operation: string) => void): Installation {
    return openAt(new FaultFiles(this.root, fault, before), this.dirs);
  }
}

/** Nothing in these places is a database, so nobody need be kept from writing to it. */
function openAt(files: FaultFiles, dirs: InstallationDirs): Installation {
  return new Installation(files, dirs, (file, act) => act(() => files.digest(file)));
}

/** Everything that an installation can be asked for, in the order of a move that catches up twice. */
function installTwice(place: Place, installation: Installation): void {
  installation.aside(ASIDES);
  installation.put(PUTS);
  place.write("run/shadow", { "active/a.yaml": "newer a", "active/late.yaml": "late" });
  installation.aside(["active/n.yaml"]);
  installation.put(["active/a.yaml", "active/late.yaml"]);
}
const TWICE = { "active/a.yaml": "newer a", "active/late.yaml": "late", "completed/b.yaml": "old b" };

/** Counts the operations of `act` and runs it again with a kill at each of them. */
function killAtEach(
  act: (installation: Installation, place: Place) => void,
  check: (place: Place, at: string) => void,
) {
  const rehearsal = new Place();
  const files = new FaultFiles(rehearsal.root, { kind: "none" });
  act(openAt(files, rehearsal.dirs), rehearsal);
  for (const [index, operation] of files.asked.entries()) {
    for (const kind of ["kill", "torn-kill"] as const) {
      const place = new Place();
      expect(() => act(place.open({ kind, at: index + 1 }), place)).toThrow(operation.split(" ")[0]);
      check(place, `${kind} at ${operation}`);
    }
  }
  expect(files.asked.length).toBeGreaterThan(5);
}

describe("an installation", () => {
  test("puts files in place, moves others out of the way, and keeps what it displaced", () => {
    const place = new Place();
    const installation = place.open();
    installation.aside(ASIDES);
    installation.put(PUTS);
    expect(place.tree("store")).toEqual(NEW);
    expect(place.tree("run/displaced")).toEqual(OLD);
    expect(installation.left).toEqual([]);
  });

  test.each([
    [2, ["sync store/active/0.yaml", "sync store/active/1.yaml", "syncDir store/active", "syncDir store"]],
    [21, ["syncTree store"]],
  ])("makes %i files durable, few of them without what others write", (count, wanted) => {
    const names = Array.from({ length: count }, (_, at) => `active/${at}.yaml`);
    const place = new Place({}, Object.fromEntries(names.map((name) => [name, "new"])));
    const files = new FaultFiles(place.root, { kind: "none" });
    const installation = openAt(files, place.dirs);
    installation.put(names);
    const before = files.asked.length;
    installation.sync();
    expect(files.asked.slice(before)).toEqual(wanted);
    installation.sync();
    expect(files.asked.length).toBe(before + wanted.length);
  });

  test("makes all durable where it moved something out of the way, and where it kept what somebody else wrote", () => {
    const moving = new Place({ "active/old.yaml": "old" }, { "active/new.yaml": "new" });
    const files = new FaultFiles(moving.root, { kind: "none" });
    const mover = openAt(files, moving.dirs);
    mover.aside(["active/old.yaml"]);
    mover.sync();
    expect(files.asked.at(-1)).toBe("syncTree store");

    const met = new Place({}, { "active/new.yaml": "new" });
    const meeting = new FaultFiles(met.root, { kind: "none" }, (operation) => {
      if (operation.includes("manifest.jsonl")) {
        met.write("store", { "active/new.yaml": "a stranger's" });
      }
    });
    const installation = openAt(meeting, met.dirs);
    installation.put(["active/new.yaml"]);
    expect(met.tree("run/left")).toEqual({ "active/new.yaml": "a stranger's" });
    installation.sync();
    expect(meeting.asked.at(-1)).toBe("syncTree store");
  });

  test("keeps what was there before the first of several changes", () => {
    const place = new Place();
    installTwice(place, place.open());
    expect(place.tree("store")).toEqual(TWICE);
    expect(place.tree("run/displaced")).toEqual(OLD);
  });

  test("is taken back by another process, byte for byte", () => {
    const place = new Place();
    installTwice(place, place.open());
    const next = place.open();
    next.undo();
    expect(place.tree("store")).toEqual(OLD);
    expect(next.left).toEqual([]);
    next.undo();
    expect(place.tree("store")).toEqual(OLD);
  });

  test("completes what was planned, in any number of calls", () => {
    const place = new Place();
    place.open().plan(PUTS, ASIDES);
    expect(place.tree("store")).toEqual(OLD);
    place.open().complete();
    expect(place.tree("store")).toEqual(NEW);
    place.open().complete();
    expect(place.tree("store")).toEqual(NEW);
    expect(place.tree("run/displaced")).toEqual(OLD);
  });

  test("at no moment lacks a record that it puts, and none is half written", () => {
    const place = new Place();
    const seen = new Set<string>();
    const installation = place.open({ kind: "none" }, () => {
      const { "active/a.yaml": a, "active/b.yaml": active, "completed/b.yaml": completed } = place.tree("store");
      seen.add(`${a}, ${active ?? completed}`);
    });
    installation.plan(PUTS, ASIDES);
    installation.complete();
    expect([...seen].sort()).toEqual(["new a, old b", "old a, old b"]);
  });

  test("sets side files aside before it puts the database that they do not belong to", () => {
    const sides = { "enterprise.db": "broken", "enterprise.db-journal": "hot" };
    const place = new Place(sides, { "enterprise.db": "restored" });
    const met: string[] = [];
    const installation = place.open({ kind: "none" }, () => {
      const { "enterprise.db": database, "enterprise.db-journal": journal } = place.tree("store");
      met.push(`${database} ${journal ?? "alone"}`);
    });
    installation.plan(["enterprise.db"], [], ["enterprise.db-journal"]);
    installation.complete();
    expect([...new Set(met)]).toEqual(["broken hot", "broken alone", "restored alone"]);
    expect(place.tree("run/displaced")).toEqual(sides);
  });

  test("is completed after a kill at any operation", () => {
    killAtEach(
      (installation) => {
        installation.plan(PUTS, ASIDES);
        installation.complete();
      },
      (place, at) => {
        const next = place.open();
        // Before the plan is durable nobody decides on it.
        if (/ (?:run\/manifest\.jsonl|run)$/.test(at) && !at.includes("syncTree")) {
          next.undo();
          expect(place.tree("store"), at).toEqual(OLD);
        } else {
          next.complete();
          expect(place.tree("store"), at).toEqual(NEW);
        }
        expect(next.left, at).toEqual([]);
      },
    );
  });

  test("is taken back after a kill at any operation", () => {
    killAtEach(
      (installation, place) => installTwice(place, installation),
      (place, at) => {
        const next = place.open();
        next.undo();
        expect(place.tree("store"), at).toEqual(OLD);
        expect(next.left, at).toEqual([]);
      },
    );
  });

  test("is taken back after a kill at any operation of taking it back", () => {
    const reference = new Place();
    installTwice(reference, reference.open());
    const files = new FaultFiles(reference.root, { kind: "none" });
    openAt(files, reference.dirs).undo();
    for (let at = 1; at <= files.asked.length; at++) {
      const place = new Place();
      installTwice(place, place.open());
      expect(() => place.open({ kind: "kill", at }).undo()).toThrow();
      place.open().undo();
      expect(place.tree("store"), files.asked[at - 1]).toEqual(OLD);
    }
  });
});

describe("what somebody else wrote meanwhile", () => {
  test("is kept aside when the installation is taken back, also over several kills", () => {
    const rehearse = (fault: Fault) => {
      const place = new Place();
      const installation = place.open();
      installation.put(PUTS);
      place.write("store", { "active/a.yaml": "foreign a", "active/n.yaml": "foreign n" });
      const files = new FaultFiles(place.root, fault);
      try {
        openAt(files, place.dirs).undo();
      } catch {
        // Killed on purpose; the next process goes on.
      }
      return { place, operations: files.asked };
    };
    const { operations } = rehearse({ kind: "none" });
    for (const [index, operation] of operations.entries()) {
      const { place } = rehearse({ kind: "kill", at: index + 1 });
      const next = place.open();
      next.undo();
      expect(next.left.sort(), operation).toEqual(["active/a.yaml", "active/n.yaml"]);
      expect(place.tree("run/left"), operation).toEqual({ "active/a.yaml": "foreign a", "active/n.yaml": "foreign n" });
      expect(place.tree("store"), operation).toEqual(OLD);
    }
  });

  test("between a kill and its completion is kept aside before it is replaced", () => {
    const killed = new Place();
    killed.open().plan(PUTS, ASIDES);
    const files = new FaultFiles(killed.root, { kind: "none" });
    openAt(files, killed.dirs).complete();
    const lastCopy = files.asked.findLastIndex((operation) => operation.startsWith("rename run/keeping/")) + 1;
    const place = new Place();
    place.open().plan(PUTS, ASIDES);
    expect(() => place.open({ kind: "kill", at: lastCopy + 1 }).complete()).toThrow();
    place.write("store", { "active/a.yaml": "foreign a", "active/n.yaml": "foreign n" });
    const next = place.open();
    next.complete();
    expect(place.tree("store")).toEqual(NEW);
    expect(place.tree("run/displaced")["active/a.yaml"]).toBe("old a");
    expect(place.tree("run/left")).toEqual({ "active/a.yaml": "foreign a", "active/n.yaml": "foreign n" });
    expect(next.left.sort()).toEqual(["active/a.yaml", "active/n.yaml"]);
  });

  test("twice in one place is kept twice", () => {
    const place = new Place();
    const installation = place.open();
    installation.put(["active/n.yaml"]);
    for (const text of ["first", "second"]) {
      place.write("store", { "active/n.yaml": text });
      place.write("run/shadow", { "active/n.yaml": `after ${text}` });
      installation.put(["active/n.yaml"]);
    }
    expect(place.tree("run/left")).toEqual({ "active/n.yaml": "first", "active/n.yaml.2": "second" });
  });

  test("where the store had nothing and nothing was put yet stays where it is", () => {
    const place = new Place();
    place.open().plan(PUTS, ASIDES);
    place.write("store", { "active/n.yaml": "foreign n" });
    const next = place.open();
    next.undo();
    expect(place.tree("store")).toEqual({ ...OLD, "active/n.yaml": "foreign n" });
    expect(next.left).toEqual([]);
  });

  test("with the same bytes as ours is ours", () => {
    const place = new Place();
    place.open().put(["active/n.yaml"]);
    place.write("store", { "active/n.yaml": "new n" });
    const next = place.open();
    next.undo();
    expect(place.tree("store")).toEqual(OLD);
    expect(next.left).toEqual([]);
  });
});

describe("a manifest", () => {
  test("that ends in half a line is the manifest before it", () => {
    const place = new Place();
    place.open().plan(PUTS, ASIDES);
    const whole = fs.readFileSync(place.dirs.manifest);
    for (let length = whole.length - 1; length > whole.lastIndexOf(10, -2); length--) {
      fs.writeFileSync(place.dirs.manifest, whole.subarray(0, length));
      expect(() => place.open(), String(length)).not.toThrow();
    }
    place.open().complete();
    expect(place.tree("store")).toEqual({ ...NEW, "completed/c.yaml": "old c" });
  });

  test("with any flipped bit is refused, and nothing is done", async () => {
    const place = new Place();
    place.open().plan(["active/a.yaml"], []);
    const whole = fs.readFileSync(place.dirs.manifest);
    for (let at = 0; at < whole.length - 1; at++) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] as number) ^ (1 << (at % 7));
      fs.writeFileSync(place.dirs.manifest, flipped);
      expect((await rejectionOf(() => place.open())).code, String(at)).toBe("JOURNAL_UNREADABLE");
    }
    expect(place.tree("store")).toEqual(OLD);
  });

  test.each([
    "../outside.yaml",
    "/etc/passwd",
    "active/../../x",
    "active/",
    "config/storage-backend.txt",
    "active/x\0.yaml",
  ])("that a checkout brought with the path %j is refused", async (hostile) => {
    const place = new Place();
    // The checksum is no secret.
    place.write("run", { "manifest.jsonl": writeCheckedLine({ act: "put", path: hostile, digest: "", had: false }) });
    const error = await rejectionOf(() => place.open());
    expect(error.code).toBe("JOURNAL_UNREADABLE");
    expect(error.message).toBe("migrations/run/manifest.jsonl:1 is damaged.");
  });

  test.each([
    "run/shadow/active",
    "run/displaced",
    "run/left",
    "store/active",
  ])("is not followed through a link at %s", async (name) => {
    const place = new Place();
    place.open().plan(["active/a.yaml"], []);
    fs.rmSync(place.at(name), { recursive: true, force: true });
    fs.mkdirSync(place.at("outside"));
    place.write("outside", { "a.yaml": "not ours" });
    fs.symlinkSync(place.at("outside"), place.at(name));
    expect((await rejectionOf(() => place.open())).code).toBe("UNSAFE_PATH");
    expect(place.tree("outside")).toEqual({ "a.yaml": "not ours" });
  });
});
