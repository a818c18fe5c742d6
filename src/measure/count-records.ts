import type { BackendName } from "../backends/backend.ts";
import type { Context } from "../context.ts";
import { MilestoneError } from "../errors/error.ts";
import { Marks } from "../record/marks.ts";
import { brokenDatabase } from "../validate/broken-database.ts";
import type { Survey } from "../validate/survey.ts";
import { surveyMarks } from "../validate/survey-marks.ts";
import { type Fact, known, missing } from "./fact.ts";
import { RecordTally, type Tally } from "./tally.ts";

/** What one pass over the records gave. */
export interface CountedRecords {
  readonly backend: BackendName;
  readonly outcome:
    | { readonly kind: "readable"; readonly survey: Survey }
    | { readonly kind: "unreadable"; readonly problem: string; readonly fix: readonly string[] }
    /** A commit was to be read, and the records are in none. */
    | { readonly kind: "on-server" };
  /** Of the records that are whole. Missing where the backend cannot be read: that is never the same as no records. */
  readonly tally: Fact<Tally>;
  readonly marks: Marks;
}

/** Reads every record once. A backend that cannot be read is an answer too. */
export async function countRecords(context: Context, backend: BackendName): Promise<CountedRecords> {
  if (backend === "database" && context.backends.usesServer && context.commit !== undefined) {
    const reason = "the records are on the PostgreSQL server, and in no commit";
    return { backend, outcome: { kind: "on-server" }, tally: missing(reason), marks: new Marks() };
  }
  const tally = new RecordTally();
  try {
    const opened = await context.backends.open(backend);
    const { marks, ...survey } = await surveyMarks(context, opened, (record) => tally.add(record));
    const broken = brokenDatabase(survey.findings);
    if (broken !== undefined) {
      const fix = broken.fix === undefined ? [] : [broken.fix];
      return { ...unreadable(backend, `${broken.file}: ${broken.message}`, fix), marks };
    }
    return {
      backend,
      outcome: { kind: "readable", survey },
      tally: known(tally.get(), describeSource(survey)),
      marks,
    };
  } catch (error) {
    if (error instanceof MilestoneError && error.code === "BACKEND_UNREADABLE") {
      return unreadable(backend, error.message, error.fix);
    }
    throw error;
  }
}

function unreadable(backend: BackendName, problem: string, fix: readonly string[]): CountedRecords {
  return { backend, outcome: { kind: "unreadable", problem, fix }, tally: missing(problem), marks: new Marks() };
}

function describeSource({ findings }: Survey): string {
  const broken = new Set(findings.filter(({ severity }) => severity === "error").map(({ file }) => file)).size;
  return broken === 0 ? "the records" : `the records, without ${broken} that cannot be read`;
}
