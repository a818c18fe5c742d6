/**
 * The library: what the terminal, the hook and the Action call, for programs of your own.
 * A store is opened once with {@link openStore}; everything else takes what it returns. What fails throws a
 * {@link MilestoneError}, whose `code` is one of a closed set and whose `state` says how the store was left.
 */

export { type AutoDecision, decideAuto } from "./auto/decide.ts";
export {
  BACKENDS,
  type Backend,
  type BackendName,
  type QueryTimes,
  type Scanned,
} from "./backends/backend.ts";
export { backUpByHand } from "./backup/by-hand.ts";
export { findBackup, type ListedBackup, listBackups } from "./backup/list.ts";
export type { BackupDetails, BackupMetadata } from "./backup/metadata.ts";
export { type Prunable, planPrune, prune } from "./backup/prune.ts";
export type { TakenBackup } from "./backup/take.ts";
export { type Missing, missingFromBranch } from "./branch/missing.ts";
export type { Context, Progress } from "./context.ts";
export { type DriftedRecord, describeDrifted, type OldCopy } from "./drift/drift.ts";
export { type ErrorCode, MilestoneError, type Place } from "./errors/error.ts";
export { type OpenOptions, openStore } from "./library/open-store.ts";
export { concatenatedJson } from "./logs/concatenated-json.ts";
export { jsonLines } from "./logs/json-lines.ts";
export type { LogPiece } from "./logs/log-piece.ts";
export { type Advice, adviseOn } from "./measure/advice.ts";
export type { Confidence, Point } from "./measure/confidence.ts";
export { type Fact, known, missing } from "./measure/fact.ts";
export type { Facts, Growth } from "./measure/facts.ts";
export type { Forecast } from "./measure/forecast.ts";
export { measureStore } from "./measure/measure.ts";
export type { MoveAdvice, Recommendation } from "./measure/recommend.ts";
export type { Scale, ScaleSettings } from "./measure/scale.ts";
export { interruptedRuns } from "./migrate/interrupted.ts";
export { type MigrationRequest, migrate } from "./migrate/migrate.ts";
export type { MigrationReport } from "./migrate/report.ts";
export { type ResumeReport, resumeRuns } from "./migrate/resume.ts";
export type { Concern } from "./monitor/concern.ts";
export { type MonitorOptions, type MonitorReport, monitorStore } from "./monitor/monitor.ts";
export { type PlanOptions, planMove } from "./plan/make.ts";
export { type Move, parseBackend, targetsFrom } from "./plan/move.ts";
export type { Estimate, Plan, Prerequisite } from "./plan/plan.ts";
export { assertPossible, isPossible } from "./plan/possible.ts";
export { type Fingerprint, sameFingerprint } from "./record/fingerprint.ts";
export type { Mark } from "./record/marks.ts";
export { MilestoneRecord, type RecordKey, type RecordState, STATES } from "./record/record.ts";
export { ExactNumber, type Value, type ValueMap, valueAt } from "./record/value.ts";
export { planRestore, type RestoreOptions, type RestorePlan } from "./restore/plan.ts";
export { type RestoreReport, type RestoreRequest, restore } from "./restore/restore.ts";
export { findLastMigration, type LastMigration } from "./rollback/last-migration.ts";
export { planRollback, type RollbackPlan } from "./rollback/plan.ts";
export { type RollbackReport, rollBack } from "./rollback/rollback.ts";
export { readStatus, type Status } from "./status/status.ts";
export { STATUS_FORMAT, STATUS_SCHEMA } from "./status/status-schema.ts";
export { readSwitch } from "./store/switch.ts";
export type { Choices, SyncItem } from "./sync/choose.ts";
export type { Conflict, ConflictReason } from "./sync/decide.ts";
export { type PreparedSync, prepareSync, type SyncOptions, type SyncPlan } from "./sync/plan.ts";
export type { ShownDifference } from "./sync/show-value.ts";
export { type SyncReport, type SyncRequest, sync } from "./sync/sync.ts";
export { describeFinding, type Finding, type RuleId, type Severity } from "./validate/finding.ts";
export type { ReportedFinding, ValidationReport } from "./validate/report.ts";
export { type Survey, type SurveyOptions, surveyBackend } from "./validate/survey.ts";
export { type ValidateOptions, validateStore } from "./validate/validate.ts";
export { type VerifyReport, verifyStore } from "./verify/verify.ts";
export { VERSION } from "./version.ts";
