import { Command, CommanderError } from "commander";
import type { CommonOptions, Door } from "./commands/door.ts";
import type { HookOptions } from "./commands/hook.ts";
import type { SyncCommandOptions } from "./commands/sync.ts";
import { EXIT, type ExitCode, type MilestoneError } from "./errors/error.ts";
import { toMilestoneError } from "./errors/to-milestone-error.ts";
import { escapeControls } from "./report/escape-controls.ts";
import { CLEAR_LINE } from "./report/progress.ts";

/** Runs one command line (without the program's name) and returns its exit code. */
export async function runCli(argv: readonly string[], world: Door): Promise<ExitCode> {
  let exit: ExitCode = EXIT.done;
  const door: Door = {
    ...world,
    out: (text, words) => world.out(escapeControls(text, world), words && (() => escapeControls(words(), world))),
    err: (text) => world.err(escapeControls(text, world)),
  };
  const program = makeProgram(door, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    }
    const failure = toMilestoneError(error);
    door.err(`${door.interactive ? CLEAR_LINE : ""}${renderError(failure)}`);
    return failure.exitCode;
  }
}

/** What happened, what state was left, what to do. */
function renderError(error: MilestoneError): string {
  const fix = error.fix.map((line) => `  ${line}\n`).join("");
  return `${error.code}: ${error.message}\n${error.state}\n${fix}`;
}

/** `--force` is the same as `--yes`. */
type Answers = CommonOptions & { readonly yes?: boolean; readonly force?: boolean };

/** Each verb is loaded when it runs: most of the time before it is loading. */
function makeProgram(door: Door, done: (code: ExitCode) => void): Command {
  const program = new Command("milestone")
    .description("Moves a .milestones store between file, hybrid and database without losing a byte.")
    .version(door.version)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => door.out(text),
      writeErr: (text) => door.err(text),
      getOutHasColors: () => door.colour,
      getErrHasColors: () => door.colour && door.interactive,
    });
  /** A verb with the options that all have; `run` gets its arguments and options. */
  const verb = <Options extends CommonOptions>(
    usage: string,
    description: string,
    example: string,
    run: (args: readonly (string | undefined)[], options: Options) => Promise<ExitCode>,
  ): Command =>
    program
      .command(usage)
      .description(description)
      .option("--store <dir>", "the store, or the folder that holds it (else found upwards)")
      .option("--now <time>", "take this for the present time, for example 2026-11-22T10:15:00Z")
      .option("--json", "print the report as JSON on stdout")
      .option("--quiet", "no progress and no plan on stderr")
      .option("--no-color", "no colour")
      .addHelpText("after", `\nExample:\n  ${example}`)
      .exitOverride()
      .action(async (...given: unknown[]) => {
        const options = given.at(-2) as Options;
        done(await run(given.slice(0, -2) as (string | undefined)[], options));
      });
  const withRef = (command: Command) => command.option("--ref <commit>", "read this commit instead of the files");
  const withAnswers = (command: Command) =>
    command.option("-y, --yes", "answer the question with yes").option("--force", "the same as --yes");
  const isYes = <Options extends Answers>(options: Options) => (options.force ? { ...options, yes: true } : options);
  const dryRun = ["--dry-run", "show what would be done and stop"] as const;
  const pause = ["--pause-sessions", "set an open session aside for the cutover"] as const;

  withRef(
    verb("status", "which backend fits, counts, old copies, backups", "milestone status", async (_, options) =>
      (await import("./commands/status.ts")).runStatus(door, options),
    ),
  ).option("--explain-settings", "show each setting in force and where it comes from, and nothing else");
  withRef(
    verb("plan <backend>", "show what a move would do", "milestone plan hybrid", async ([to = ""], options) =>
      (await import("./commands/plan.ts")).runPlan(door, to, options),
    ),
  ).option(...pause);
  withAnswers(
    verb("migrate [backend]", "move the store to another backend", "milestone migrate hybrid", async ([to], options) =>
      (await import("./commands/migrate.ts")).runMigrate(door, to, isYes(options)),
    ),
  )
    .option(...dryRun)
    .option(...pause)
    .option("--expect-plan <digest>", "do only the plan with this digest")
    .option("--adopt", "take over a server's tables of unknown origin, where they hold nothing but what the store has")
    .option("--auto", "move up without asking, where the confidence is at least 90; else say why not");
  withRef(
    verb("backups", "list the backups", "milestone backups --json", async (_, options) =>
      (await import("./commands/backups.ts")).runBackups(door, options),
    ),
  );
  verb("backup", "take a backup now, and prove it", "milestone backup", async (_, options) =>
    (await import("./commands/backup.ts")).runBackup(door, options),
  );
  withAnswers(
    verb(
      "restore <id>",
      "bring a backup back, after a backup of what is there",
      "milestone restore migration-20261122-101500-file-to-hybrid",
      async ([id = ""], options) => (await import("./commands/restore.ts")).runRestore(door, id, isYes(options)),
    ),
  )
    .option(...dryRun)
    .option(...pause)
    .option("--logs", "bring the logs back too");
  withAnswers(
    verb(
      "rollback",
      "return to the backend before the last migration, with what was written since",
      "milestone rollback --dry-run",
      async (_, options) => (await import("./commands/rollback.ts")).runRollback(door, isYes(options)),
    ),
  )
    .option(...dryRun)
    .option(...pause);
  withRef(
    verb(
      "verify",
      "recompute the fingerprints and compare them with the last recorded ones",
      "milestone verify",
      async (_, options) => (await import("./commands/verify.ts")).runVerify(door, options),
    ),
  );
  withAnswers(
    withRef(
      verb("validate", "find what is broken, and where", "milestone validate --since main", async (_, options) =>
        (await import("./commands/validate.ts")).runValidate(door, isYes(options)),
      ),
    ),
  )
    .option(
      "--severity <least>",
      "only this and worse: error, warning or notice; from it on the exit code is 1 (else error)",
    )
    .option("--rule <id...>", "only findings of these rules")
    .option("--max <count>", "show at most so many findings; all are counted")
    .option("--since <commit>", "only what was brought in since this commit")
    .option("--sarif", "print the report as SARIF 2.1.0 on stdout")
    .option("--fix", "show what can be mended without losing meaning, ask, and mend it")
    .option("--update-baseline", "accept what is found today, so that only new findings count");
  verb("resume", "finish or undo an interrupted migration or restore", "milestone resume", async (_, options) =>
    (await import("./commands/resume.ts")).runResume(door, options),
  ).option("--undo", "undo also what could be finished, and what another process is still running");
  verb<SyncCommandOptions>(
    "sync",
    "bring over what changed in the old copy after the last switch",
    "milestone sync --dry-run",
    async (_, options) => (await import("./commands/sync.ts")).runSync(door, options),
  )
    .option(...dryRun)
    .option(...pause)
    .option("--ours [ids...]", "of conflicts, keep the record of the backend in use: of all, or of these ids")
    .option("--theirs [ids...]", "of conflicts, take the old copy's record: of all, or of these ids");
  verb("index", "build the hybrid backend's index anew", "milestone index", async (_, options) =>
    (await import("./commands/index-command.ts")).runIndex(door, options),
  );
  verb<HookOptions>(
    "hook <action> [words...]",
    "judge each push before it leaves: install, uninstall, status; run is for git",
    "milestone hook install",
    async ([action = "", words], options) =>
      (await import("./commands/hook.ts")).runHookVerb(door, action, words as unknown as readonly string[], options),
  ).option("--refresh-index", "install: also keep the hybrid backend's index up to date after merges and checkouts");
  verb("monitor", "one health pass, for cron or CI", "milestone monitor --measure", async (_, options) =>
    (await import("./commands/monitor.ts")).runMonitor(door, options),
  )
    .option("--measure", "take the time of this backend's queries and keep it")
    .option("--prune", "remove expired backups");
  verb("prune", "remove expired backups and displaced old copies", "milestone prune --dry-run", async (_, options) =>
    (await import("./commands/prune.ts")).runPrune(door, options),
  ).option(...dryRun);
  verb(
    "init",
    "make a store, or add what is missing to one; overwrites nothing",
    "milestone init",
    async (_, options) => (await import("./commands/init.ts")).runInit(door, options),
  );
  return program;
}
