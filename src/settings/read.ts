import path from "node:path";
import { MilestoneError, NOTHING_CHANGED } from "../errors/error.ts";
import type { ReadFiles } from "../files/files.ts";
import { tryDecode } from "../record/parse.ts";
import type { StoreLayout } from "../store/layout.ts";
import { type EffectiveSettings, inspectSettings, parseSettings } from "./parse.ts";
import { settingsInvalid } from "./problem.ts";

/** The defaults are 2 KiB. */
const MAX_SIZE_BYTES = 1024 ** 2;

export interface SettingsPorts {
  readonly files: ReadFiles;
  readonly layout: StoreLayout;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The settings in force in a store: its file (none means defaults) and the environment that is given.
 * Throws SETTINGS_INVALID with every problem, and UNSAFE_PATH for a link.
 */
export function readSettings({ files, layout, env }: SettingsPorts): EffectiveSettings {
  return parseSettings(readText(files, layout), env, layout.show(layout.settingsFile));
}

/**
 * The same for looking at a store whose settings may be broken: problems of the file are part of the result.
 * Throws SETTINGS_INVALID where the environment is wrong.
 */
export function readBrokenSettings({ files, layout, env }: SettingsPorts): EffectiveSettings {
  const shown = layout.show(layout.settingsFile);
  const folder = files.stat(path.dirname(layout.settingsFile))?.kind;
  if (folder !== undefined && folder !== "directory") {
    // Found as such; whose settings stand behind it is not asked.
    return inspectSettings(undefined, env, shown);
  }
  try {
    return inspectSettings(readText(files, layout), env, shown);
  } catch (error) {
    const isOfFile = error instanceof MilestoneError && error.place.file === shown;
    if (!isOfFile || (error.code !== "SETTINGS_INVALID" && error.code !== "UNSAFE_PATH")) {
      throw error;
    }
    const message = error.message
      .replace(/^1 problem in the settings:\s*\S+\s*/, "")
      .replace(`${shown} `, "")
      .replace(/\.$/, "");
    return { ...inspectSettings(undefined, env, shown), problems: [{ kind: "file", message }] };
  }
}

function readText(files: ReadFiles, layout: StoreLayout): string | undefined {
  const file = layout.settingsFile;
  const shown = layout.show(file);
  refuseLink(files, layout, path.dirname(file));
  const stat = files.stat(file);
  if (stat === undefined) {
    return undefined;
  }
  if (stat.sizeBytes > MAX_SIZE_BYTES) {
    const message = `has ${stat.sizeBytes} bytes; expected at most ${MAX_SIZE_BYTES}`;
    throw settingsInvalid([{ kind: "file", message }], shown);
  }
  const text = tryDecode(files.read(file).bytes);
  if (text === undefined) {
    throw settingsInvalid([{ kind: "file", message: "is not UTF-8 text" }], shown);
  }
  return text;
}

/** A link in the place of `config/` would lead to somebody else's settings. */
function refuseLink(files: ReadFiles, layout: StoreLayout, dir: string): void {
  if (files.stat(dir)?.kind === "link") {
    throw new MilestoneError("UNSAFE_PATH", `${layout.show(dir)} is a link; no link is followed out of a store.`, {
      state: NOTHING_CHANGED,
      place: { file: layout.show(dir) },
      fix: ["Replace it by a folder."],
    });
  }
}
