import { getOctokit } from "@actions/github";
import { MilestoneError } from "../errors/error.ts";
import { showName } from "../files/native-path.ts";
import type { Comment, GitHub, NewPullRequest, PullRequest } from "./github.ts";
import { type Failure, PATIENCE, type Patience, Retries } from "./retry.ts";

export interface GitHubAddress {
  readonly token: string;
  /** `owner/name` */
  readonly repository: string;
  /** GITHUB_API_URL and GITHUB_GRAPHQL_URL: they differ on GitHub Enterprise Server. */
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly version: string;
  readonly signal: AbortSignal;
  readonly patience?: Patience;
}

/** What the requests and answers here are written for: without it GitHub takes what it holds for usual at the time. */
const VERSIONED = { "x-github-api-version": "2022-11-28" };

/** GitHub by its REST and GraphQL, over the toolkit's client, which honours the runner's proxies. */
export class OctokitGitHub implements GitHub {
  private readonly octokit: ReturnType<typeof getOctokit>;
  private readonly retries: Retries;
  private readonly where: { readonly owner: string; readonly repo: string };
  private readonly address: GitHubAddress;
  private login: string | undefined;

  constructor(address: GitHubAddress) {
    const [owner = "", repo = ""] = address.repository.split("/");
    const silent = () => {};
    this.address = address;
    this.where = { owner, repo };
    this.retries = new Retries(address.patience ?? PATIENCE, address.signal);
    this.octokit = getOctokit(address.token, {
      baseUrl: address.apiUrl,
      userAgent: `milestone-migrate/${address.version}`,
      log: { debug: silent, info: silent, warn: silent, error: silent },
    });
  }

  async viewer(): Promise<string> {
    this.login ??= await this.askViewer();
    return this.login;
  }

  private async askViewer(): Promise<string> {
    const { graphqlUrl } = this.address;
    const answer = await this.ask<{ data?: { viewer?: { login?: string } }; errors?: { message?: string }[] }>(
      "asking whose token this is",
      `POST ${graphqlUrl}`,
      { query: "query { viewer { login } }" },
    );
    const login = answer.data?.viewer?.login;
    if (login === undefined) {
      throw this.failure("asking whose token this is", answer.errors?.[0]?.message ?? "no login");
    }
    return login;
  }

  async defaultBranch(): Promise<string> {
    const repository = await this.ask<{ default_branch: string }>(
      "reading the repository",
      "GET /repos/{owner}/{repo}",
      this.where,
    );
    return repository.default_branch;
  }

  async comments(issue: number): Promise<Comment[]> {
    const found = await this.all<RawComment>(
      "listing the comments",
      "GET /repos/{owner}/{repo}/issues/{issue_number}/comments",
      { issue_number: issue },
    );
    return found.map(toComment).sort((left, right) => left.id - right.id);
  }

  async createComment(issue: number, body: string, look: () => Promise<Comment | undefined>): Promise<Comment> {
    const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
    const given = { ...this.where, issue_number: issue, body };
    return await this.make<RawComment, Comment>("writing the comment", { route, given, look, read: toComment });
  }

  async updateComment(id: number, body: string): Promise<Comment | "gone"> {
    const route = "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}";
    const given = { ...this.where, comment_id: id, body };
    const found = await this.unlessGone(() => this.ask<RawComment>("changing the comment", route, given));
    return found === undefined ? "gone" : toComment(found);
  }

  async deleteComment(id: number): Promise<void> {
    const route = "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}";
    await this.unlessGone(() => this.ask("removing a comment", route, { ...this.where, comment_id: id }));
  }

  async pullRequests({ head, state }: Parameters<GitHub["pullRequests"]>[0]): Promise<PullRequest[]> {
    const found = await this.all<RawPullRequest>("listing the pull requests", "GET /repos/{owner}/{repo}/pulls", {
      head: `${this.where.owner}:${head}`,
      state,
      sort: "created",
      direction: "desc",
    });
    return found.map(toPullRequest);
  }

  async createPullRequest(
    { title, body, head, base }: NewPullRequest,
    look: () => Promise<PullRequest | undefined>,
  ): Promise<PullRequest> {
    const given = { ...this.where, title, body, head, base };
    const route = "POST /repos/{owner}/{repo}/pulls";
    const read = toPullRequest;
    return await this.make<RawPullRequest, PullRequest>("opening the pull request", { route, given, look, read });
  }

  async updatePullRequest(number: number, changed: Parameters<GitHub["updatePullRequest"]>[1]): Promise<PullRequest> {
    const given = { ...this.where, pull_number: number, ...changed };
    const route = "PATCH /repos/{owner}/{repo}/pulls/{pull_number}";
    return toPullRequest(await this.ask<RawPullRequest>("changing the pull request", route, given));
  }

  /** Every page, by the addresses that GitHub gives; pages may shift meanwhile, so each thing is kept once. */
  private async all<Each extends { id: number }>(what: string, route: string, given: object): Promise<Each[]> {
    const found = new Map<number, Each>();
    let at: { route: string; given: object } | undefined = { route, given: { ...this.where, ...given, per_page: 100 } };
    while (at !== undefined) {
      const page: Answer<Each[]> = await this.request<Each[]>(what, at.route, at.given, Array.isArray);
      for (const each of page.data) {
        found.set(each.id, each);
      }
      const next: string | undefined = /<([^>]+)>;\s*rel="next"/.exec(page.headers.link ?? "")?.[1];
      at = next === undefined ? undefined : { route: `GET ${this.own(next)}`, given: {} };
    }
    return [...found.values()];
  }

  /** The token goes to no other host than the one that it is for. */
  private own(link: string): string {
    if (new URL(link).origin !== new URL(this.address.apiUrl).origin) {
      throw this.failure("reading the next page", `the address of the next page is on another host: ${link}`);
    }
    return link;
  }

  private async ask<Data>(what: string, route: string, given: object): Promise<Data> {
    return (await this.request<Data>(what, route, given)).data;
  }

  private async request<Data>(
    what: string,
    route: string,
    given: object,
    isRight?: (data: unknown) => boolean,
  ): Promise<Answer<Data>> {
    const explain = (error: unknown) => this.explain(error);
    return await this.retries.run(what, (signal) => this.send<Data>(route, given, { signal, isRight }), { explain });
  }

  /** What must not be made twice. */
  private async make<Data, Made>(
    what: string,
    {
      route,
      given,
      look,
      read,
    }: { route: string; given: object; look: () => Promise<Made | undefined>; read: (data: Data) => Made },
  ): Promise<Made> {
    const explain = (error: unknown) => this.explain(error);
    const attempt = async (signal: AbortSignal) => read((await this.send<Data>(route, given, { signal })).data);
    return await this.retries.run(what, attempt, { look, explain });
  }

  /** A proxy, or a page of an outage, may say 200 as well. */
  private async send<Data>(
    route: string,
    given: object,
    { signal, isRight = isObject }: { signal: AbortSignal; isRight?: ((data: unknown) => boolean) | undefined },
  ): Promise<Answer<Data>> {
    const answer = await this.octokit.request(route, { ...given, headers: VERSIONED, request: { signal } });
    const { status, data, headers } = answer as { status: number; data: unknown; headers: Failure["headers"] };
    if (status !== NO_CONTENT && !isRight(data)) {
      throw new OddAnswer("an answer that is none of GitHub's");
    }
    return { data: data as Data, headers };
  }

  private async unlessGone<Result>(run: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await run();
    } catch (error) {
      const status = ((error as Error).cause as { status?: number } | undefined)?.status;
      if (status === 404 || status === 410) {
        return undefined;
      }
      throw error;
    }
  }

  private explain(error: unknown): Failure {
    const { response, message, name } = error as {
      name?: string;
      message?: string;
      response?: { status: number; headers: Failure["headers"]; data?: { message?: unknown } };
    };
    if (response === undefined) {
      const isLate = name === "TimeoutError" || /timeout/i.test(message ?? "");
      const why = error instanceof OddAnswer ? error.message : isLate ? "no answer in time" : "no answer";
      return { status: undefined, message: why, headers: {} };
    }
    const said = typeof response.data?.message === "string" ? response.data.message : "no reason given";
    return { status: response.status, message: this.show(said), headers: response.headers };
  }

  /** Somebody else's words: without the token, without anything that acts, and short. */
  private show(text: string): string {
    return showName(text.replaceAll(this.address.token, "***")).slice(0, 200);
  }

  private failure(what: string, why: string): MilestoneError {
    return new MilestoneError("GITHUB_REFUSED", `${what}: ${this.show(why)}.`, {
      state: "On GitHub nothing was changed by this request.",
      fix: ["Give another token as input token."],
    });
  }
}

class OddAnswer extends Error {}

const NO_CONTENT = 204;

function isObject(data: unknown): boolean {
  return typeof data === "object" && data !== null;
}

interface Answer<Data> {
  readonly data: Data;
  readonly headers: Failure["headers"];
}

interface RawComment {
  readonly id: number;
  readonly body?: string | null;
  readonly html_url: string;
  readonly user?: { readonly login: string } | null;
}

function toComment({ id, body, html_url, user }: RawComment): Comment {
  return { id, body: body ?? "", author: user?.login, url: html_url };
}

interface RawPullRequest {
  readonly id: number;
  readonly number: number;
  readonly html_url: string;
  readonly title: string;
  readonly body?: string | null;
  readonly state: string;
  readonly merged_at?: string | null;
  readonly user?: { readonly login: string } | null;
  readonly head: { readonly ref: string; readonly sha: string; readonly repo?: { readonly full_name: string } | null };
  readonly base: { readonly ref: string; readonly sha: string };
}

function toPullRequest(raw: RawPullRequest): PullRequest {
  return {
    number: raw.number,
    url: raw.html_url,
    title: raw.title,
    body: raw.body ?? "",
    state: raw.state === "open" ? "open" : "closed",
    isMerged: typeof raw.merged_at === "string",
    head: { ref: raw.head.ref, sha: raw.head.sha, repository: raw.head.repo?.full_name },
    base: { ref: raw.base.ref, sha: raw.base.sha },
    author: raw.user?.login,
  };
}
