import type { RuleId } from "./finding.ts";
import type { RecordRule, Rule } from "./rule.ts";
import { auxiliaryJson } from "./rules/auxiliary-json.ts";
import { auxiliaryYaml } from "./rules/auxiliary-yaml.ts";
import { backendUnreadable } from "./rules/backend-unreadable.ts";
import { backupDamaged } from "./rules/backup-damaged.ts";
import { backupPayloadAbsent } from "./rules/backup-payload-absent.ts";
import { bareRepository } from "./rules/bare-repository.ts";
import { conflictMarker } from "./rules/conflict-marker.ts";
import { databaseBroken } from "./rules/database-broken.ts";
import { databaseSchema } from "./rules/database-schema.ts";
import { date } from "./rules/date.ts";
import { dependencyCycle } from "./rules/dependency-cycle.ts";
import { dependencySelf } from "./rules/dependency-self.ts";
import { dependencyUnknown } from "./rules/dependency-unknown.ts";
import { disableComment } from "./rules/disable-comment.ts";
import { drift } from "./rules/drift.ts";
import { duplicateId } from "./rules/duplicate-id.ts";
import { duplicateKey } from "./rules/duplicate-key.ts";
import { duplicateTaskId } from "./rules/duplicate-task-id.ts";
import { encoding } from "./rules/encoding.ts";
import { estimate } from "./rules/estimate.ts";
import { fieldType } from "./rules/field-type.ts";
import { fileSize } from "./rules/file-size.ts";
import { idMismatch } from "./rules/id-mismatch.ts";
import { idMissing } from "./rules/id-missing.ts";
import { indexBehind } from "./rules/index-behind.ts";
import { indexBroken } from "./rules/index-broken.ts";
import { indexMissing } from "./rules/index-missing.ts";
import { indexStrayRow } from "./rules/index-stray-row.ts";
import { lastSwitch } from "./rules/last-switch.ts";
import { logEnd } from "./rules/log-end.ts";
import { logEntry } from "./rules/log-entry.ts";
import { logLineEnding } from "./rules/log-line-ending.ts";
import { nestedFile } from "./rules/nested-file.ts";
import { notAMilestone } from "./rules/not-a-milestone.ts";
import { numberNotJson } from "./rules/number-not-json.ts";
import { numberPrecision } from "./rules/number-precision.ts";
import { oldCopy } from "./rules/old-copy.ts";
import { priority } from "./rules/priority.ts";
import { progress } from "./rules/progress.ts";
import { progressTasks } from "./rules/progress-tasks.ts";
import { recordId } from "./rules/record-id.ts";
import { recordsOnServer } from "./rules/records-on-server.ts";
import { rowData } from "./rules/row-data.ts";
import { rowDigest } from "./rules/row-digest.ts";
import { secretValue } from "./rules/secret-value.ts";
import { serverValue } from "./rules/server-value.ts";
import { settings } from "./rules/settings.ts";
import { severalDocuments } from "./rules/several-documents.ts";
import { sideFile } from "./rules/side-file.ts";
import { stateFolder } from "./rules/state-folder.ts";
import { status } from "./rules/status.ts";
import { storageBackend } from "./rules/storage-backend.ts";
import { tooDeep } from "./rules/too-deep.ts";
import { tooManyAliases } from "./rules/too-many-aliases.ts";
import { unsafePath } from "./rules/unsafe-path.ts";
import { unsupportedYaml } from "./rules/unsupported-yaml.ts";
import { workflowPhase } from "./rules/workflow-phase.ts";
import { yamlSyntax } from "./rules/yaml-syntax.ts";
import { ymlExtension } from "./rules/yml-extension.ts";

/** Every rule, in the order in which the documentation has them. */
export const RULE_BY_ID: Readonly<Record<RuleId, Rule>> = {
  "yaml-syntax": yamlSyntax,
  "duplicate-key": duplicateKey,
  "several-documents": severalDocuments,
  "unsupported-yaml": unsupportedYaml,
  "too-deep": tooDeep,
  "too-many-aliases": tooManyAliases,
  encoding,
  "file-size": fileSize,
  "conflict-marker": conflictMarker,
  "unsafe-path": unsafePath,
  "record-id": recordId,
  "duplicate-id": duplicateId,
  "row-data": rowData,
  "row-digest": rowDigest,
  "database-broken": databaseBroken,
  "database-schema": databaseSchema,
  "backend-unreadable": backendUnreadable,
  "records-on-server": recordsOnServer,
  "storage-backend": storageBackend,
  "last-switch": lastSwitch,
  settings,
  "duplicate-task-id": duplicateTaskId,
  "dependency-self": dependencySelf,
  "dependency-cycle": dependencyCycle,
  "dependency-unknown": dependencyUnknown,
  "not-a-milestone": notAMilestone,
  "id-missing": idMissing,
  "id-mismatch": idMismatch,
  "field-type": fieldType,
  status,
  priority,
  progress,
  "progress-tasks": progressTasks,
  date,
  estimate,
  "state-folder": stateFolder,
  "workflow-phase": workflowPhase,
  "number-not-json": numberNotJson,
  "number-precision": numberPrecision,
  "server-value": serverValue,
  "secret-value": secretValue,
  "disable-comment": disableComment,
  "yml-extension": ymlExtension,
  "nested-file": nestedFile,
  "auxiliary-yaml": auxiliaryYaml,
  "auxiliary-json": auxiliaryJson,
  "log-entry": logEntry,
  "log-end": logEnd,
  "log-line-ending": logLineEnding,
  "side-file": sideFile,
  "bare-repository": bareRepository,
  drift,
  "old-copy": oldCopy,
  "backup-damaged": backupDamaged,
  "backup-payload-absent": backupPayloadAbsent,
  "index-missing": indexMissing,
  "index-broken": indexBroken,
  "index-behind": indexBehind,
  "index-stray-row": indexStrayRow,
};

/** Those that look at one record at a time. */
export const RECORD_RULES: readonly RecordRule[] = Object.values(RULE_BY_ID).filter(
  (rule): rule is RecordRule => "check" in rule,
);
