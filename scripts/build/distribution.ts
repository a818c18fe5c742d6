import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bundledPackages, renderLicences, type Stats } from "./licences.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const LIBRARY = path.join(ROOT, "dist/lib");

/**
 * Compiles `src/` to `dist/lib` (JavaScript and types, not committed), and writes into `dir`, which exists, what is
 * committed of `dist/`: the start of each door (`cli.js`, `action.js`), `bundle/` with the program, its chunks and
 * SQLite's binaries, `licenses.txt`.
 * The same bytes on every machine. Throws where a compiler fails or a bundled package has no licence text.
 */
export function writeDistribution(dir: string): void {
  const scratch = mkdtempSync(path.join(tmpdir(), "milestone-build-"));
  try {
    compileLibrary();
    compileStarts(dir, scratch);
    bundleProgram(dir, scratch);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Emptied first: a file whose source is gone must not be bundled or published. */
export function compileLibrary(): void {
  rmSync(LIBRARY, { recursive: true, force: true });
  tsc("-p", "tsconfig.json");
}

/** What a door starts with, by its source. */
const STARTS = { "bin.js": "cli.js", "action-bin.js": "action.js" } as const;

function compileStarts(dir: string, scratch: string): void {
  tsc("-p", "tsconfig.bin.json", "--outDir", scratch);
  for (const [compiled, name] of Object.entries(STARTS)) {
    copyFileSync(path.join(scratch, compiled), path.join(dir, name));
  }
  chmodSync(path.join(dir, STARTS["bin.js"]), 0o755);
}

/** The bundler sees JavaScript only: it cannot call this TypeScript compiler. */
function bundleProgram(dir: string, scratch: string): void {
  const stats = path.join(scratch, "stats.json");
  const bundle = path.join(dir, "bundle");
  mkdirSync(bundle);
  const program = path.join(LIBRARY, "start.js");
  describeToolkit();
  run("@vercel/ncc/dist/ncc/cli.js", "build", program, "--out", bundle, "--stats-out", stats, "--no-cache", "--quiet");
  rmSync(path.join(LIBRARY, "node_modules"), { recursive: true });
  const names = bundledPackages(JSON.parse(readFileSync(stats, "utf8")) as Stats);
  writeFileSync(path.join(dir, "licenses.txt"), renderLicences(path.join(ROOT, "node_modules"), names));
}

/**
 * The toolkit takes in a whole HTTP client for a function that nobody here calls, and does not say that its modules only
 * define things. A copy beside the compiled program, which the bundler finds first, says so: what is not used stays out,
 * and a check that asks GitHub nothing starts in four fifths of the time.
 */
function describeToolkit(): void {
  const name = "node_modules/@actions/core";
  const copy = path.join(LIBRARY, name);
  cpSync(path.join(ROOT, name), copy, { recursive: true });
  const file = path.join(copy, "package.json");
  const described = JSON.parse(readFileSync(file, "utf8")) as object;
  writeFileSync(file, JSON.stringify({ ...described, sideEffects: false }));
}

function tsc(...args: string[]): void {
  run("typescript/bin/tsc", ...args);
}

/** Runs a program of a development dependency, given as its file below `node_modules/`. */
function run(script: string, ...args: string[]): void {
  const file = path.join(ROOT, "node_modules", script);
  execFileSync(process.execPath, [file, ...args], { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] });
}
