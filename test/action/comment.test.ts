import { describe, expect, test } from "vitest";
import { keepComment as keepAmong, type WantedComment } from "../../src/action/keep-comment.ts";
import { OctokitGitHub } from "../../src/github/octokit-github.ts";
import { PATIENCE, type Patience } from "../../src/github/retry.ts";
import { type Fault, TestGitHub } from "../support/github-server.ts";
import { rejectionOf } from "../support/rejection.ts";

const BOT = { token: "job-token", login: "github-actions[bot]", pullRequests: "write" } as const;
const MARKER = "<!-- milestone-migrate comment for .milestones -->";
const WANTED: WantedComment = {
  pullRequest: 7,
  marker: MARKER,
  text: `${MARKER}\n1 error\n`,
  resolved: `${MARKER}\nresolved\n`,
};
const NOTHING = { ...WANTED, text: undefined };
/** As it is, but for how long nothing is waited for. */
const QUICK: Patience = { ...PATIENCE, firstWaitMs: 1, answerMs: 5000 };

function open(
  github: TestGitHub,
  { patience = QUICK, token = "job-token", signal = new AbortController().signal } = {},
) {
  const { GITHUB_API_URL: apiUrl = "", GITHUB_GRAPHQL_URL: graphqlUrl = "" } = github.env;
  return new OctokitGitHub({
    token,
    repository: github.repository,
    apiUrl,
    graphqlUrl,
    version: "0",
    signal,
    patience,
  });
}

const COMMENTS = "/issues/7/comments";

async function keepComment(github: OctokitGitHub, wanted: WantedComment): Promise<string | undefined> {
  return await keepAmong(github, wanted, await github.comments(wanted.pullRequest));
}

describe("one comment", () => {
  test("is made, left alone while it is the same, changed in place, resolved in one line, and taken up again", async () => {
    const github = await TestGitHub.start(BOT);
    const port = open(github);
    const url = await keepComment(port, WANTED);
    expect(url).toBe(`${github.url}/octo/plans/pull/7#issuecomment-1000`);
    expect(await keepComment(port, WANTED)).toBe(url);
    expect(github.writes).toEqual([`POST ${COMMENTS}`]);
    expect(await keepComment(port, { ...WANTED, text: `${MARKER}\n2 errors\n` })).toBe(url);
    expect(await keepComment(port, NOTHING)).toBe(url);
    expect(github.comments.map(({ body }) => body)).toEqual([`${MARKER}\nresolved\n`]);
    expect(await keepComment(port, NOTHING)).toBe(url);
    expect(await keepComment(port, WANTED)).toBe(url);
    expect(github.comments.map(({ body }) => body)).toEqual([WANTED.text]);
    expect(github.writes).toEqual([`POST ${COMMENTS}`, ...Array(3).fill("PATCH /issues/comments/1000")]);
  });

  test("is never made where there is nothing to say, and nobody is asked who we are", async () => {
    const github = await TestGitHub.start(BOT);
    github.addComment(7, "somebody", "Looks good");
    expect(await keepComment(open(github), NOTHING)).toBeUndefined();
    expect(github.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `GET /repos/octo/plans${COMMENTS}`,
    ]);
  });

  test("is found on the last of many pages, which shift while they are read", async () => {
    const github = await TestGitHub.start(BOT);
    github.largestPage = 10;
    for (let at = 0; at < 35; at++) {
      github.addComment(7, "somebody", `Comment ${at}`);
    }
    const own = github.addComment(7, BOT.login, `${MARKER}\nold\n`);
    let pages = 0;
    github.before = ({ path }) => {
      pages += path.endsWith(COMMENTS) ? 1 : 0;
      if (pages === 2) {
        // The first page loses one: what is on the next one moves up.
        github.comments = github.comments.slice(1);
        pages = 99;
      }
    };
    await keepComment(open(github), WANTED);
    expect(own.body).toBe(WANTED.text);
    expect(github.writes).toEqual([`PATCH /issues/comments/${own.id}`]);
  });

  test("of somebody else stays as it is, though it has our marker; so does one of ours that only quotes it", async () => {
    const github = await TestGitHub.start(BOT);
    const theirs = github.addComment(7, "stranger", `${MARKER}\nnothing is wrong\n`);
    const quoting = github.addComment(7, BOT.login, `> ${MARKER}\nWhat is this?`);
    const like = github.addComment(7, "github-actions", `${MARKER}\nnothing is wrong\n`);
    await keepComment(open(github), WANTED);
    await keepComment(open(github), NOTHING);
    expect([theirs, quoting, like].map(({ updates }) => updates)).toEqual([0, 0, 0]);
    expect(github.comments.map(({ author }) => author)).toEqual(["stranger", BOT.login, "github-actions", BOT.login]);
  });

  test("is what two jobs at once end with: the oldest stays, each removes only what is its own", async () => {
    for (let round = 0; round < 5; round++) {
      const github = await TestGitHub.start(BOT);
      const texts = [WANTED, { ...WANTED, text: `${MARKER}\n2 errors\n` }, WANTED];
      const urls = await Promise.all(texts.map((wanted) => keepComment(open(github), wanted)));
      expect(github.comments.map(({ id }) => id)).toEqual([1000]);
      expect(new Set(urls).size).toBe(1);
    }
  });

  test("that somebody removes while it is changed is made anew", async () => {
    const github = await TestGitHub.start(BOT);
    github.addComment(7, BOT.login, `${MARKER}\nold\n`);
    github.before = ({ method }) => {
      github.comments = method === "PATCH" ? [] : github.comments;
    };
    await keepComment(open(github), WANTED);
    expect(github.comments.map(({ body }) => body)).toEqual([WANTED.text]);
  });

  test("of which nobody knows whether it was made is looked for, and made again only where it was not", async () => {
    const github = await TestGitHub.start(BOT);
    github.plan("POST", /comments$/, { kind: "lost" });
    expect(await keepComment(open(github), WANTED)).toBe(`${github.url}/octo/plans/pull/7#issuecomment-1000`);
    expect(github.writes).toEqual([`POST ${COMMENTS}`]);
    for (const fault of [{ kind: "drop" }, { kind: "status", status: 502 }] as const) {
      const failing = await TestGitHub.start(BOT);
      failing.plan("POST", /comments$/, fault);
      await keepComment(open(failing), WANTED);
      expect(failing.writes).toEqual([`POST ${COMMENTS}`, `POST ${COMMENTS}`]);
      expect(failing.comments.map(({ body }) => body)).toEqual([WANTED.text]);
    }
  });

  test("that the list does not have yet is made all the same", async () => {
    const github = await TestGitHub.start(BOT);
    github.plan("GET", /comments$/, { kind: "status", status: 200, data: [] }, { times: 2 });
    expect(await keepComment(open(github), WANTED)).toBe(`${github.url}/octo/plans/pull/7#issuecomment-1000`);
  });

  test("whose list is no answer of GitHub's is not taken for one that nobody made", async () => {
    const github = await TestGitHub.start(BOT);
    github.addComment(7, BOT.login, `${MARKER}\nold\n`);
    github.plan("GET", /comments$/, { kind: "status", status: 200, data: "<h1>We'll be back soon</h1>" });
    await keepComment(open(github), WANTED);
    expect(github.writes).toEqual(["PATCH /issues/comments/1000"]);
    github.plan("GET", /comments$/, { kind: "status", status: 200, data: null }, { times: 99 });
    expect(await rejectionOf(() => keepComment(open(github), WANTED))).toMatchObject({
      code: "GITHUB_UNAVAILABLE",
      message: "listing the comments: an answer that is none of GitHub's, 4 times.",
    });
  });
});

describe("GitHub misbehaves", () => {
  const soon = () => ({ "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(Math.floor(Date.now() / 1000) - 1) });

  const passing: readonly [string, Fault][] = [
    ["502", { kind: "status", status: 502 }],
    ["503 that asks to wait", { kind: "status", status: 503, headers: { "retry-after": "0" } }],
    ["429 that asks to wait", { kind: "status", status: 429, headers: { "retry-after": "0" } }],
    ["403 of a secondary limit", { kind: "status", status: 403, headers: { "retry-after": "0" } }],
    ["403 of a used-up limit", { kind: "status", status: 403, headers: soon() }],
    ["a connection that breaks", { kind: "drop" }],
    ["an answer that is lost", { kind: "lost" }],
    ["a late answer", { kind: "late", ms: 50 }],
  ];

  test.each(passing)("%s once: reading and changing go on", async (_, fault) => {
    const github = await TestGitHub.start(BOT);
    github.addComment(7, BOT.login, `${MARKER}\nold\n`);
    github.plan("GET", /comments$/, fault);
    github.plan("PATCH", /comments/, fault);
    await keepComment(open(github), WANTED);
    expect(github.comments.map(({ body }) => body)).toEqual([WANTED.text]);
    const tries = fault.kind === "late" ? 1 : 2;
    expect(github.writes).toEqual(Array(tries).fill("PATCH /issues/comments/1000"));
  });

  test.each([
    "429 that asks to wait",
    "403 of a secondary limit",
    "503 that asks to wait",
  ])("%s while a comment is made: nothing was done, so it is tried again", async (name) => {
    const github = await TestGitHub.start(BOT);
    github.plan("POST", /comments$/, passing.find(([each]) => each === name)?.[1] as Fault);
    await keepComment(open(github), WANTED);
    expect(github.comments).toHaveLength(1);
    expect(github.writes).toEqual([`POST ${COMMENTS}`, `POST ${COMMENTS}`]);
  });

  test.each([
    [401, "Bad credentials", "GITHUB_REFUSED"],
    [403, "Resource not accessible by integration", "GITHUB_REFUSED"],
    [404, "Not Found", "GITHUB_REFUSED"],
    [409, "Conflict", "GITHUB_CONFLICT"],
    [422, "Validation Failed", "GITHUB_CONFLICT"],
  ])("%d is not asked twice", async (status, message, code) => {
    const github = await TestGitHub.start(BOT);
    github.plan("POST", /comments$/, { kind: "status", status, message });
    expect(await rejectionOf(() => keepComment(open(github), WANTED))).toMatchObject({
      code,
      message: `writing the comment: GitHub answers ${status} (${message}).`,
    });
    expect(github.requests).toHaveLength(2);
  });

  test.each([
    ["500 each time", { kind: "status", status: 500 }, "listing the comments: GitHub answers 500 (fault), 4 times."],
    ["no connection", { kind: "drop" }, "listing the comments: no answer, 4 times."],
    ["nothing, ever", { kind: "hang" }, "listing the comments: no answer in time, 4 times."],
    [
      "an hour to wait",
      { kind: "status", status: 429, headers: { "retry-after": "3600" } },
      "listing the comments: GitHub answers 429 (fault) and asks to wait 3600 s, which is too long.",
    ],
    [
      "a limit that is used up for long",
      { kind: "status", status: 403, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "9999999999" } },
      expect.stringMatching(/^listing the comments: GitHub answers 403 \(fault\) and asks to wait \d+ s, which is too/),
    ],
  ] as const)("%s ends in patience that is bounded", async (_, fault, message) => {
    const github = await TestGitHub.start(BOT);
    github.plan("GET", /comments$/, fault, { times: 99 });
    const patience = { ...QUICK, answerMs: fault.kind === "hang" ? 30 : 5000 };
    expect(await rejectionOf(() => keepComment(open(github, { patience }), WANTED))).toMatchObject({
      code: "GITHUB_UNAVAILABLE",
      message,
    });
    expect(github.comments).toEqual([]);
  });

  test("a job that is cancelled while it waits stops at once", async () => {
    const github = await TestGitHub.start(BOT);
    github.plan("GET", /comments$/, { kind: "hang" });
    const stop = new AbortController();
    github.before = () => setTimeout(() => stop.abort("SIGINT"), 10);
    expect(await keepComment(open(github, { signal: stop.signal }), WANTED).catch((error) => error)).toBe("SIGINT");
    expect(github.requests).toHaveLength(1);
  });

  test("an address of a next page on another host gets no token", async () => {
    const [github, other] = [await TestGitHub.start(BOT), await TestGitHub.start(BOT)];
    const headers = { link: `<${other.url}/api/v3/repos/octo/plans/issues/7/comments?page=2>; rel="next"` };
    github.plan("GET", /comments$/, { kind: "status", status: 200, headers, data: [] });
    expect(await rejectionOf(() => keepComment(open(github), WANTED))).toMatchObject({ code: "GITHUB_REFUSED" });
    expect(other.requests).toEqual([]);
  });

  test("what it says is shown without the token, in one line", async () => {
    const github = await TestGitHub.start({ ...BOT, token: "secret-token" });
    const message = "bad secret-token\n::error::x\u202e";
    github.plan("GET", /comments$/, { kind: "status", status: 403, message });
    const port = open(github, { token: "secret-token" });
    expect((await rejectionOf(() => keepComment(port, WANTED))).message).toBe(
      "listing the comments: GitHub answers 403 (bad ***\\n::error::x\\u{202e}).",
    );
  });
});
