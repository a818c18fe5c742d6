import { Command, CommanderError } from "commander";
import type { CommonOptions, Door } from "./commands/door.ts";
import { type MigrateOptions, runMigrate } from "./commands/migrate.ts";
import { runPlan } from "./commands/plan.ts";
import { runResume } from "./commands/resume.ts";
import { EXIT, type ExitCode, type MilestoneError } from "./errors/error.ts";
import { toMilestoneError } from "./migrate/fail.ts";

/** Runs one command line (without the program's name) and returns its exit code. */
export async function runCli(argv: readonly string[], door: Door): Promise<ExitCode> {
  let exit: ExitCode = EXIT.done;
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
    door.err(renderError(failure));
    return failure.exitCode;
  }
}

/** What happened, what state was left, what to do. */
function renderError(error: MilestoneError): string {
  const fix = error.fix.map((line) => `  ${line}\n`).join("");
  return `${error.code}: ${error.message}\n${error.state}\n${fix}`;
}

function makeProgram(door: Door, done: (code: ExitCode) => void): Command {
  const program = new Command("milestone")
    .description("Moves a .milestones store between file, hybrid and database without losing a byte.")
    .version(door.version)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ writeOut: (text) => door.out(text), writeErr: (text) => door.err(text) });
  common(program.command("plan <backend>"), "show what a move would do; writes nothing", "milestone plan hybrid")
    .option("--pause-sessions", "count on setting an open session aside")
    .action(async (backend: string, options: CommonOptions) => done(await runPlan(door, backend, options)));
  common(program.command("migrate [backend]"), "move the store to another backend", "milestone migrate hybrid")
    .option("-y, --yes", "answer the question with yes")
    .option("--force", "the same as --yes")
    .option("--dry-run", "print the plan and stop")
    .option("--pause-sessions", "set an open session aside for the cutover")
    .option("--expect-plan <digest>", "do only the plan with this digest")
    .action(async (backend: string | undefined, { force, ...options }: MigrateOptions & { force?: boolean }) =>
      done(await runMigrate(door, backend, force ? { ...options, yes: true } : options)),
    );
  common(program.command("resume"), "finish or undo an interrupted migration", "milestone resume").action(
    async (options: CommonOptions) => done(await runResume(door, options)),
  );
  return program;
}

function common(command: Command, description: string, example: string): Command {
  return command
    .description(description)
    .option("--store <dir>", "the store, or the folder that holds it")
    .option("--now <time>", "take this for the present time")
    .option("--json", "print the report as JSON")
    .option("--quiet", "no progress")
    .option("--no-color", "no colour")
    .addHelpText("after", `\nExample:\n  ${example}`)
    .exitOverride();
}
