import type { BackendName } from "../backends/backend.ts";
import type { CommittedProblem } from "./push-report.ts";
import type { StoreChange } from "./store-change.ts";

const DATABASE_SIDES = ["enterprise.db-wal", "enterprise.db-shm", "enterprise.db-journal"];
const INDEX = /^index\.db(?:-(?:wal|shm|journal))?$/;
const PAYLOAD = /^(backups\/[^/]+)\/(?!backup-metadata\.yaml$)/;
/** Of a migration, or of the backup before a restore. */
const METADATA = /^backups\/[^/]+-([a-z]+)-to-[a-z]+\/backup-metadata\.yaml$/;

/** What the tip of a push has in its store. */
export interface CommittedStore {
  /** Every file, relative to the store. */
  readonly paths: ReadonlySet<string>;
  readonly backend: BackendName;
  /** The backend before the push; undefined where the store is new, or nobody can tell. */
  readonly backendBefore: BackendName | undefined;
  /** True where the records are on a server or behind Git LFS, so that no file of the commit has them. */
  readonly isElsewhere: boolean;
}

/** Pure: what is in git and should not be, and what a clone would lack after a switch. */
export function findCommitted(change: StoreChange, store: CommittedStore): CommittedProblem[] {
  return [...strays(change, store), ...lacking(change, store)];
}

function strays({ folder, paths: changed }: StoreChange, { paths }: CommittedStore): CommittedProblem[] {
  const brought = [...changed.values()].filter(({ after }) => after !== undefined).map(({ path }) => path);
  const problem = (severity: CommittedProblem["severity"], path: string, message: string, fix: string) => {
    return { severity, file: `${folder}/${path}`, message, fix };
  };
  const problems: CommittedProblem[] = [];
  const side = DATABASE_SIDES.find((path) => paths.has(path));
  if (side !== undefined && ["enterprise.db", ...DATABASE_SIDES].some((path) => brought.includes(path))) {
    const message = "a database is committed with a side file: one of the two alone is not all of it";
    problems.push(problem("error", side, message, `Close what has the database open. ${OUT_OF_GIT}`));
  }
  const index = brought.find((path) => INDEX.test(path));
  if (index !== undefined) {
    problems.push(problem("warning", index, "an index is committed, which every clone builds by itself", OUT_OF_GIT));
  }
  const payload = brought.flatMap((path) => PAYLOAD.exec(path)?.[1] ?? []);
  if (payload[0] !== undefined) {
    const files = payload.length === 1 ? "a file" : `${payload.length} files`;
    const message = `${files} of a backup's payload committed; of a backup, git gets backup-metadata.yaml alone`;
    problems.push(problem("warning", payload[0], message, OUT_OF_GIT));
  }
  const run = brought.find((path) => path.startsWith("migrations/"));
  if (run !== undefined) {
    const message = "what a migration keeps on one machine is committed";
    problems.push(problem("warning", "migrations", message, OUT_OF_GIT));
  }
  return problems;
}

/** Names are anybody's: none becomes part of a command that somebody copies. */
const OUT_OF_GIT = "Take it out of git with git rm --cached, which leaves the file, and commit.";

/** A switch that is pushed without what belongs to it is a store that no clone can use, compare or take back. */
function lacking(
  change: StoreChange,
  { paths, backend, backendBefore, isElsewhere }: CommittedStore,
): CommittedProblem[] {
  const { folder, paths: changed } = change;
  if (backendBefore === undefined || backendBefore === backend) {
    return [];
  }
  const file = `${folder}/config/storage-backend.txt`;
  const what = `the switch from ${backendBefore} to ${backend} is pushed without`;
  const problem = (part: string, fix: string): CommittedProblem => ({
    severity: "error",
    file,
    message: `${what} ${part}`,
    fix,
  });
  const problems: CommittedProblem[] = [];
  if (backend === "database" && !isElsewhere && !paths.has("enterprise.db")) {
    problems.push(problem("enterprise.db, which has the milestones now", "git add enterprise.db of the store."));
  }
  const isBetweenKinds = backend === "database" || backendBefore === "database";
  if (isBetweenKinds && changed.get("config/last-switch.tsv")?.after === undefined) {
    const part = "config/last-switch.tsv, by which a clone tells what changed in the old copy";
    problems.push(problem(part, "git add config/ of the store."));
  }
  const hasMetadata = [...changed.values()].some(({ path, after }) => {
    const [, from] = METADATA.exec(path) ?? [];
    return after !== undefined && from === backendBefore;
  });
  if (!hasMetadata) {
    problems.push(
      problem("the metadata of its backup, by which a clone can take it back", "git add backups/ of the store."),
    );
  }
  return problems;
}
