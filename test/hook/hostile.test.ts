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
