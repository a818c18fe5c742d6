/**
 * Cancels a step as a runner does, SIGINT and then SIGTERM, but without the 7.5 s in between: the step must end by itself
 * though the second comes before it is done with the first. It is stopped until both are there: of a process that has
 * ended its work, and with it its handlers, the second would otherwise now and then be the end. Of two at once the
 * system may deliver either first.
 */
export function cancelStep(pid: number | undefined): void {
  for (const signal of ["SIGSTOP", "SIGINT", "SIGTERM", "SIGCONT"] as const) {
    process.kill(pid as number, signal);
  }
}

/** What a step says of its end, whichever of the two came first. */
export function eitherSignal(text: string): string {
  return text.replace(/\bSIG(?:INT|TERM)\b/, "<signal>");
}
