import { MilestoneError } from "../errors/error.ts";
import type { Files } from "../files/files.ts";
import { replaceFile } from "../files/replace.ts";
import { applyChange } from "../record/edit.ts";
import { isMap, setKey, type ValueMap } from "../record/value.ts";
import { parseYaml } from "../record/yaml.ts";
import type { StoreLayout } from "../store/layout.ts";

/** Writes the store's name on servers into its settings, all else of which stays as it is. Repeating it changes nothing. */
export function writeStoreId(files: Files, layout: StoreLayout, storeId: string): void {
  const file = layout.settingsFile;
  const before = files.stat(file) === undefined ? "" : files.read(file).bytes.toString("utf8");
  const text = withStoreId(before, storeId);
  if (text !== before) {
    files.makeDirs(layout.at("config"));
    replaceFile(files, file, text);
  }
}

/** Settings with this `storage.id`; lines of everything else, comments included, as they were. Pure. */
export function withStoreId(text: string, storeId: string): string {
  const parsed = parseYaml(text === "" ? "{}" : text);
  const settings = parsed.ok && parsed.value === null ? {} : parsed.ok ? parsed.value : undefined;
  if (settings === undefined || !isMap(settings)) {
    throw new MilestoneError("SETTINGS_INVALID", "The settings are no YAML that a line could be added to.", {
      state: "The switch is done; only the store's name on the server is missing in its settings.",
      fix: [`Mend config/storage-config.yaml, give it storage.id: ${storeId}, then: milestone resume`],
    });
  }
  const storage: ValueMap = isMap(settings.storage ?? null) ? { ...(settings.storage as ValueMap) } : {};
  if (storage.id === storeId) {
    return text;
  }
  if (Object.keys(settings).length === 0) {
    return `${text.replace(/^(?:\{\}|null|~)?\s*$/, "")}storage:\n  id: ${storeId}\n`;
  }
  setKey(storage, "id", storeId);
  return applyChange(text, { ...settings, storage });
}
