import { describe, expect, test } from "vitest";
import { FileBackend } from "../../src/backends/file/file-backend.ts";
import { NodeFiles } from "../../src/files/node-files.ts";
import { ParseMemo } from "../../src/record/memo.ts";
import { scanAll } from "../support/scan.ts";
import { makeStore } from "../support/store.ts";

const TEXT = "id: a\ntitle: 里程碑\nstatus: active\nbudget: 1.50\n";

describe.each([
  ["that keeps JSON", () => new ParseMemo()],
  ["without JSON", () => ParseMemo.withoutJson()],
  ["of nothing", () => new ParseMemo(0)],
])("a memo %s", (_what, makeMemo) => {
  test("gives the second reading of a text what the first one gave", async () => {
    const { layout } = makeStore({ "active/a.yaml": TEXT, "active/b.yaml": TEXT });
    const limits = { maxFileSizeBytes: 2 ** 20, auxiliary: [] };
    const backend = new FileBackend("file", { files: new NodeFiles(), layout, memo: makeMemo(), limits });
    const seen = (await scanAll(backend)).records.map(({ id: _, fields, json, data, dataDigest, textDigest }) => ({
      ...{ fields, json, data, dataDigest, textDigest },
    }));
    expect(seen).toHaveLength(2);
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[0]?.json).toBe('{"id":"a","title":"里程碑","status":"active","budget":1.50}');
  });
});

test("a memo without JSON has room for several times as many texts", () => {
  const records = Array.from({ length: 200 }, (_, at) => `${String(at).padStart(63, "0")}a`);
  const value = { id: "a", notes: "x".repeat(1000) };
  const countIn = (memo: ParseMemo) => {
    for (const digest of records) {
      memo.keep({ yaml: "", textDigest: digest, dataDigest: digest, data: { value } });
    }
    return records.filter((digest) => memo.get(digest) !== undefined).length;
  };
  expect(countIn(new ParseMemo(50_000, { withJson: false }))).toBeGreaterThan(3 * countIn(new ParseMemo(50_000)));
});
