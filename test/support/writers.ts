import fs from "node:fs";
import path from "node:path";
import { openSqlite, type Sqlite } from "../../src/backends/sqlite/driver.ts";

/** A writer that knows of no lock: every call of `write` is one change, acknowledged when it returns true. */
export interface Writer {
  write(): boolean;
  close(): void;
}

/** Numbers that look random and are the same for the same seed. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed + 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const textOf = (id: string, version: number) => `id: ${id}\ntitle: "Version ${version}"\nstatus: planning\n`;

/** Changes, adds, removes and completes record files, each by one rename or unlink, as tools do. */
export class FileWriter implements Writer {
  private readonly store: string;
  private readonly random: (below: number) => number;
  private version = 0;
  /** Set to keep records from being removed. */
  keepsAll = false;
  /** How many records it may still add. */
  mayAdd = Number.POSITIVE_INFINITY;

  constructor(dir: string, seed: number) {
    this.store = path.join(dir, ".milestones");
    this.random = randomFrom(seed);
  }

  write(): boolean {
    this.version += 1;
    const ids = fs.readdirSync(path.join(this.store, "active")).filter((name) => /^[mw]\d+\.yaml$/.test(name));
    const id = ids[this.random(Math.max(1, ids.length))]?.slice(0, -5);
    const act = this.random(this.keepsAll ? 5 : 8);
    if (id !== undefined && (act < 4 || (act === 4 && this.mayAdd <= 0))) {
      this.put(`active/${id}`, id);
    } else if (id === undefined || act === 4) {
      this.mayAdd -= 1;
      this.put(`active/w${this.version}`, `w${this.version}`);
    } else if (act === 5) {
      fs.rmSync(this.at(`active/${id}`), { force: true });
    } else {
      fs.renameSync(this.at(`active/${id}`), this.at(`completed/${id}`));
    }
    return true;
  }

  close(): void {}

  private put(name: string, id: string): void {
    this.replace(this.at(name), textOf(id, this.version));
  }

  protected replace(file: string, text: string): void {
    const temporary = path.join(this.store, `.writer-${this.version}`);
    fs.writeFileSync(temporary, text);
    fs.renameSync(temporary, file);
  }

  private at(name: string): string {
    return path.join(this.store, `${name}.yaml`);
  }
}

/** The same in place, under a lock as the tools take it: for a moment a record is empty, then half of one. */
export class InPlaceWriter extends FileWriter {
  protected override replace(file: string, text: string): void {
    const lock = path.join(path.dirname(file), "../locks", `${path.basename(file, ".yaml")}.lock`);
    fs.mkdirSync(lock);
    fs.writeFileSync(path.join(lock, "pid"), `${process.pid}\n`);
    fs.writeFileSync(path.join(lock, "timestamp"), `${new Date().toISOString()}\n`);
    const handle = fs.openSync(file, "w");
    const half = Math.floor(text.length / 2);
    fs.writeSync(handle, text.slice(0, half));
    const until = performance.now() + 0.2;
    while (performance.now() < until) {
      // As long as a slow tool takes between two writes.
    }
    fs.writeSync(handle, text.slice(half));
    fs.closeSync(handle);
    fs.rmSync(lock, { recursive: true });
  }
}

/** The same with rows, each change one transaction that waits for nobody. */
export class RowWriter implements Writer {
  private readonly db: Sqlite;
  private readonly random: (below: number) => number;
  private version = 0;
  keepsAll = false;
  mayAdd = Number.POSITIVE_INFINITY;

  constructor(dir: string, seed: number) {
    this.db = openSqlite(path.join(dir, ".milestones/enterprise.db"), { timeout: 0 });
    this.db.pragma("synchronous = OFF");
    this.random = randomFrom(seed);
  }

  write(): boolean {
    this.version += 1;
    const ids = this.db.prepare("SELECT id FROM milestones ORDER BY id").pluck().all() as string[];
    const id = ids[this.random(Math.max(1, ids.length))] ?? "m1";
    const act = this.random(this.keepsAll ? 5 : 8);
    try {
      this.db.transaction(() => this.change(act, id)).immediate();
      return true;
    } catch (error) {
      if ((error as { code?: string }).code === "SQLITE_BUSY") {
        return false;
      }
      throw error;
    }
  }

  close(): void {
    this.db.close();
  }

  private change(act: number, id: string): void {
    const { db, version } = this;
    if (act < 4 || (act === 4 && this.mayAdd <= 0)) {
      db.prepare("UPDATE milestones SET data = json_set(data, '$.title', ?) WHERE id = ?").run(
        `Version ${version}`,
        id,
      );
    } else if (act === 4) {
      this.mayAdd -= 1;
      const data = JSON.stringify({ id: `w${version}`, title: `Version ${version}` });
      db.prepare("INSERT OR REPLACE INTO milestones (id, data) VALUES (?, ?)").run(`w${version}`, data);
    } else if (act === 5) {
      db.prepare("DELETE FROM milestones WHERE id = ?").run(id);
    } else {
      db.prepare("INSERT INTO completed_milestones SELECT * FROM milestones WHERE id = ?").run(id);
      db.prepare("DELETE FROM milestones WHERE id = ?").run(id);
    }
  }
}
