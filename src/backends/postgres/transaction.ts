import { once } from "node:events";
import type pg from "pg";
import { type Client, loadDriver } from "./driver.ts";
import { commitUnknown, toServerError } from "./failure.ts";
import type { Pool } from "./pool.ts";
import type { ServerOptions } from "./server-options.ts";

/** What a transaction sees and may do. */
export type TransactionKind =
  /** Reads and writes, each statement as of now. */
  | "read-write"
  /** Only reads, all of it as of its first statement. */
  | "snapshot";

/** For longer or shorter than the settings say; 0 is without end. */
export interface TransactionTimes {
  readonly statementTimeoutMs?: number;
  readonly lockTimeoutMs?: number;
}

/** One for our statements is not heard within this time after the server should have given it up: the server is gone. */
const GRACE_MS = 10_000;

/**
 * An open transaction on a connection of its own. Nothing that it sets outlives it, so it works through a pooler that
 * gives each transaction another session. Every failure is a MilestoneError that names host and database.
 */
export class Transaction {
  private readonly client: Client;
  private readonly pool: Pool;
  private readonly options: ServerOptions;
  private readonly kind: TransactionKind;
  private readonly silenceMs: number;
  /** False once the connection may be in the middle of something. */
  private isSound = true;
  private isOver = false;

  private constructor(
    client: Client,
    pool: Pool,
    options: ServerOptions,
    kind: TransactionKind,
    times: Required<TransactionTimes>,
  ) {
    this.client = client;
    this.kind = kind;
    this.pool = pool;
    this.options = options;
    const { statementTimeoutMs } = times;
    this.silenceMs = statementTimeoutMs === 0 ? 0 : statementTimeoutMs + GRACE_MS;
  }

  static async begin(
    pool: Pool,
    options: ServerOptions,
    kind: TransactionKind,
    given: TransactionTimes = {},
  ): Promise<Transaction> {
    const times = { statementTimeoutMs: options.statementTimeoutMs, lockTimeoutMs: options.lockTimeoutMs, ...given };
    const client = await pool.take();
    const transaction = new Transaction(client, pool, options, kind, times);
    try {
      await transaction.run(() => client.query(beginText(kind, options.schema, times)));
      return transaction;
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  }

  /** The rows of one statement. JSON and times are texts, whole numbers beyond 32 bits too. */
  async query<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.send(sql, values)).rows as Row[];
  }

  /** Runs one statement; how many rows it wrote, removed or found. */
  async execute(sql: string, values: readonly unknown[] = []): Promise<number> {
    return (await this.send(sql, values)).rowCount ?? 0;
  }

  /** Runs a `COPY … FROM STDIN` with these bytes, as fast as the server takes them. How many rows it wrote. */
  async copyIn(sql: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<number> {
    const stream = (await loadDriver()).copyFrom(sql);
    const failure = new CopyFailure(stream);
    // A copy that its source does not finish leaves the connection in it.
    const wasSound = this.isSound;
    this.isSound = false;
    await this.run(async () => {
      this.client.query(stream);
    });
    for await (const chunk of chunks) {
      await this.run(async () => {
        failure.assertNone();
        if (!stream.write(chunk)) {
          await this.orSilence(failure.or(once(stream, "drain")));
        }
      });
    }
    await this.run(async () => {
      failure.assertNone();
      stream.end();
      await this.orSilence(failure.or(once(stream, "finish")));
    });
    this.isSound = wasSound;
    return stream.rowCount;
  }

  /** Runs a `COPY … TO STDOUT` and yields its bytes, as fast as they are taken. */
  async *copyOut(sql: string): AsyncGenerator<Uint8Array> {
    const stream = (await loadDriver()).copyTo(sql);
    const wasSound = this.isSound;
    this.isSound = false;
    await this.run(async () => {
      this.client.query(stream);
    });
    const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
    for (;;) {
      const { done, value } = await this.run(() => this.orSilence(chunks.next()));
      if (done) {
        this.isSound = wasSound;
        return;
      }
      yield value;
    }
  }

  /**
   * Throws COMMIT_UNKNOWN where the connection is lost before the server said whether it was done, and SERVER_FAILED where
   * it was not.
   */
  async commit(): Promise<void> {
    if (!this.isSound) {
      return await this.abandon();
    }
    let command: string;
    try {
      command = (await this.client.query({ text: "COMMIT", ...this.timeLimit })).command;
    } catch (error) {
      const isAnswer = (error as { severity?: unknown }).severity === "ERROR";
      this.isSound &&= isAnswer;
      const { target } = this.options;
      throw isAnswer ? toServerError(error, target) : commitUnknown(error, target);
    } finally {
      await this.leave();
    }
    // The server answers ROLLBACK, which is no error to it, where a statement had failed and nobody minded.
    if (command !== "COMMIT") {
      const error = Object.assign(new Error("a statement had failed before"), { code: "25P02", severity: "ERROR" });
      throw toServerError(error, this.options.target);
    }
  }

  /** Undoes it all. Never throws: a connection that cannot even do that is dropped, which does the same. */
  async rollback(): Promise<void> {
    if (this.isOver) {
      return;
    }
    if (this.isSound) {
      await this.run(() => this.client.query({ text: "ROLLBACK", ...this.timeLimit })).catch(() => {
        this.isSound = false;
      });
    }
    await this.leave();
  }

  /** Whoever stopped reading in the middle of a copy has what they wanted; a write has not been done. */
  private async abandon(): Promise<void> {
    await this.leave();
    if (this.kind !== "snapshot") {
      throw new Error("a transaction that writes was to be committed in the middle of a copy");
    }
  }

  private async leave(): Promise<void> {
    this.isOver = true;
    if (this.isSound) {
      this.pool.give(this.client);
    } else {
      await this.pool.drop(this.client);
    }
  }

  private async send(sql: string, values: readonly unknown[]): Promise<pg.QueryResult> {
    // Without a name the statement is gone with the next one, as a pooler needs it.
    return await this.run(() => this.client.query({ text: sql, values: [...values], ...this.timeLimit }));
  }

  /** Calls the driver; what it throws becomes ours. */
  private async run<Result>(call: () => Promise<Result>): Promise<Result> {
    try {
      return await call();
    } catch (error) {
      this.isSound &&= (error as { severity?: unknown }).severity === "ERROR";
      throw toServerError(error, this.options.target);
    }
  }

  private get timeLimit(): { query_timeout?: number } {
    return this.silenceMs === 0 ? {} : { query_timeout: this.silenceMs };
  }

  /** A network that swallows everything ends no copy. */
  private async orSilence<Result>(answer: Promise<Result>): Promise<Result> {
    if (this.silenceMs === 0) {
      return await answer;
    }
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("Query read timeout")), this.silenceMs);
    });
    return await Promise.race([answer, silence]).finally(() => clearTimeout(timer));
  }
}

/** What goes wrong with a copy while nobody waits for it: a stream that failed must not even be written to. */
class CopyFailure {
  private error: Error | undefined;
  private tell: (error: Error) => void = () => {
    // Nobody waits.
  };

  constructor(stream: NodeJS.EventEmitter) {
    stream.on("error", (error: Error) => {
      this.error ??= error;
      this.tell(error);
    });
  }

  assertNone(): void {
    if (this.error !== undefined) {
      throw this.error;
    }
  }

  async or<Result>(answer: Promise<Result>): Promise<Result> {
    return await new Promise<Result>((resolve, reject) => {
      this.tell = reject;
      answer.then(resolve, reject);
    });
  }
}

/** A copy of all rows is one transaction. Before 17 no server has this setting, and naming it would be an error. */
const NO_TRANSACTION_TIMEOUT =
  "CASE WHEN current_setting('server_version_num')::int >= 170000 THEN set_config('transaction_timeout', '0', true) END";

/**
 * One message, since each costs a round trip, and of few statements, since each is answered by itself. Everything is set for
 * this transaction only. Names are looked up among the server's own first, so that nobody else's function stands in their
 * place; a policy that would hide rows is an error, as a row that we cannot see would be lost; what texts and times look like
 * depends on no setting of anybody.
 */
function beginText(kind: TransactionKind, schema: string, times: Required<TransactionTimes>): string {
  const begin = kind === "snapshot" ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" : "BEGIN";
  const settings = {
    statement_timeout: times.statementTimeoutMs,
    lock_timeout: times.lockTimeoutMs,
    // A program of ours that hangs keeps nobody from vacuuming for ever.
    idle_in_transaction_session_timeout: 600_000,
    row_security: "off",
    client_min_messages: "error",
    standard_conforming_strings: "on",
    // Names of types go into backups as the server says them.
    quote_all_identifiers: "off",
    bytea_output: "hex",
    datestyle: "ISO",
    timezone: "UTC",
    extra_float_digits: 3,
  };
  const local = Object.entries(settings).map(([name, value]) => `set_config('${name}', '${value}', true)`);
  const path = `SET LOCAL search_path = pg_catalog, "${schema}"`;
  return [begin, path, `SELECT ${[...local, NO_TRANSACTION_TIMEOUT].join(", ")}`].join("; ");
}
