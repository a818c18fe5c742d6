import path from "node:path";
import type { ReadFiles } from "../files/files.ts";
import { showName } from "../files/native-path.ts";
import { findConflict } from "../record/conflict.ts";
import { parseText, tryDecode } from "../record/parse.ts";
import { STATES } from "../record/record.ts";
import { isMap } from "../record/value.ts";
import { checkSecrets } from "./check-secrets.ts";
import type { Finding } from "./finding.ts";
import { auxiliaryYaml } from "./rules/auxiliary-yaml.ts";
import { notAMilestone } from "./rules/not-a-milestone.ts";
import type { View } from "./view.ts";

/** What no YAML of anybody may have. Tags, several documents and the like are only refused in records. */
const BROKEN = new Set(["yaml-syntax", "duplicate-key", "encoding", "too-deep"]);

/** A YAML file that is no record. */
export function checkOtherYaml(view: View, file: string, files: ReadFiles): Finding[] {
  const { layout, settings } = view;
  const shown = showName(layout.show(file));
  const most = settings.validate.maxFileSizeBytes;
  const { bytes, stat } = files.read(file, most);
  if (stat.sizeBytes > most) {
    return [broken(shown, `${stat.sizeBytes} bytes, too many to be checked (validate.max_file_size)`)];
  }
  const text = tryDecode(bytes) ?? "";
  const secrets = checkSecrets(text, shown);
  const conflict = findConflict(bytes);
  if (conflict !== undefined) {
    return [broken(shown, "a git conflict marker", conflict), ...secrets];
  }
  const parsed = parseText(bytes);
  if (!parsed.ok) {
    const { code, message, ...place } = parsed.problem;
    return [...(BROKEN.has(code) ? [broken(shown, message, place)] : []), ...secrets];
  }
  return [...judgeShape(view, file, shown, isMap(parsed.content.data.value), bytes.length === 0), ...secrets];
}

/** A record that lost its content lies where records lie, and is a mapping no more. */
function judgeShape(view: View, file: string, shown: string, isMapping: boolean, isEmpty: boolean): Finding[] {
  const name = path.basename(file);
  const isAmongRecords = STATES.some((state) => path.dirname(file) === view.layout.stateDir(state));
  const isListed = name === "dependencies.yaml" || view.settings.auxiliaryFiles.includes(name);
  if (isMapping || !isAmongRecords || isListed || !name.endsWith(".yaml") || name.startsWith(".")) {
    return [];
  }
  const { id, severity, fix } = notAMilestone;
  const message = isEmpty ? "the file is empty" : "a milestone is a mapping, and this is none";
  return [{ rule: id, severity, file: shown, line: 1, message, fix }];
}

function broken(file: string, message: string, place: { line?: number; column?: number } = {}): Finding {
  const { id, severity, fix } = auxiliaryYaml;
  return { rule: id, severity, file, ...place, message, fix };
}
