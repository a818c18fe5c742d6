import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { Git } from "../../src/git/git.ts";
import { Remote } from "../../src/git/remote.ts";
import { makeFolder } from "../support/store.ts";
import { Team } from "../support/team.ts";

const BRANCH = "milestone-migration/file-to-database";
const MIGRATE = { mode: "migrate", to: "database" };

/** A program that writes down that it ran, and lets git go on. */
class Trap {
  private readonly mark = path.join(makeFolder(), "ran");
  readonly program = path.join(makeFolder(), "trap");

  constructor() {
    fs.writeFileSync(this.program, `#!/bin/sh\necho "$0 $@" >>'${this.mark}'\ncat\n`, { mode: 0o755 });
  }

  get ran(): string {
    return fs.existsSync(this.mark) ? fs.readFileSync(this.mark, "utf8") : "";
  }
}

/** Stands before a server and keeps what each request says of who asks. What `breaks` names gets no answer, once each. */
async function listenBefore(target: string, breaks: RegExp[] = []): Promise<{ url: string; seen: string[][] }> {
  const seen: string[][] = [];
  const server = http.createServer((request, response) => {
    const at = breaks.findIndex((each) => each.test(request.url ?? ""));
    if (at >= 0) {
      breaks.splice(at, 1);
      response.destroy();
      return;
    }
    const authorizations = request.rawHeaders.filter((_, at, all) => all[at - 1]?.toLowerCase() === "authorization");
    seen.push(authorizations);
    const { method, headers, url = "/" } = request;
    const onward = http.request(new URL(`${target}${url}`), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

describe("a migrating job", () => {
  test("runs nothing that the checkout names, and converts nothing", async () => {
    const team = await Team.start();
    const attributes = "* diff=trap merge=trap text eol=crlf ident\n.milestones/active/* filter=trap\n";
    fs.writeFileSync(path.join(team.store.dir, ".gitattributes"), attributes);
    team.push("attributes");
    const clone = team.clone();
    const trap = new Trap();
    const settings = {
      "filter.trap.clean": trap.program,
      "filter.trap.smudge": trap.program,
      "filter.trap.process": trap.program,
      "filter.trap.required": "true",
      "diff.trap.textconv": trap.program,
      "merge.trap.driver": trap.program,
      "core.fsmonitor": trap.program,
      "core.hooksPath": path.dirname(trap.program),
      "core.askPass": trap.program,
      "core.sshCommand": trap.program,
      "core.editor": trap.program,
      "credential.helper": `!${trap.program}`,
      "gpg.program": trap.program,
      "commit.gpgSign": "true",
      "core.autocrlf": "true",
      "push.gpgSign": "true",
    };
    for (const [key, value] of Object.entries(settings)) {
      clone.git("config", key, value);
    }
    for (const hook of ["pre-push", "post-checkout", "reference-transaction", "pre-commit", "post-index-change"]) {
      fs.copyFileSync(trap.program, path.join(path.dirname(trap.program), hook));
      fs.copyFileSync(trap.program, path.join(clone.dir, ".git/hooks", hook));
    }
    const run = await team.run(MIGRATE, { clone });
    expect([run.exit, trap.ran]).toEqual([0, ""]);
    expect(team.git("diff", "--name-only", "main", BRANCH, "--", ".milestones/active", ".milestones/completed")).toBe(
      "",
    );
    // A person's git would have run it.
    expect(() => clone.git("rm", "--quiet", "--cached", ".milestones/active/a.yaml")).toThrow("filter 'trap' failed");
    expect(trap.ran).not.toBe("");
  });

  test("commits nothing as it is that git is to keep as something else, and says what to do", async () => {
    const team = await Team.start();
    fs.writeFileSync(path.join(team.store.dir, ".gitattributes"), "*.db filter=lfs diff=lfs merge=lfs -text\n");
    team.push("Git LFS");
    const run = await team.run(MIGRATE);
    expect([run.exit, run.annotations]).toEqual([
      1,
      [
        {
          level: "error",
          properties: { title: "PREREQUISITES" },
          message: `.gitattributes has .milestones/enterprise.db go through the filter "lfs", and a job runs no program that a repository names.
Nothing was pushed.
Do it in a clone, where git runs the filter: the milestone command of the same name, then commit and push.
Or take the attribute away from this file in .gitattributes.`,
        },
      ],
    ]);
    expect([team.tip(BRANCH), team.github.pullRequests]).toEqual([undefined, []]);
    // No other move commits a database.
    expect((await team.run({ mode: "migrate", to: "hybrid" })).exit).toBe(0);
  });

  test("shows its token to the server alone, once, whatever actions/checkout left there", async () => {
    const team = await Team.start();
    const { url, seen } = await listenBefore(team.serverUrl);
    const clone = team.clone();
    clone.git("config", `http.${url}/.extraheader`, "AUTHORIZATION: basic Y2hlY2tvdXQ=");
    const run = await team.runStep(MIGRATE, { clone, env: { GITHUB_SERVER_URL: url } });
    expect(run.exit).toBe(0);
    const ours = `Basic ${Buffer.from("x-access-token:job-token").toString("base64")}`;
    expect(new Set(seen.map((each) => each.join(" and ")))).toEqual(new Set([ours]));
    expect(run.log.replace("::add-mask::job-token\n", "")).not.toMatch(/job-token|eC1hY2Nlc3M/);
    expect(fs.readFileSync(path.join(clone.dir, ".git/config"), "utf8")).not.toMatch(/job-token|eC1hY2Nlc3M/);
    expect(team.github.pullRequests[0]?.body).not.toMatch(/job-token|eC1hY2Nlc3M/);
  });

  test("tries a push again that never reached the server", async () => {
    const team = await Team.start();
    const breaks = [/receive-pack/, /git-receive-pack$/];
    const { url } = await listenBefore(team.serverUrl, breaks);
    const run = await team.run(MIGRATE, { env: { GITHUB_SERVER_URL: url } });
    expect([run.exit, run.outputs.commit, breaks]).toEqual([0, team.tip(BRANCH), []]);
  });

  test("says what the server said when it refuses a push, without the token in it", async () => {
    const team = await Team.start();
    const hook = path.join(team.remote, "hooks/pre-receive");
    fs.writeFileSync(hook, "#!/bin/sh\necho 'protected: job-token may not'\nexit 1\n", { mode: 0o755 });
    const run = await team.run(MIGRATE);
    expect(run.exit).toBe(3);
    expect(run.annotations).toEqual([
      {
        level: "error",
        properties: { title: "REMOTE_FAILED" },
        message:
          `Pushing to ${team.serverUrl}/octo/plans failed: protected: *** may not; failed to push some refs to '${team.serverUrl}/octo/plans'; ! <commit>:refs/heads/${BRANCH} [remote rejected] (pre-receive hook declined).
refs/heads/${BRANCH} there is as it was.
Give the job \`permissions: contents: write\`, or a token that may push as input token.
If the server did not answer, run the job again later.`.replace(
            "<commit>",
            /! ([0-9a-f]{40})/.exec(run.annotations[0]?.message ?? "")?.[1] ?? "",
          ),
      },
    ]);
    expect([team.tip(BRANCH), team.github.pullRequests]).toEqual([undefined, []]);
  });

  test("is refused where a stranger could be behind it", async () => {
    const team = await Team.start();
    const sha = team.tip("main");
    const at = (repository: string) => ({ sha, ref: "x", repo: { full_name: repository } });
    const payload = { pull_request: { number: 1, head: at("stranger/plans"), base: at("octo/plans") } };
    for (const [name, why] of [
      ["pull_request_target", "is refused for pull_request_target"],
      ["pull_request", "is refused for a pull request from a fork"],
    ] as const) {
      const run = await team.run(MIGRATE, { event: name, payload });
      expect([run.exit, run.annotations[0]?.message]).toEqual([2, expect.stringContaining(why)]);
    }
    expect([team.tip(BRANCH), team.github.writes]).toEqual([undefined, []]);
  });
});

test("an address that a checkout's settings turn into a program is not followed", async () => {
  const trap = new Trap();
  const dir = makeFolder();
  const git = new Git(dir, { PATH: process.env.PATH });
  git.run(["init", "--quiet"]);
  git.run(["config", "url.ext::sh -c trap.insteadOf", "https://github.test/"]);
  git.run(["config", `url.ext::${trap.program} .insteadOf`, "https://github.test/"]);
  git.run(["config", "protocol.ext.allow", "always"]);
  const address = { url: "https://github.test/octo/plans", token: "secret" };
  const remote = new Remote(git, address, new AbortController().signal);
  await expect(remote.refs(["refs/heads/main"])).rejects.toMatchObject({
    code: "REMOTE_FAILED",
    message: "Asking https://github.test/octo/plans failed: transport 'ext' not allowed.",
  });
  expect(trap.ran).toBe("");
});
