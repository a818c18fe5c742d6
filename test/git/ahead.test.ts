import { expect, test } from "vitest";
import { Git } from "../../src/git/git.ts";
import { namesQuestion, readNamed } from "../../src/git/read-objects.ts";
import { TestRepository } from "../support/repository.ts";
import { makeStore } from "../support/store.ts";

test("an answer that was asked for ahead is there once; what git did not answer is asked again", async () => {
  const repository = new TestRepository(makeStore({ "active/a.yaml": "id: a\n" }));
  const first = repository.commit();
  const git = new Git(repository.store.dir, repository.env);
  const head = ["rev-parse", "HEAD"];
  const later = ["rev-parse", "--verify", "--quiet", "refs/heads/later"];
  await git.ahead([{ args: head }, { args: later }]);
  const second = repository.commit();
  repository.git("branch", "later");
  expect([git.line(head), git.line(head), git.line(later)]).toEqual([first, second, second]);
});

test("it may be longer than a pipe holds, as the question may, and belongs to that question alone", async () => {
  const long = "id: a\n".repeat(50_000);
  const repository = new TestRepository(makeStore({ "active/a.yaml": long }));
  const commit = repository.commit();
  const git = new Git(repository.store.dir, repository.env);
  const file = `${commit}^{commit}:.milestones/active/a.yaml`;
  const names = [...Array.from({ length: 5000 }, (_, at) => `${commit}:none-${at}`), file];
  await git.ahead([namesQuestion(names)]);
  expect([...readNamed(git, [commit]).values()].map(({ id, type }) => `${type} ${id}`)).toEqual([`commit ${commit}`]);
  const found = readNamed(git, names);
  expect([...found.keys()]).toEqual([file]);
  expect(found.get(file)?.bytes.toString()).toBe(long);
});

test("where there is no git, nothing is answered, and nothing is thrown", async () => {
  const repository = new TestRepository(makeStore());
  const git = new Git(repository.store.dir, { ...repository.env, PATH: "" });
  await git.ahead([{ args: ["version"] }, namesQuestion(["HEAD"])]);
  expect(git.try(["version"])).toBeUndefined();
});
