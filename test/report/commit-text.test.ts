import { expect, test } from "vitest";
import { renderCommit } from "../../src/report/commit-text.ts";

const COMMANDS = ["git add .milestones/config", 'git commit -m "Move milestones to the hybrid backend"'];

test("commands for the folder at hand are shown as they are", () => {
  expect(renderCommit(COMMANDS, "")).toEqual([
    "To commit the result:",
    "  git add .milestones/config",
    '  git commit -m "Move milestones to the hybrid backend"',
  ]);
});

test.each([
  ["../..", "  cd ../.."],
  ["web/app", "  cd web/app"],
  ["my project", "  cd 'my project'"],
  ["it's", "  cd 'it'\\''s'"],
  ["$(id)", "  cd '$(id)'"],
  ["-p", "  cd '-p'"],
])("commands for the folder %j begin with a way there that a shell takes as it is meant", (folder, line) => {
  expect(renderCommit(COMMANDS, folder)[1]).toBe(line);
});

test("outside git there is nothing to show", () => {
  expect(renderCommit([], "..")).toEqual([]);
});
