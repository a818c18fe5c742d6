import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { TestRepository } from "../support/repository.ts";
import { runMilestone } from "../support/run-milestone.ts";
import { makeStore } from "../support/store.ts";

/** More than are read whole in any case. */
const RECORDS = 260;
const record = (id: string, requires: string) => `id: ${id}\ntitle: M\ndependencies:\n  requires: [${requires}]\n`;

const id = fc.integer({ min: 0, max: RECORDS - 1 }).map((at) => `m${at}`);
/** Something that a person, a tool or a bad merge does to a store. */
const change = fc.oneof(
  fc.record({
    kind: fc.constant("edit" as const),
    id,
    text: fc.constantFrom("priority: high\n", "status: [\n", "status: doing\n", "id: x\n"),
  }),
  fc.record({ kind: fc.constant("require" as const), id, other: fc.oneof(id, fc.constant("nobody")) }),
  fc.record({ kind: fc.constant("remove" as const), id }),
  fc.record({ kind: fc.constant("complete" as const), id }),
  fc.record({ kind: fc.constant("copy" as const), id, to: fc.constantFrom("completed", "active/deeper") }),
  fc.record({ kind: fc.constant("rename" as const), id }),
  fc.record({
    kind: fc.constant("other" as const),
    name: fc.constantFrom("logs/x.jsonl", "config/storage-backend.txt", "active/x.yaml"),
    text: fc.constantFrom("{broken\n", "hybrid\n", ""),
  }),
);
type Change = typeof change extends fc.Arbitrary<infer Each> ? Each : never;

function apply(root: string, each: Change): void {
  const at = (name: string) => path.join(root, name);
  if (each.kind === "other") {
    fs.mkdirSync(path.dirname(at(each.name)), { recursive: true });
    fs.writeFileSync(at(each.name), each.text);
    return;
  }
  const file = at(`active/${each.id}.yaml`);
  if (!fs.existsSync(file)) {
    return;
  }
  switch (each.kind) {
    case "edit":
      fs.appendFileSync(file, each.text);
      break;
    case "require":
      fs.writeFileSync(file, record(each.id, each.other));
      break;
    case "remove":
      fs.rmSync(file);
      break;
    case "complete":
      fs.mkdirSync(at("completed"), { recursive: true });
      fs.renameSync(file, at(`completed/${each.id}.yaml`));
      break;
    case "copy":
      fs.mkdirSync(at(each.to), { recursive: true });
      fs.copyFileSync(file, at(`${each.to}/${each.id}.yaml`));
      break;
    case "rename":
      fs.renameSync(file, at(`active/${each.id.toUpperCase()}.yaml`));
  }
}

test("whatever a push changes, the hook stops it where validate --since finds an error, and nowhere else", async () => {
  const files = Array.from({ length: RECORDS }, (_, at) => [
    `active/m${at}.yaml`,
    record(`m${at}`, at === 0 ? "" : `m${at - 1}`),
  ]);
  const pinned = "storage:\n  backend: file\n";
  const git = new TestRepository(makeStore({ ...Object.fromEntries(files), "config/storage-config.yaml": pinned }));
  const first = git.commit();
  const cwd = git.store.dir;
  let stopped = 0;
  const runs = 10;
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      git.git("reset", "--quiet", "--hard", first);
      git.git("clean", "--quiet", "-d", "--force");
      for (const each of changes) {
        apply(git.store.layout.dir, each);
      }
      const head = git.commit();
      const input = `refs/heads/main ${head} refs/heads/main ${first}\n`;
      const hook = await runMilestone(["hook", "run", "origin", "x", "--json"], { cwd, env: git.env, input });
      const told = JSON.parse(hook.out) as { stores: { introduced: { rule: string }[] }[] };
      const since = await runMilestone(["validate", "--since", first, "--ref", head, "--severity", "error", "--json"], {
        cwd,
        env: git.env,
      });
      const found = JSON.parse(since.out) as { findings: { rule: string }[] };
      const rules = (findings: readonly { rule: string }[]) => findings.map(({ rule }) => rule);
      expect(rules(told.stores.flatMap(({ introduced }) => introduced))).toEqual(rules(found.findings));
      stopped += hook.exit;
    }),
    { numRuns: runs },
  );
  expect(stopped).toBeLessThan(runs);
});
