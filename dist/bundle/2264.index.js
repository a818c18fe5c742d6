export const id = 2264;
export const ids = [2264];
export const modules = {

/***/ 62264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OctokitGitHub: () => (/* binding */ OctokitGitHub)
});

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(92413);
// EXTERNAL MODULE: ./dist/lib/errors/error.js
var error = __webpack_require__(46836);
// EXTERNAL MODULE: ./dist/lib/files/native-path.js
var native_path = __webpack_require__(18117);
;// CONCATENATED MODULE: ./dist/lib/github/retry.js

const PATIENCE = { answerMs: 20_000, firstWaitMs: 500, tries: 4, totalWaitMs: 90_000 };
/** Tries again what may succeed later, for as long as {@link Patience} says. */
class Retries {
    patience;
    signal;
    waitedMs = 0;
    constructor(patience, signal) {
        this.patience = patience;
        this.signal = signal;
    }
    /**
     * `look` is for what is not the same done twice: where nobody knows whether it was done, it tells, before another try.
     * `explain` makes a failure of what was thrown. Throws what `refuse` makes of a failure that stays, and
     * GITHUB_UNAVAILABLE where patience ends.
     */
    async run(what, attempt, { look, explain }) {
        for (let tries = 1;; tries++) {
            this.signal.throwIfAborted();
            try {
                return await attempt(AbortSignal.any([this.signal, AbortSignal.timeout(this.patience.answerMs)]));
            }
            catch (error) {
                this.signal.throwIfAborted();
                const failure = explain(error);
                const verdict = judge(failure, Date.now());
                if (verdict.kind === "final") {
                    throw refusal(what, failure, error);
                }
                const waitMs = verdict.waitMs ?? this.patience.firstWaitMs * 2 ** (tries - 1);
                const end = await this.waitOrEnd(tries, waitMs);
                const done = verdict.kind === "unknown" ? await look?.() : undefined;
                if (done !== undefined) {
                    return done;
                }
                if (end !== undefined) {
                    throw unavailable(`${what}: ${sayOf(failure)}${end}.`, error);
                }
            }
        }
    }
    /** Why there is no further try; undefined where there is one, after a wait. */
    async waitOrEnd(tries, waitMs) {
        if (tries >= this.patience.tries) {
            return `, ${tries} times`;
        }
        if (this.waitedMs + waitMs > this.patience.totalWaitMs) {
            return ` and asks to wait ${Math.ceil(waitMs / 1000)} s, which is too long`;
        }
        this.waitedMs += waitMs;
        await wait(waitMs, this.signal);
        return undefined;
    }
}
/** Pure but for the clock, which is given. */
function judge({ status, headers, message }, now) {
    if (status === 429 || (status === 403 && isRateLimit(headers, message))) {
        return { kind: "not-done", waitMs: askedWait(headers, now) ?? 60_000 };
    }
    if (status === 503 && headers["retry-after"] !== undefined) {
        return { kind: "not-done", waitMs: askedWait(headers, now) };
    }
    return status === undefined || status >= 500
        ? { kind: "unknown", waitMs: askedWait(headers, now) }
        : { kind: "final" };
}
function isRateLimit(headers, message) {
    return (headers["retry-after"] !== undefined || headers["x-ratelimit-remaining"] === "0" || /\brate limit\b/i.test(message));
}
/** What the answer says of when to come back; undefined where it says nothing. */
function askedWait(headers, now) {
    const after = headers["retry-after"];
    if (after !== undefined) {
        const seconds = Number(after);
        const at = Number.isFinite(seconds) ? now + seconds * 1000 : Date.parse(after);
        return Number.isNaN(at) ? undefined : Math.max(0, at - now);
    }
    if (headers["x-ratelimit-remaining"] === "0") {
        // The reset is in whole seconds, by GitHub's clock.
        const resetMs = Number(headers["x-ratelimit-reset"]) * 1000 + 1000;
        return Number.isNaN(resetMs) ? undefined : Math.max(1000, resetMs - now);
    }
    return undefined;
}
function sayOf({ status, message }) {
    return status === undefined ? message : `GitHub answers ${status} (${message})`;
}
function refusal(what, { status, message }, cause) {
    const said = `${what}: GitHub answers ${status} (${message}).`;
    if (status === 403 && /not permitted to create or approve pull requests/i.test(message)) {
        return new error/* MilestoneError */.lO("PULL_REQUESTS_OFF", said, {
            state: UNTOUCHED,
            fix: [
                'Turn on "Allow GitHub Actions to create and approve pull requests" under Settings, Actions, General, or give the token of an app or person as input token.',
            ],
            cause,
        });
    }
    if (status === 409 || status === 422) {
        return new error/* MilestoneError */.lO("GITHUB_CONFLICT", said, {
            state: UNTOUCHED,
            fix: ["Look at what the message names; the rest of the run stands."],
            cause,
        });
    }
    return new error/* MilestoneError */.lO("GITHUB_REFUSED", said, {
        state: UNTOUCHED,
        fix: ["Give the job the permission that docs/action.md names, or another token as input token."],
        cause,
    });
}
const UNTOUCHED = "On GitHub nothing was changed by this request.";
function unavailable(message, cause) {
    return new error/* MilestoneError */.lO("GITHUB_UNAVAILABLE", message, {
        state: "What was found stands in the summary and in the reports.",
        fix: ["Run the job again later."],
        cause,
    });
}
function wait(ms, signal) {
    return new Promise((resolve, reject) => {
        const stop = () => {
            clearTimeout(timer);
            reject(signal.reason);
        };
        const timer = setTimeout(() => {
            signal.removeEventListener("abort", stop);
            resolve();
        }, ms);
        signal.addEventListener("abort", stop, { once: true });
    });
}

;// CONCATENATED MODULE: ./dist/lib/github/octokit-github.js




/** What the requests and answers here are written for: without it GitHub takes what it holds for usual at the time. */
const VERSIONED = { "x-github-api-version": "2022-11-28" };
/** GitHub by its REST and GraphQL, over the toolkit's client, which honours the runner's proxies. */
class OctokitGitHub {
    octokit;
    retries;
    where;
    address;
    login;
    constructor(address) {
        const [owner = "", repo = ""] = address.repository.split("/");
        const silent = () => { };
        this.address = address;
        this.where = { owner, repo };
        this.retries = new Retries(address.patience ?? PATIENCE, address.signal);
        this.octokit = (0,github/* getOctokit */.Q)(address.token, {
            baseUrl: address.apiUrl,
            userAgent: `milestone-migrate/${address.version}`,
            log: { debug: silent, info: silent, warn: silent, error: silent },
        });
    }
    async viewer() {
        this.login ??= await this.askViewer();
        return this.login;
    }
    async askViewer() {
        const { graphqlUrl } = this.address;
        const answer = await this.ask("asking whose token this is", `POST ${graphqlUrl}`, { query: "query { viewer { login } }" });
        const login = answer.data?.viewer?.login;
        if (login === undefined) {
            throw this.failure("asking whose token this is", answer.errors?.[0]?.message ?? "no login");
        }
        return login;
    }
    async defaultBranch() {
        const repository = await this.ask("reading the repository", "GET /repos/{owner}/{repo}", this.where);
        return repository.default_branch;
    }
    async comments(issue) {
        const found = await this.all("listing the comments", "GET /repos/{owner}/{repo}/issues/{issue_number}/comments", { issue_number: issue });
        return found.map(toComment).sort((left, right) => left.id - right.id);
    }
    async createComment(issue, body, look) {
        const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
        const given = { ...this.where, issue_number: issue, body };
        return await this.make("writing the comment", { route, given, look, read: toComment });
    }
    async updateComment(id, body) {
        const route = "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}";
        const given = { ...this.where, comment_id: id, body };
        const found = await this.unlessGone(() => this.ask("changing the comment", route, given));
        return found === undefined ? "gone" : toComment(found);
    }
    async deleteComment(id) {
        const route = "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}";
        await this.unlessGone(() => this.ask("removing a comment", route, { ...this.where, comment_id: id }));
    }
    async pullRequests({ head, state }) {
        const found = await this.all("listing the pull requests", "GET /repos/{owner}/{repo}/pulls", {
            head: `${this.where.owner}:${head}`,
            state,
            sort: "created",
            direction: "desc",
        });
        return found.map(toPullRequest);
    }
    async createPullRequest({ title, body, head, base }, look) {
        const given = { ...this.where, title, body, head, base };
        const route = "POST /repos/{owner}/{repo}/pulls";
        const read = toPullRequest;
        return await this.make("opening the pull request", { route, given, look, read });
    }
    async updatePullRequest(number, changed) {
        const given = { ...this.where, pull_number: number, ...changed };
        const route = "PATCH /repos/{owner}/{repo}/pulls/{pull_number}";
        return toPullRequest(await this.ask("changing the pull request", route, given));
    }
    /** Every page, by the addresses that GitHub gives; pages may shift meanwhile, so each thing is kept once. */
    async all(what, route, given) {
        const found = new Map();
        let at = { route, given: { ...this.where, ...given, per_page: 100 } };
        while (at !== undefined) {
            const page = await this.request(what, at.route, at.given, Array.isArray);
            for (const each of page.data) {
                found.set(each.id, each);
            }
            const next = /<([^>]+)>;\s*rel="next"/.exec(page.headers.link ?? "")?.[1];
            at = next === undefined ? undefined : { route: `GET ${this.own(next)}`, given: {} };
        }
        return [...found.values()];
    }
    /** The token goes to no other host than the one that it is for. */
    own(link) {
        if (new URL(link).origin !== new URL(this.address.apiUrl).origin) {
            throw this.failure("reading the next page", `the address of the next page is on another host: ${link}`);
        }
        return link;
    }
    async ask(what, route, given) {
        return (await this.request(what, route, given)).data;
    }
    async request(what, route, given, isRight) {
        const explain = (error) => this.explain(error);
        return await this.retries.run(what, (signal) => this.send(route, given, { signal, isRight }), { explain });
    }
    /** What must not be made twice. */
    async make(what, { route, given, look, read, }) {
        const explain = (error) => this.explain(error);
        const attempt = async (signal) => read((await this.send(route, given, { signal })).data);
        return await this.retries.run(what, attempt, { look, explain });
    }
    /** A proxy, or a page of an outage, may say 200 as well. */
    async send(route, given, { signal, isRight = isObject }) {
        const answer = await this.octokit.request(route, { ...given, headers: VERSIONED, request: { signal } });
        const { status, data, headers } = answer;
        if (status !== NO_CONTENT && !isRight(data)) {
            throw new OddAnswer("an answer that is none of GitHub's");
        }
        return { data: data, headers };
    }
    async unlessGone(run) {
        try {
            return await run();
        }
        catch (error) {
            const status = error.cause?.status;
            if (status === 404 || status === 410) {
                return undefined;
            }
            throw error;
        }
    }
    explain(error) {
        const { response, message, name } = error;
        if (response === undefined) {
            const isLate = name === "TimeoutError" || /timeout/i.test(message ?? "");
            const why = error instanceof OddAnswer ? error.message : isLate ? "no answer in time" : "no answer";
            return { status: undefined, message: why, headers: {} };
        }
        const said = typeof response.data?.message === "string" ? response.data.message : "no reason given";
        return { status: response.status, message: this.show(said), headers: response.headers };
    }
    /** Somebody else's words: without the token, without anything that acts, and short. */
    show(text) {
        return (0,native_path/* showName */.$i)(text.replaceAll(this.address.token, "***")).slice(0, 200);
    }
    failure(what, why) {
        return new error/* MilestoneError */.lO("GITHUB_REFUSED", `${what}: ${this.show(why)}.`, {
            state: "On GitHub nothing was changed by this request.",
            fix: ["Give another token as input token."],
        });
    }
}
class OddAnswer extends Error {
}
const NO_CONTENT = 204;
function isObject(data) {
    return typeof data === "object" && data !== null;
}
function toComment({ id, body, html_url, user }) {
    return { id, body: body ?? "", author: user?.login, url: html_url };
}
function toPullRequest(raw) {
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


/***/ })

};
