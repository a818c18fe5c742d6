import { MilestoneError, NOTHING_CHANGED } from "../../errors/error.ts";
import type { ServerTarget } from "../../server/server-url.ts";
import { Pool } from "./pool.ts";
import { withRetries } from "./retry.ts";
import type { ServerOptions } from "./server-options.ts";
import { Transaction, type TransactionKind, type TransactionTimes } from "./transaction.ts";

/** How a transaction runs. */
export interface TransactionOptions extends TransactionTimes {
  readonly kind?: TransactionKind;
  /**
   * True where the work can be done once only, because it uses something up: then it is not repeated after a deadlock or
   * a lost connection. Beginning is tried several times all the same.
   */
  readonly once?: boolean;
}

/** One database on a PostgreSQL server, spoken to in transactions only. */
export class Server {
  readonly options: ServerOptions;
  private readonly pool: Pool;

  private constructor(options: ServerOptions) {
    this.options = options;
    this.pool = new Pool(options);
  }

  /** Connects to nothing yet. Throws SETTINGS_INVALID where no URL says which server. */
  static of(settings: Omit<ServerOptions, "target"> & { readonly target: ServerTarget | undefined }): Server {
    const { target } = settings;
    if (target === undefined) {
      throw new MilestoneError(
        "SETTINGS_INVALID",
        "storage.database.type is postgresql, and no URL says where it is.",
        {
          state: NOTHING_CHANGED,
          fix: ["Set DATABASE_URL to postgresql://<user>:<password>@<host>/<database>, then run it again."],
        },
      );
    }
    return new Server({ ...settings, target });
  }

  /**
   * Does the work in a transaction and commits it, or undoes it when the work throws. What is worth it is tried again from
   * the start, with pauses. Throws COMMIT_UNKNOWN where nobody can say whether it was committed, and that only once.
   */
  async transaction<Result>(
    work: (transaction: Transaction) => Promise<Result>,
    { kind = "read-write", once = false, ...times }: TransactionOptions = {},
  ): Promise<Result> {
    if (once) {
      return await finish(await this.begin(kind, times), work);
    }
    return await withRetries(
      async () => await finish(await Transaction.begin(this.pool, this.options, kind, times), work),
    );
  }

  /**
   * An open transaction, for work that does not fit into one call: whoever begins it ends it, by commit or rollback.
   */
  async begin(kind: TransactionKind, times: TransactionTimes = {}): Promise<Transaction> {
    return await withRetries(() => Transaction.begin(this.pool, this.options, kind, times));
  }

  async close(): Promise<void> {
    await this.pool.close();
  }
}

async function finish<Result>(
  transaction: Transaction,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  let result: Result;
  try {
    result = await work(transaction);
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
  await transaction.commit();
  return result;
}
