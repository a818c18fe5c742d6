import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { withPhases } from "../../scripts/draw-phases.ts";
import { runCli } from "../../src/cli.ts";
import type { Door } from "../../src/commands/door.ts";
import { EXIT } from "../../src/errors/error.ts";
import { readCheckedLine } from "../../src/migrate/checked-line.ts";
import { PHASES, REMEDY } from "../../src/migrate/phase.ts";
import { VERSION } from "../../src/version.ts";

const ROOT = path.join(import.meta.dirname, "../..");

function read(name: string): string {
  return fs.readFileSync(path.join(ROOT, name), "utf8");
}

/** What a command line prints on stdout. */
async function outputOf(argv: string[]): Promise<string> {
  let printed = "";
  const door = {
    version: VERSION,
    colour: false,
    interactive: false,
    out: (text: string) => {
      printed += text;
    },
    err: () => {},
  } as unknown as Door;
  await runCli(argv, door);
  return printed;
}

describe("README.md", () => {
  test("has a row for each verb, and none for another", async () => {
    const help = await outputOf(["--help"]);
    const commands = help.slice(help.indexOf("Commands:"));
    const verbs = [...commands.matchAll(/^ {2}([a-z]+)(?: \[options\])?(?: (?:<|\[)[a-z]+(?:>|\]))?/gm)].map(
      ([, verb]) => verb,
    );
    const rows = [...read("README.md").matchAll(/^\| `([a-z]+)(?: [^`]*)?` \| /gm)].map(([, verb]) => verb);
    expect(rows.sort()).toEqual(verbs.filter((verb) => verb !== "help").sort());
  });

  test("has a row for each exit code", () => {
    const rows = [...read("README.md").matchAll(/^\| (\d) \| \S.* \|$/gm)].map(([, code]) => Number(code));
    expect(rows).toEqual(Object.values(EXIT));
  });

  test("shows the example that runs in the tests", () => {
    expect(read("README.md")).toContain(`\`\`\`ts\n${read("examples/move.ts")}\`\`\``);
  });

  test("names only files that exist", () => {
    const links = [...read("README.md").matchAll(/\]\(([^)#:]+)\)/g)].map(([, target]) => target ?? "");
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((target) => !fs.existsSync(path.join(ROOT, target)))).toEqual([]);
  });
});

test("docs/architecture.md says of every phase what the table of phases says", () => {
  const said = Object.fromEntries(
    [...read("docs/architecture.md").matchAll(/^ *\| ((?:`[a-z-]+`(?:, | \([^)]*\))?)+) *\| (.*) \|$/gm)].flatMap(
      ([, phases = "", remedy = ""]) => [...phases.matchAll(/`([a-z-]+)`/g)].map(([, phase]) => [phase, remedy]),
    ),
  );
  const words = {
    undo: "undone",
    "ask-switch": "finished if the switch file names the new backend, else undone",
    finish: "finished",
    none: "over",
  };
  expect(said).toMatchObject(Object.fromEntries(PHASES.map((phase) => [phase, words[REMEDY[phase]]])));
});

test("the program says the version of its package", () => {
  expect(VERSION).toBe((JSON.parse(read("package.json")) as { version: string }).version);
});

test("docs/architecture.md draws the table of phases as it is", () => {
  const document = read("docs/architecture.md");
  expect(withPhases(document)).toBe(document);
  expect(document).toContain("  verified --> cutting_over\n");
});

test("docs/formats.md shows a line of a journal as it is written", () => {
  const [, line = ""] = /\n```\n([0-9a-f]{16} \{"v".*)\n/.exec(read("docs/formats.md")) ?? [];
  expect(readCheckedLine(line)).toMatchObject({ v: 2, phase: "started" });
});
