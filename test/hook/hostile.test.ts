import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { PushingRepository, SILENT } from "../support/pushing.ts";
import { makeFolder } from "../support/store.ts";

/** A program that leaves a file behind when it runs. */
function trap(): { program: string; ran: () => boolean } {
  const mark = path.join(makeFolder(), "ran");
  const program = path.join(makeFolder(), "trap");
  fs.writeFileSync(program, `#!/bin/sh\ntouch '${mark}'\nexit 1\n`, { mode: 0o755 });
  return { program, ran: () => fs.existsSync(mark) };
}

test("a push runs no program that the repository, its store or the environment names", () => {
  const git = new PushingRepository({ "active/a.yaml": "id: a\n" });
  const { program, ran } = trap();
  git.commit();
  git.push("origin", "main");
  git.install();
  fs.writeFileSync(path.join(git.store.dir, ".gitattributes"), "* filter=evil diff=evil\n");
  git.change("active/b.yaml", "id: b\ntitle: B\n");
  const { layout } = git.store;
  execFileSync("git", ["init", "--quiet", "--bare", layout.dir], { env: git.env });
  for (const name of ["core.fsmonitor", "diff.external"]) {
    execFileSync("git", ["--git-dir", layout.dir, "config", name, program], { env: git.env });
  }
  for (const [name, value] of [
    ["core.fsmonitor", program],
    ["core.pager", program],
    ["diff.external", program],
    ["diff.evil.textconv", program],
    ["diff.evil.command", program],
    ["filter.evil.clean", program],
    ["filter.evil.smudge", program],
    ["log.showSignature", "true"],
    ["gpg.program", program],
    ["alias.rev-list", `!${program}`],
    ["pager.rev-list", program],
  ] as const) {
    git.git("config", name, value);
  }
  const env = {
    GIT_EXTERNAL_DIFF: program,
    GIT_PAGER: program,
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: "core.fsmonitor",
    GIT_CONFIG_VALUE_0: program,
  };
  expect(git.pushFrom(git.store.dir, env, "origin", "main")).toEqual(SILENT);
  expect(ran()).toBe(false);
  // The same as a part of what is pushed is a finding, and git is not called in it.
  for (const [folder, file] of [
    ["objects", "x"],
    ["refs", "y"],
  ] as const) {
    fs.writeFileSync(layout.at(folder, file), "");
  }
  git.env.GIT_CONFIG_PARAMETERS = "'core.fsmonitor=false' 'filter.evil.clean=cat'";
  git.commit();
  delete git.env.GIT_CONFIG_PARAMETERS;
  const { status, said } = git.pushFrom(git.store.dir, env, "origin", "main");
  expect({ status, ran: ran() }).toEqual({ status: 1, ran: false });
  try {
    git.git("diff", "HEAD~1");
  } catch {
    // What the trap makes of the command does not matter.
  }
  expect(ran(), "the trap must work for plain git").toBe(true);
  expect(said).toContain("  .milestones/HEAD: error bare-repository: ");
});

test("a repository in place of a record stops the push, though .gitmodules or the settings of git say to pass over it", () => {
  const git = new PushingRepository({ "active/a.yaml": "id: a\n" });
  git.install();
  const first = git.commit();
  git.push("origin", "main");
  git.change("../.gitmodules", '[submodule "x"]\n\tpath = .milestones/active/x.yaml\n\turl = ./x\n\tignore = all\n');
  git.git("update-index", "--add", "--cacheinfo", `160000,${first},.milestones/active/x.yaml`);
  git.git("commit", "--quiet", "--message", "a repository");
  for (const ignored of ["none", "all"]) {
    git.git("config", "diff.ignoreSubmodules", ignored);
    for (const ref of ["main", "new"]) {
      const { status, said } = git.push("origin", `HEAD:refs/heads/${ref}`);
      expect(status).toBe(1);
      expect(said).toContain("  .milestones/active/x.yaml: error unsafe-path: is no plain file in the commit\n");
    }
  }
});

test("names of refs and files are data, and shown escaped", () => {
  const git = new PushingRepository({ "active/a.yaml": "id: a\n" });
  git.install();
  git.commit();
  git.push("origin", "main");
  const names = [
    "$(touch ran)",
    "`touch ran`",
    "a\nb",
    "\u001b[31mred",
    "--upload-pack=touch ran",
    "'; touch ran #",
    "\u202egnp",
  ];
  for (const name of names) {
    fs.writeFileSync(git.store.layout.at(`active/${name}.yaml`), "id: [\n");
  }
  // macOS has no names of any bytes.
  const odd = process.platform === "darwin" ? "ff" : Buffer.from([0xff]);
  const active = Buffer.from(`${git.store.layout.at("active")}/`);
  fs.writeFileSync(Buffer.concat([active, Buffer.from(odd), Buffer.from(".yaml")]), "id: [\n");
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a shell would put something in its place
  const ref = "refs/heads/$(touch${IFS}ran);`touch${IFS}ran`|'\"&\u202e--upload-pack=x";
  git.commit();
  git.git("update-ref", ref, "HEAD");
  const { status, said } = git.push("origin", `${ref}:${ref}`);
  expect(status).toBe(1);
  expect(said).toContain(
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as above
    "milestone: this push brings 8 problems into .milestones (refs/heads/$(touch${IFS}ran);`touch${IFS}ran`|'\"&\\u{202e}--upload-pack=x):",
  );
  expect(said).toContain("  .milestones/active/a\\nb.yaml:1:5: error yaml-syntax: ");
  expect(said).not.toMatch(/[\u001b\u202e\ufffd]/);
  expect(fs.existsSync(path.join(git.store.dir, "ran"))).toBe(false);
  expect(git.there(ref)).toBeUndefined();
});

test("a store is found whatever its folder is called, and one that cannot be read hides no other", () => {
  const git = new PushingRepository({ "active/a.yaml": "id: a\n" });
  git.install();
  git.commit();
  git.push("origin", "main");
  const folders = ["-x", "*", ":(exclude)z", '"q"', "n\nl", "zz"];
  for (const folder of folders) {
    const active = path.join(git.store.dir, folder, ".milestones/active");
    fs.mkdirSync(active, { recursive: true });
    fs.writeFileSync(path.join(active, "b.yaml"), "id: [\n");
  }
  // Names on macOS are UTF-8; elsewhere this folder comes before the last one.
  const isOdd = process.platform !== "darwin";
  if (isOdd) {
    const blob = git.git("rev-parse", "HEAD:.milestones/active/a.yaml");
    const entry = Buffer.concat([
      Buffer.from(`100644 ${blob}\t`),
      Buffer.from([0x79, 0xff]),
      Buffer.from("/.milestones/active/a.yaml\0"),
    ]);
    execFileSync("git", ["update-index", "-z", "--index-info"], { cwd: git.store.dir, env: git.env, input: entry });
  }
  git.git("add", "--", ...folders.map((folder) => `:(literal)${folder}`));
  git.git("commit", "--quiet", "--message", "stores");
  const { status, said } = git.push("origin", "main");
  expect(status).toBe(1);
  for (const folder of folders) {
    expect(said).toContain(`  ${folder.replace("\n", "\\n")}/.milestones/active/b.yaml:1:5: error yaml-syntax: `);
  }
  expect(said.includes("milestone: the rest of this push was not checked, ")).toBe(isOdd);
});

test("a thousand changed records are judged, of which one is wrong", () => {
  const git = new PushingRepository({ "active/a.yaml": "id: a\n" });
  git.install();
  git.commit();
  git.push("origin", "main");
  for (let at = 0; at < 1000; at++) {
    fs.writeFileSync(git.store.layout.at(`active/m${at}.yaml`), `id: m${at}\ntitle: M\n`);
  }
  git.change("config/storage-config.yaml", 'storage:\n  hook: { advice: "off" }\n');
  expect(git.push("origin", "main")).toEqual(SILENT);
  for (let at = 0; at < 1000; at++) {
    fs.appendFileSync(git.store.layout.at(`active/m${at}.yaml`), at === 500 ? "status: [\n" : "priority: high\n");
  }
  git.commit();
  expect(git.push("origin", "main")).toMatchObject({
    status: 1,
    said: expect.stringMatching(
      /^milestone: this push brings 1 problem into .*\n {2}\.milestones\/active\/m500\.yaml:3:9: error/,
    ),
  });
});
