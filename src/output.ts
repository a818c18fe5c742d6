import type { Writable } from "node:stream";
import { EXIT, type ExitCode, isErrno } from "./errors/error.ts";

/**
 * What the command says. That nobody reads it any more (`| head -1`, a terminal that was closed), or that its file cannot
 * grow, must not break off what is done to a store in the middle: such an error is kept for the end.
 */
export class Output {
  private readonly stdout: Writable;
  private readonly stderr: Writable;
  private failure: Error | undefined;
  private words = () => "";
  private mayWrite = false;

  constructor(stdout: Writable, stderr: Writable) {
    this.stdout = stdout;
    this.stderr = stderr;
    stdout.on("error", (error) => {
      this.failure ??= error;
    });
    // Progress and messages: there is no other place to say that they were not heard.
    stderr.on("error", () => {});
  }

  /** `words` is what the text says, where that is not for people. */
  out(text: string, words = () => text): void {
    this.words = words;
    this.stdout.write(text);
  }

  /** The command changes something: where it ends well it has done so, whether anybody hears of it or not. */
  writes(): void {
    this.mayWrite = true;
  }

  err(text: string): void {
    this.stderr.write(text);
  }

  /**
   * The exit code of a command that ended with this one: it has not done its job where its result is not all written,
   * unless whoever reads it had enough. None that changed something says that nothing was.
   */
  async exitOf(exit: ExitCode): Promise<ExitCode> {
    await new Promise<void>((resolve) => this.stdout.write("", () => resolve()));
    if (this.failure === undefined || isErrno(this.failure, "EPIPE")) {
      return exit;
    }
    const { message } = this.failure;
    if (exit === EXIT.done && this.mayWrite) {
      const state = this.words().trimEnd().split("\n").at(-1);
      this.err(
        `FINISH_INCOMPLETE: What was asked for is done; its result could not be written to stdout: ${message}.\n${state}\n  milestone status\n`,
      );
      return EXIT.interrupted;
    }
    this.err(
      `IO: The result could not be written to stdout: ${message}.\nOnly the report is missing, whatever the command did to the store.\n  milestone status\n`,
    );
    return exit === EXIT.done ? EXIT.failed : exit;
  }
}
