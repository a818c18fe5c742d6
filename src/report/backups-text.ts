import type { ListedBackup } from "../backup/list.ts";
import { showName } from "../files/native-path.ts";
import type { Paint } from "./paint.ts";
import { countOf, formatBytes } from "./quantity.ts";
import { layOutTable } from "./table.ts";

/** Backups as a table, oldest first. Pure. */
export function renderBackups(backups: readonly ListedBackup[], paint: Paint): string {
  if (backups.length === 0) {
    return "No backups.\n";
  }
  const head = ["id", "created", "move", "records", "size", "proved", "payload", "expires"];
  const rows = [head, ...backups.map((backup) => describe(backup))];
  const lines = layOutTable(rows);
  const damaged = backups.flatMap((each) => (each.kind === "damaged" ? [paint.bad(showName(each.problem))] : []));
  return `${countOf(backups.length, "backup")}\n${[...lines, ...damaged].map((line) => `  ${line}\n`).join("")}`;
}

function describe(backup: ListedBackup): string[] {
  if (backup.kind === "damaged") {
    return [showName(backup.id), "", "", "", "", "damaged", "", ""];
  }
  const { id, metadata, payloadHere, expiresAt } = backup;
  const { details } = metadata;
  const records = details ? details.records.active + details.records.completed : (metadata.milestoneCount ?? "?");
  return [
    id,
    metadata.createdAt,
    `${metadata.from} to ${metadata.to}`,
    String(records),
    details === undefined ? "?" : formatBytes(details.payload_bytes),
    metadata.proved ? "yes" : "no",
    payloadHere ? "here" : details?.git === undefined ? "absent" : "in git",
    expiresAt.toISOString().slice(0, 10),
  ];
}
