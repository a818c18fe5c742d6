import http from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** Whose token it is, and what it may do in the repository. */
export interface Account {
  readonly token: string;
  /** `github-actions[bot]` for the token that a job gets. */
  readonly login: string;
  readonly pullRequests: "write" | "read" | "none";
  /** False where "Allow GitHub Actions to create and approve pull requests" is off. */
  readonly mayOpenPullRequests?: boolean;
}

export interface StoredComment {
  readonly id: number;
  readonly issue: number;
  readonly author: string;
  body: string;
  updates: number;
}

export interface StoredPullRequest {
  readonly number: number;
  readonly author: string;
  title: string;
  body: string;
  state: "open" | "closed";
  mergedAt: string | null;
  readonly head: { readonly ref: string; readonly sha: string; readonly repository: string | undefined };
  readonly base: { readonly ref: string; readonly sha: string };
}

/** What happens to a request instead of, or besides, an answer. */
export type Fault =
  | {
      readonly kind: "status";
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly message?: string;
      readonly data?: unknown;
    }
  /** The connection breaks before anything is done. */
  | { readonly kind: "drop" }
  /** It is done, and then the connection breaks. */
  | { readonly kind: "lost" }
  /** Nothing is ever said. */
  | { readonly kind: "hang" }
  | { readonly kind: "late"; readonly ms: number };

export interface SeenRequest {
  readonly method: string;
  /** Without what stands before the API's own paths. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly token: string | undefined;
  readonly body: unknown;
  status: number | undefined;
}

interface Planned {
  readonly method: string;
  readonly path: RegExp;
  readonly fault: Fault;
  times: number;
  after: number;
}

interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly data?: unknown;
}

type Handler = (request: Asked) => Answer;

interface Asked {
  readonly account: Account;
  readonly parts: readonly string[];
  readonly query: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly url: URL;
}

const REPOSITORY = "octo/plans";

/**
 * A server that speaks the part of GitHub's API which the Action uses, as an Enterprise Server would under `/api/v3` and
 * `/api/graphql`: pages, authors, permissions, rate limits, and whatever can go wrong. What it does not know is a 404,
 * and is kept in `requests`.
 */
export class TestGitHub {
  readonly repository = REPOSITORY;
  readonly requests: SeenRequest[] = [];
  comments: StoredComment[] = [];
  pullRequests: StoredPullRequest[] = [];
  defaultBranch = "main";
  /** At most so many of a list on one page, whatever is asked for; GitHub's is 100. */
  largestPage = 100;
  /** Called before a request is answered: where a test lets somebody else be faster. */
  before: (request: SeenRequest) => void = () => {};
  private readonly accounts = new Map<string, Account>();
  private readonly planned: Planned[] = [];
  private readonly server: http.Server;
  private nextId = 1000;

  private constructor(server: http.Server) {
    this.server = server;
  }

  /** Starts one, gone when the test is over. */
  static async start(...accounts: Account[]): Promise<TestGitHub> {
    const server = http.createServer();
    const github = new TestGitHub(server);
    for (const account of accounts) {
      github.accounts.set(account.token, account);
    }
    server.on("request", (request, response) => void github.serve(request, response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return github;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What the runner tells of it. */
  get env(): Record<string, string> {
    return {
      GITHUB_SERVER_URL: this.url,
      GITHUB_API_URL: `${this.url}/api/v3`,
      GITHUB_GRAPHQL_URL: `${this.url}/api/graphql`,
      GITHUB_REPOSITORY: REPOSITORY,
    };
  }

  addAccount(account: Account): void {
    this.accounts.set(account.token, account);
  }

  addComment(issue: number, author: string, body: string): StoredComment {
    const comment = { id: this.nextId++, issue, author, body, updates: 0 };
    this.comments.push(comment);
    return comment;
  }

  addPullRequest(given: Partial<StoredPullRequest> & { head: StoredPullRequest["head"] }): StoredPullRequest {
    const number = 1 + Math.max(0, ...this.pullRequests.map((each) => each.number));
    const base = { ref: this.defaultBranch, sha: "0".repeat(40) };
    const defaults = { number, author: "somebody", title: "", body: "", state: "open", mergedAt: null, base } as const;
    const made: StoredPullRequest = { ...defaults, ...given };
    this.pullRequests.push(made);
    return made;
  }

  /** The next requests of a kind, after `after` others of it, meet a fault, `times` times. */
  plan(method: string, path: RegExp, fault: Fault, { times = 1, after = 0 } = {}): void {
    this.planned.push({ method, path, fault, times, after });
  }

  /** `POST /repos/…/comments` and its like, in order, without reading. */
  get writes(): string[] {
    const writing = this.requests.filter(({ method, path }) => method !== "GET" && path !== "/graphql");
    return writing.map(({ method, path }) => `${method} ${path.replace(`/repos/${REPOSITORY}`, "")}`);
  }

  private async serve(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk as Buffer);
    }
    const url = new URL(request.url ?? "", this.url);
    const text = Buffer.concat(chunks).toString("utf8");
    const seen: SeenRequest = {
      method: request.method ?? "",
      path: url.pathname.replace(/^\/api(\/v3)?/, ""),
      query: Object.fromEntries(url.searchParams),
      token: /^(?:token|bearer) (.+)$/i.exec(request.headers.authorization ?? "")?.[1],
      body: text === "" ? undefined : JSON.parse(text),
      status: undefined,
    };
    this.requests.push(seen);
    this.before(seen);
    const fault = this.takeFault(seen);
    if (fault?.kind === "hang") {
      return;
    }
    if (fault?.kind === "drop") {
      response.destroy();
      return;
    }
    if (fault?.kind === "late") {
      await new Promise((resolve) => setTimeout(resolve, fault.ms));
    }
    const answer = fault?.kind === "status" ? faultAnswer(fault) : this.answer(seen, url, request);
    seen.status = answer.status;
    if (fault?.kind === "lost") {
      response.destroy();
      return;
    }
    response.writeHead(answer.status, {
      "content-type": "application/json; charset=utf-8",
      "x-ratelimit-limit": "5000",
      "x-ratelimit-remaining": "4999",
      "x-ratelimit-reset": String(Math.ceil(Date.now() / 1000) + 3600),
      ...answer.headers,
    });
    response.end(answer.data === undefined ? "" : JSON.stringify(answer.data));
  }

  private takeFault({ method, path }: SeenRequest): Fault | undefined {
    const at = this.planned.find((each) => each.times > 0 && each.method === method && each.path.test(path));
    if (at === undefined) {
      return undefined;
    }
    if (at.after > 0) {
      at.after -= 1;
      return undefined;
    }
    at.times -= 1;
    return at.fault;
  }

  private answer(seen: SeenRequest, url: URL, { headers }: http.IncomingMessage): Answer {
    if (headers["x-github-api-version"] !== "2022-11-28") {
      return refuse(400, "The API version is none that this server knows.");
    }
    if (headers["user-agent"] === undefined) {
      return refuse(403, "Request forbidden by administrative rules. Please make sure your request has a User-Agent.");
    }
    const account = this.accounts.get(seen.token ?? "");
    if (account === undefined) {
      return refuse(401, "Bad credentials");
    }
    const [, top, owner, name, ...parts] = seen.path.split("/");
    const asked: Asked = { account, parts, query: seen.query, body: (seen.body ?? {}) as Asked["body"], url };
    if (seen.path === "/graphql") {
      return this.graphql(asked);
    }
    if (top !== "repos" || `${owner}/${name}` !== REPOSITORY || account.pullRequests === "none") {
      return refuse(404, "Not Found");
    }
    const route = `${seen.method} ${parts.map((part) => (/^\d+$/.test(part) ? "N" : part)).join("/")}`;
    const handler = this.handlers[route];
    if (handler === undefined) {
      return refuse(404, "Not Found");
    }
    if (seen.method !== "GET" && account.pullRequests !== "write") {
      return refuse(403, "Resource not accessible by integration");
    }
    return handler(asked);
  }

  private readonly handlers: Record<string, Handler> = {
    "GET ": () => ({ status: 200, data: { id: 1, full_name: REPOSITORY, default_branch: this.defaultBranch } }),
    "GET issues/N/comments": (asked) => {
      const issue = Number(asked.parts[1]);
      const found = this.comments.filter((comment) => comment.issue === issue);
      return this.page(
        asked,
        found.map((comment) => this.showComment(comment)),
      );
    },
    "POST issues/N/comments": ({ account, parts, body }) => {
      const problem = bodyProblem(body.body);
      if (problem !== undefined) {
        return problem;
      }
      const comment = this.addComment(Number(parts[1]), account.login, body.body as string);
      return { status: 201, data: this.showComment(comment) };
    },
    "PATCH issues/comments/N": ({ account, parts, body }) => {
      const comment = this.comments.find(({ id }) => id === Number(parts[2]));
      if (comment === undefined) {
        return refuse(404, "Not Found");
      }
      if (comment.author !== account.login) {
        return refuse(403, "Resource not accessible by integration");
      }
      const problem = bodyProblem(body.body);
      if (problem !== undefined) {
        return problem;
      }
      comment.body = body.body as string;
      comment.updates += 1;
      return { status: 200, data: this.showComment(comment) };
    },
    "DELETE issues/comments/N": ({ account, parts }) => {
      const comment = this.comments.find(({ id }) => id === Number(parts[2]));
      if (comment === undefined) {
        return refuse(404, "Not Found");
      }
      if (comment.author !== account.login) {
        return refuse(403, "Resource not accessible by integration");
      }
      this.comments = this.comments.filter((each) => each !== comment);
      return { status: 204 };
    },
    "GET pulls": (asked) => {
      const { head, base, state = "open" } = asked.query;
      const [owner] = REPOSITORY.split("/");
      const found = this.pullRequests.filter(
        (each) =>
          (state === "all" || each.state === state) &&
          (base === undefined || each.base.ref === base) &&
          (head === undefined ||
            (head === `${owner}:${each.head.ref}` && each.head.repository?.split("/")[0] === owner)),
      );
      const sorted = asked.query.direction === "asc" ? found : found.toReversed();
      return this.page(
        asked,
        sorted.map((each) => this.showPullRequest(each)),
      );
    },
    "GET pulls/N": ({ parts }) => {
      const found = this.pullRequests.find(({ number }) => number === Number(parts[1]));
      return found === undefined ? refuse(404, "Not Found") : { status: 200, data: this.showPullRequest(found) };
    },
    "POST pulls": ({ account, body }) => {
      if (account.mayOpenPullRequests === false) {
        return refuse(403, "GitHub Actions is not permitted to create or approve pull requests.");
      }
      const { title, head, base } = body;
      if (typeof title !== "string" || title === "" || typeof head !== "string" || typeof base !== "string") {
        return refuse(422, "Validation Failed");
      }
      if (this.pullRequests.some((each) => each.state === "open" && each.head.ref === head && each.base.ref === base)) {
        return refuse(422, "Validation Failed", [
          { resource: "PullRequest", code: "custom", message: `A pull request already exists for ${head}.` },
        ]);
      }
      const made = this.addPullRequest({
        author: account.login,
        title,
        body: String(body.body ?? ""),
        head: { ref: head, sha: this.shaOf(head), repository: REPOSITORY },
        base: { ref: base, sha: this.shaOf(base) },
      });
      return { status: 201, data: this.showPullRequest(made) };
    },
    "PATCH pulls/N": ({ parts, body }) => {
      const found = this.pullRequests.find(({ number }) => number === Number(parts[1]));
      if (found === undefined) {
        return refuse(404, "Not Found");
      }
      found.title = typeof body.title === "string" ? body.title : found.title;
      found.body = typeof body.body === "string" ? body.body : found.body;
      found.state = body.state === "open" || body.state === "closed" ? body.state : found.state;
      return { status: 200, data: this.showPullRequest(found) };
    },
  };

  /** What a branch points to; a test with a real remote says so. */
  shaOf: (branch: string) => string = () => "0".repeat(40);

  private graphql({ account, body }: Asked): Answer {
    const query = typeof body.query === "string" ? body.query.replace(/\s+/g, " ").trim() : "";
    if (!/^(query )?\{ viewer \{ login \} \}$/.test(query)) {
      return { status: 200, data: { errors: [{ type: "undefinedField", message: `not known here: ${query}` }] } };
    }
    return { status: 200, data: { data: { viewer: { login: account.login } } } };
  }

  private page({ query, url }: Asked, all: readonly unknown[]): Answer {
    const size = Math.min(this.largestPage, Number(query.per_page ?? 30));
    const page = Number(query.page ?? 1);
    const last = Math.max(1, Math.ceil(all.length / size));
    const link = (to: number, rel: string) => {
      const address = new URL(url);
      address.searchParams.set("page", String(to));
      return `<${address.href}>; rel="${rel}"`;
    };
    const links = [
      ...(page > 1 ? [link(page - 1, "prev"), link(1, "first")] : []),
      ...(page < last ? [link(page + 1, "next"), link(last, "last")] : []),
    ];
    const data = all.slice((page - 1) * size, page * size);
    return { status: 200, data, ...(links.length === 0 ? {} : { headers: { link: links.join(", ") } }) };
  }

  private showComment({ id, issue, author, body }: StoredComment) {
    return {
      id,
      node_id: `IC_${id}`,
      url: `${this.url}/api/v3/repos/${REPOSITORY}/issues/comments/${id}`,
      html_url: `${this.url}/${REPOSITORY}/pull/${issue}#issuecomment-${id}`,
      body,
      user: { login: author, id: 1, type: author.endsWith("[bot]") ? "Bot" : "User" },
      created_at: "2026-11-22T10:00:00Z",
      updated_at: "2026-11-22T10:00:00Z",
    };
  }

  private showPullRequest(each: StoredPullRequest) {
    return {
      id: 10_000 + each.number,
      number: each.number,
      html_url: `${this.url}/${REPOSITORY}/pull/${each.number}`,
      title: each.title,
      body: each.body,
      state: each.state,
      merged_at: each.mergedAt,
      user: { login: each.author },
      head: {
        ref: each.head.ref,
        sha: each.head.sha,
        repo: each.head.repository === undefined ? null : { full_name: each.head.repository },
      },
      base: each.base,
    };
  }
}

function refuse(status: number, message: string, errors?: unknown): Answer {
  return { status, data: { message, documentation_url: "https://docs.github.com/rest", errors } };
}

function faultAnswer({ status, headers, message = "fault", data }: Fault & { kind: "status" }): Answer {
  return { status, data: data ?? { message }, ...(headers === undefined ? {} : { headers }) };
}

/** GitHub takes 65,536 characters, and no empty comment. */
function bodyProblem(body: unknown): Answer | undefined {
  if (typeof body !== "string" || body.trim() === "") {
    return refuse(422, "Validation Failed");
  }
  return body.length > 65_536
    ? refuse(422, "Validation Failed", [{ message: "body is too long (maximum is 65536 characters)" }])
    : undefined;
}
