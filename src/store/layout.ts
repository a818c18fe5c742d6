import path from "node:path";
import type { RecordKey, RecordState } from "../record/record.ts";

/** Where a store keeps what. All paths are absolute; `dir` is the `.milestones/` folder itself. */
export class StoreLayout {
  readonly dir: string;
  /** The name of that folder. */
  private readonly folder: string;

  constructor(dir: string) {
    this.dir = dir;
    this.folder = path.basename(dir);
  }

  /** The folder that holds the store: `file_path` in the index and paths in messages are relative to it. */
  get parent(): string {
    return path.dirname(this.dir);
  }

  at(...parts: string[]): string {
    return path.join(this.dir, ...parts);
  }

  get switchFile(): string {
    return this.at("config", "storage-backend.txt");
  }
  get settingsFile(): string {
    return this.at("config", "storage-config.yaml");
  }
  get lastSwitchFile(): string {
    return this.at("config", "last-switch.tsv");
  }
  get baselineFile(): string {
    return this.at("config", "validation-baseline.yaml");
  }
  get sessionFile(): string {
    return this.at("sessions", "current.txt");
  }
  get pausedSessionFile(): string {
    return this.at("sessions", "paused-for-migration.txt");
  }
  get indexFile(): string {
    return this.at("index.db");
  }
  get databaseFile(): string {
    return this.at("enterprise.db");
  }
  get notificationFile(): string {
    return this.at("config", "migration-notification.yaml");
  }
  get locksDir(): string {
    return this.at("locks");
  }
  get backupsDir(): string {
    return this.at("backups");
  }
  get migrationsDir(): string {
    return this.at("migrations");
  }
  get storageEventsFile(): string {
    return this.at("logs", "storage-events.jsonl");
  }
  get scaleEventsFile(): string {
    return this.at("logs", "scale-events.jsonl");
  }
  get metricsFile(): string {
    return this.at("logs", "performance-metrics.jsonl");
  }

  stateDir(state: RecordState): string {
    return this.at(state);
  }

  /** A file of that folder by the name that it has there: of thousands, joining each would take longer than reading it. */
  fileIn(state: RecordState, name: string): string {
    return `${this.dir}${path.sep}${state}${path.sep}${name}`;
  }

  recordFile(key: RecordKey): string {
    return this.at(key.state, `${key.id}.yaml`);
  }

  /** The file of a record as messages show it. */
  showRecord(key: RecordKey): string {
    return `${this.folder}/${key.state}/${key.id}.yaml`;
  }

  /** A path as messages show it: relative to the folder that holds the store, with `/`. */
  show(file: string): string {
    // Said of every file of a store: joining is ten times as fast as asking for the relative path.
    const inside = file.startsWith(this.dir + path.sep) ? this.folder + file.slice(this.dir.length) : undefined;
    return (inside ?? path.relative(this.parent, file)).split(path.sep).join("/");
  }
}
