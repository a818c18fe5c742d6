import os from "node:os";
import pg from "pg";
import { measureDoors, renderDoors } from "./bench/doors.ts";
import { measureHooks, renderHooks } from "./bench/hooks.ts";
import { type Measurement, measure } from "./bench/measure.ts";
import { renderMeasurement, renderMisses } from "./bench/render.ts";
import { measureSecondMover, renderSecondMover } from "./bench/second-mover.ts";
import { measureSignals, renderSignals } from "./bench/signals.ts";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";

const SIZES = [100, 1_000, 10_000];
const HOOK_RECORDS = 1_000;
const SIGNAL_RECORDS = 10_000;
const MOVERS_RECORDS = 10_000;
/** A store this large is measured once: the noise is small beside it, and a round takes minutes. */
const ONCE_FROM_RECORDS = 100_000;

async function main(args: readonly string[]): Promise<number> {
  const sizes = parseSizes(args);
  if (sizes === undefined) {
    console.error(
      "usage: npm run bench [-- --records <number>]\n  <number>: 1 to 9999999 records, measured after 100, 1,000 and 10,000",
    );
    return 2;
  }
  const [cpu] = os.cpus();
  console.log(`${os.cpus().length} × ${cpu?.model ?? "unknown CPU"}, Node ${process.version}, ${os.type()}`);
  console.log(
    `Whole processes with warm caches, medians of 3. Stores in ${os.tmpdir()}, outside git but for the last job.\n`,
  );
  const server = await startPostgres({ settings: DURABLE });
  try {
    const done: Measurement[] = [];
    for (const size of sizes) {
      const repetitions = size >= ONCE_FROM_RECORDS ? 1 : 3;
      const emptyDatabase = () => replaceDatabase(server);
      const measurement = await measure(size, repetitions, { emptyDatabase }, (text) => process.stderr.write(text));
      console.log(renderMeasurement(measurement, done.at(-1)));
      done.push(measurement);
    }
    const sections: string[] = [];
    const print = (section: string) => {
      console.log(section);
      sections.push(section);
    };
    print(renderDoors(measureDoors(await replaceDatabase(server))));
    print(renderHooks(HOOK_RECORDS, measureHooks(HOOK_RECORDS)));
    print(renderSignals(SIGNAL_RECORDS, await measureSignals(SIGNAL_RECORDS)));
    print(renderSecondMover(MOVERS_RECORDS, await measureSecondMover(MOVERS_RECORDS, await replaceDatabase(server))));
    process.stdout.write(renderMisses(done, sections));
    return 0;
  } finally {
    await server.stop();
  }
}

/** As servers have it that are to outlive a power cut, and as PostgreSQL comes. */
const DURABLE = { fsync: "on", full_page_writes: "on", shared_buffers: "128MB" };

async function replaceDatabase(server: PostgresServer): Promise<string> {
  const client = new pg.Client({ connectionString: server.url() });
  await client.connect();
  await client.query("DROP DATABASE IF EXISTS bench WITH (FORCE)");
  await client.query("CREATE DATABASE bench");
  await client.query("CHECKPOINT");
  await client.end();
  return server.url("bench");
}

function parseSizes([option, word, ...rest]: readonly string[]): number[] | undefined {
  if (option === undefined) {
    return SIZES;
  }
  const isWhole = option === "--records" && /^[1-9][0-9]{0,6}$/.test(word ?? "") && rest.length === 0;
  return isWhole ? [...SIZES, Number(word)] : undefined;
}

process.exitCode = await main(process.argv.slice(2));
