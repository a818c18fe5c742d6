import { type ListedBackup, listBackups, readPayloadDigests } from "../backup/list.ts";
import { provePayload } from "../backup/prove.ts";
import type { Context } from "../context.ts";
import { MilestoneError } from "../errors/error.ts";
import { showName } from "../files/native-path.ts";
import type { Finding } from "./finding.ts";
import { backupDamaged } from "./rules/backup-damaged.ts";
import { backupPayloadAbsent } from "./rules/backup-payload-absent.ts";

/** Reads back every payload that is here. Those of the existing tools have no digests to compare with. */
export async function checkBackups(context: Context): Promise<Finding[]> {
  const { layout } = context;
  const findings: Finding[] = [];
  const absent: string[] = [];
  for (const backup of listBackups(context)) {
    const file = showName(layout.show(layout.at("backups", backup.id, "backup-metadata.yaml")));
    if (backup.kind === "damaged") {
      findings.push(damaged(file, backup.problem));
    } else if (!backup.payloadHere) {
      absent.push(backup.id);
    } else if (context.commit === undefined) {
      findings.push(...(await prove(context, backup, file)));
    }
  }
  return absent.length === 0 || context.commit !== undefined
    ? findings
    : [...findings, describeAbsent(context, absent)];
}

type Readable = ListedBackup & { readonly kind: "readable" };

async function prove(context: Context, backup: Readable, file: string): Promise<Finding[]> {
  try {
    const digests = readPayloadDigests(context, backup);
    if (digests !== undefined) {
      await provePayload(context, context.layout.at("backups", backup.id), digests, backup.metadata.from);
    }
    return [];
  } catch (error) {
    if (error instanceof MilestoneError && (error.code === "BACKUP_DAMAGED" || error.code === "UNSAFE_PATH")) {
      const message =
        error.code === "UNSAFE_PATH" ? "a file of its payload is a link, or has other names" : error.message;
      return [damaged(file, message)];
    }
    throw error;
  }
}

function damaged(file: string, problem: string): Finding {
  const { id, severity, fix } = backupDamaged;
  const message = problem.replace(/\.$/, "").replace(/^backups\/\S+ is not readable: /, "not readable: ");
  return { rule: id, severity, file, message, fix };
}

function describeAbsent({ layout }: Context, absent: readonly string[]): Finding {
  const { id, severity, fix } = backupPayloadAbsent;
  const [first = ""] = absent;
  const message =
    absent.length === 1
      ? `the payload of ${showName(first)} is not here`
      : `the payloads of ${absent.length} backups are not here, ${showName(first)} among them`;
  return { rule: id, severity, file: layout.show(layout.backupsDir), message, fix };
}
