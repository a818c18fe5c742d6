import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** As much of the bundler's statistics as names the files that it took in. */
export interface Stats {
  readonly modules?: readonly StatsModule[];
}

interface StatsModule extends Stats {
  readonly nameForCondition?: string | null;
}

/** Names of the packages that went into a bundle, sorted. */
export function bundledPackages(stats: Stats): string[] {
  const names = new Set<string>();
  const open = [...(stats.modules ?? [])];
  for (let module = open.pop(); module !== undefined; module = open.pop()) {
    const file = (module.nameForCondition ?? "").replaceAll("\\", "/");
    const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
    if (name !== undefined) {
      names.add(name);
    }
    open.push(...(module.modules ?? []));
  }
  return [...names].sort();
}

/**
 * The licences of packages, one after the other. The bundler's own list leaves out every package that it merges
 * into the main chunk. Throws for a package without a licence text: it may not be passed on.
 */
export function renderLicences(nodeModules: string, names: readonly string[]): string {
  return names.map((name) => renderLicence(path.join(nodeModules, name), name)).join(`\n${"-".repeat(80)}\n\n`);
}

function renderLicence(dir: string, name: string): string {
  const { version, license } = JSON.parse(readFileSync(path.join(dir, "package.json"), "utf8")) as {
    version: string;
    license: string;
  };
  const text = licenceFile(dir) ?? licenceInReadme(dir);
  if (text === undefined) {
    throw new Error(`${name} has no licence text`);
  }
  return `${name} ${version} (${license})\n\n${text}\n`;
}

function licenceFile(dir: string): string | undefined {
  const file = readdirSync(dir).find((entry) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry));
  return file === undefined ? undefined : readText(path.join(dir, file));
}

/** Some packages have it only under a heading of their README. */
function licenceInReadme(dir: string): string | undefined {
  const file = readdirSync(dir).find((entry) => /^readme\.md$/i.test(entry));
  const [, section] =
    /\n#+ *licen[cs]e[^\n]*\n([\s\S]+?)(?=\n#|$)/i.exec(file === undefined ? "" : readText(path.join(dir, file))) ?? [];
  return section?.includes("WITHOUT WARRANTY") === true ? section.trim() : undefined;
}

function readText(file: string): string {
  return readFileSync(file, "utf8").replaceAll("\r\n", "\n").trim();
}
