import type { BackendName } from "../backends/backend.ts";
import { MilestoneError } from "../errors/error.ts";
import type { EffectiveSettings } from "../settings/parse.ts";
import { readLastSwitch } from "../store/last-switch.ts";
import { readSwitch } from "../store/switch.ts";
import type { Finding } from "./finding.ts";
import type { Rule } from "./rule.ts";
import { lastSwitch } from "./rules/last-switch.ts";
import { settings as settingsRule } from "./rules/settings.ts";
import { storageBackend } from "./rules/storage-backend.ts";
import { unsafePath } from "./rules/unsafe-path.ts";
import { Severities } from "./severities.ts";
import type { View } from "./view.ts";

/** What `config/` says, as far as it can be read. */
export interface CheckedConfig {
  /** The backend in use; `file` where nobody can tell. */
  readonly backend: BackendName;
  readonly findings: Finding[];
  /** False where something else stands in the place of the folder: then nothing below it is read. */
  readonly isFolder: boolean;
}

/** Looks at the switch, the last switch and the settings. */
export function checkConfig(view: View, settings: Pick<EffectiveSettings, "problems">): CheckedConfig {
  const { files, layout } = view;
  const misplaced = findMisplaced(view);
  if (misplaced !== undefined) {
    return { backend: "file", findings: [misplaced], isFolder: false };
  }
  const findings: Finding[] = [];
  let backend: BackendName = "file";
  const attempt = (rule: Rule, file: string, act: () => void) => {
    try {
      act();
    } catch (error) {
      findings.push(asFinding(error, rule, layout.show(file)));
    }
  };
  attempt(storageBackend, layout.switchFile, () => {
    backend = readSwitch(files, layout);
  });
  attempt(lastSwitch, layout.lastSwitchFile, () => readLastSwitch(files, layout));
  return { backend, findings: [...findings, ...checkSettings(view, settings)], isFolder: true };
}

/** A link in the place of the folder would lead to somebody else's switch and settings. */
function findMisplaced({ files, layout }: View): Finding | undefined {
  const kind = files.stat(layout.at("config"))?.kind;
  if (kind === undefined || kind === "directory") {
    return undefined;
  }
  const { id, severity } = unsafePath;
  const message = `is ${kind === "link" ? "a link" : "no folder"}; nothing in it is read, so the backend is taken for file`;
  return { rule: id, severity, file: layout.show(layout.at("config")), message, fix: "Replace it by a folder." };
}

function asFinding(error: unknown, rule: Rule, file: string): Finding {
  if (!(error instanceof MilestoneError) || (error.code !== "SWITCH_INVALID" && error.code !== "UNSAFE_PATH")) {
    throw error;
  }
  if (error.code === "UNSAFE_PATH") {
    const message = "is a link, or has other names; only plain files are read";
    return { rule: unsafePath.id, severity: unsafePath.severity, file, message, fix: unsafePath.fix };
  }
  const { line } = error.place;
  const message = error.message.replace(`${file}:${line} `, "").replace(`${file} `, "").replace(/\.$/, "");
  const place = line === undefined ? {} : { line };
  return { rule: rule.id, severity: rule.severity, file, ...place, message, fix: error.fix[0] ?? rule.fix };
}

function checkSettings({ layout, settings }: View, { problems = [] }: Pick<EffectiveSettings, "problems">): Finding[] {
  const { id, severity, fix } = settingsRule;
  const file = layout.show(layout.settingsFile);
  const base = { rule: id, file, fix } as const;
  const severities = new Severities(settings);
  return [
    ...problems.map((problem): Finding => {
      const place = problem.kind === "file" && problem.at !== undefined ? problem.at : {};
      return { ...base, severity, ...place, message: problem.message };
    }),
    ...severities.notObeyed.map((message): Finding => ({ ...base, severity: "warning", message })),
    ...severities.withoutReason.map((rule): Finding => {
      const message = `storage.validate.rules.${rule} has no reason`;
      return { ...base, severity: "notice", message, fix: "Add reason: and why." };
    }),
  ];
}
