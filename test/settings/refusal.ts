import { expect } from "vitest";
import { MilestoneError } from "../../src/errors/error.ts";
import { type EffectiveSettings, parseSettings } from "../../src/settings/parse.ts";

export const FILE = ".milestones/config/storage-config.yaml";
export type Env = Record<string, string | undefined>;

export function parse(text: string | undefined, env: Env = {}): EffectiveSettings {
  return parseSettings(text, env, FILE);
}

/** The error of a refused text, which must be SETTINGS_INVALID. */
export function refusal(act: () => unknown): MilestoneError {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(MilestoneError);
    expect((error as MilestoneError).code).toBe("SETTINGS_INVALID");
    return error as MilestoneError;
  }
  throw new Error("the settings were accepted");
}

export function messageOf(act: () => unknown): string {
  return refusal(act).message;
}

/** The lines of the message of a refused text. */
export function problems(text: string, env: Env = {}): string[] {
  return refusal(() => parse(text, env)).message.split("\n");
}
