import type { Rule } from "../rule.ts";

export const sideFile: Rule = {
  id: "side-file",
  severity: "warning",
  summary: "A side file (`-wal`, `-shm`, `-journal`) beside a database: it is open, or was not closed.",
  fix: "Close the program that has it open; commit neither.",
};
