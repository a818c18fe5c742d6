import type { ReadFiles } from "../files/files.ts";
import { showName } from "../files/native-path.ts";
import { withoutBom } from "../logs/json-lines.ts";
import { parsePiece } from "../logs/parse-piece.ts";
import { tryDecode } from "../record/parse.ts";
import { checkSecrets } from "./check-secrets.ts";
import type { Finding } from "./finding.ts";
import { auxiliaryJson } from "./rules/auxiliary-json.ts";
import type { View } from "./view.ts";

/** A JSON file of other tools. An empty one says nothing, and nothing wrong. */
export function checkJson({ layout, settings }: View, file: string, files: ReadFiles): Finding[] {
  const { id, severity, fix } = auxiliaryJson;
  const base = { rule: id, severity, file: showName(layout.show(file)), fix } as const;
  const most = settings.validate.maxFileSizeBytes;
  const { bytes, stat } = files.read(file, most);
  if (stat.sizeBytes > most) {
    return [{ ...base, message: `${stat.sizeBytes} bytes, too many to be checked (validate.max_file_size)` }];
  }
  const secrets = checkSecrets(tryDecode(bytes) ?? "", base.file);
  const piece = bytes.length === 0 ? undefined : parsePiece(withoutBom(bytes, 1), 1);
  return piece?.kind === "broken"
    ? [{ ...base, line: piece.line, column: piece.column, message: piece.message }, ...secrets]
    : secrets;
}
