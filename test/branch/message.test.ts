import { expect, test } from "vitest";
import { readMessage, writeMessage } from "../../src/branch/message.ts";

const TREE = "a".repeat(40);
const BASE = "b".repeat(40);

test("a message is read back as it was written, and counts what it does not name", () => {
  const names = Array.from({ length: 150 }, (_, at) => `active/m-${at}`);
  const said = { title: "Bring 150 records over from main", text: ["Changed there:"], backup: undefined, base: BASE };
  const fingerprint = { data: "d".repeat(64), text: "e".repeat(64) };
  const message = writeMessage({ ...said, names, fingerprint }, TREE);
  const commit = { id: "c".repeat(40), tree: TREE, parents: [BASE], message };
  expect(readMessage(commit)).toEqual({ ...said, brought: { names: names.slice(0, 100), count: 150 } });
  expect(readMessage({ ...commit, tree: BASE })).toBeUndefined();
});
