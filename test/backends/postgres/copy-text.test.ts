import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Server } from "../../../src/backends/postgres/connect.ts";
import { copyRows } from "../../../src/backends/postgres/copy-rows.ts";
import { copyRow, parseCopyLine, type TextRow } from "../../../src/backends/postgres/copy-text.ts";
import { LineSplitter } from "../../../src/backends/postgres/line-splitter.ts";
import { makeDatabase, query, testServer } from "../../support/postgres-server.ts";
import { makeProxy } from "../../support/proxy.ts";
import { serverAt } from "../../support/server.ts";

let url: string;

beforeAll(async () => {
  url = await makeDatabase();
  await query(url, "CREATE TABLE t (at int, a text, b text)");
});

/** Every character that COPY, YAML or SQL could take for something else, and any other. */
const pieces = fc.oneof(
  fc.constantFrom(
    "\\",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "\\.",
    "\\N",
    "\\n",
    "\b",
    "\f",
    "\v",
    "'",
    '"',
    "''",
    "$$",
    "\ufeff",
  ),
  fc.constantFrom(
    "\u0001",
    "\u001b",
    "\u007f",
    "\u0085",
    "\u2028",
    "\ufffd",
    "\u{10ffff}",
    "é",
    "e\u0301",
    "团队",
    "😀",
  ),
  fc.string({ unit: "binary" }),
);
const cell = fc.option(
  fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join("").replaceAll("\0", "")),
  { freq: 8 },
);

async function roundTrip(server: Server, rows: readonly TextRow[]): Promise<TextRow[]> {
  return await server.transaction(async (transaction) => {
    await transaction.query("TRUNCATE public.t");
    const lines = rows.map((row, at) => Buffer.from(copyRow([String(at), ...row])));
    expect(await transaction.copyIn("COPY public.t FROM STDIN", lines)).toBe(rows.length);
    const found: TextRow[] = [];
    for await (const [, ...row] of copyRows(
      transaction.copyOut("COPY (SELECT * FROM public.t ORDER BY at) TO STDOUT"),
    )) {
      found.push(row);
    }
    const asked = await transaction.query<{ a: string | null; b: string | null }>(
      "SELECT a, b FROM public.t ORDER BY at",
    );
    expect(asked.map(({ a, b }) => [a, b])).toEqual(rows);
    return found;
  });
}

test("any text that PostgreSQL can hold comes back as it was, by COPY and by query", async () => {
  const server = serverAt(url);
  const rows = fc.array(fc.tuple(cell, cell), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      expect(await roundTrip(server, given)).toEqual(given);
    }),
    { numRuns: 60 },
  );
});

test("every single byte that UTF-8 text may hold", async () => {
  const given = Array.from(
    { length: 0x2ff },
    (_, at): TextRow => [String.fromCodePoint(at + 1), `x${String.fromCodePoint(at + 1)}`],
  );
  expect(await roundTrip(serverAt(url), given)).toEqual(given);
});

test.each(["a\0b", "\ud800", "x\udfff"])("%j is refused before it is sent", (text) => {
  expect(() => copyRow(["id", text])).toThrow("A record holds a NUL character or half a surrogate pair.");
});

test.each(["\\x41", "\\101", "\\", "a\\", "\\.", "\\Nx", "\\q"])("%j is no cell that a server writes", (text) => {
  expect(parseCopyLine(`id\t${text}`)).toBeUndefined();
});

test("lines are the same whatever the pieces in which they come", () => {
  const text = fc.array(fc.constantFrom("a", "é", "😀", "\n", "\r", "")).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, fc.array(fc.nat(40), { maxLength: 6 }), (whole, cuts) => {
      const bytes = Buffer.from(whole);
      const splitter = new LineSplitter();
      const ends = [...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
      const lines = ends.flatMap((end, at) => {
        const piece = Buffer.from(bytes.subarray(ends[at - 1] ?? 0, end));
        const found = splitter.push(piece);
        piece.fill("?");
        return found;
      });
      expect([...lines, splitter.end()]).toEqual(whole.split("\n"));
    }),
  );
  expect(() => new LineSplitter(4).push(Buffer.from("12345"))).toThrow(RangeError);
  expect(() => new LineSplitter().push(Buffer.from([0xff, 0x0a]))).toThrow(TypeError);
});

test("a copy waits for whoever is slow: a server that reads nothing for a while, a reader that takes nothing", async () => {
  const passed = { in: 0, out: 0 };
  const port = await makeProxy(await testServer(), () => ({
    fromClient: (bytes, client) => {
      const before = passed.in;
      passed.in += bytes.length;
      if (before < 2 * MB && passed.in >= 2 * MB) {
        setImmediate(() => client.pause());
        setTimeout(() => client.resume(), STALL_MS);
      }
      return true;
    },
    fromServer: (bytes) => {
      passed.out += bytes.length;
      return true;
    },
  }));
  const server = serverAt(`${url.replace(/:\d+\//, `:${port}/`)}?sslmode=disable`);
  const chunk = Buffer.from(copyRow(["1", "x".repeat(8000), "y".repeat(8000)]).repeat(8));
  const most = { ahead: 0, behind: 0 };
  let [sent, taken] = [0, 0];
  function* chunks() {
    while (sent < 64 * MB) {
      most.ahead = Math.max(most.ahead, sent - passed.in);
      yield chunk;
      sent += chunk.length;
    }
  }
  await server.transaction(
    async (transaction) => {
      await transaction.query("TRUNCATE public.t");
      await transaction.copyIn("COPY public.t FROM STDIN", chunks());
      for await (const bytes of transaction.copyOut("COPY public.t TO STDOUT")) {
        if (taken === 0) {
          await new Promise((resolve) => setTimeout(resolve, STALL_MS));
        }
        taken += bytes.length;
        most.behind = Math.max(most.behind, passed.out - taken);
      }
      await transaction.query("TRUNCATE public.t");
    },
    { once: true },
  );
  expect(taken).toBe(sent);
  // What the sockets of both sides hold; without waiting it would be all of it.
  expect(most.ahead).toBeLessThan(20 * MB);
  expect(most.behind).toBeLessThan(20 * MB);
});

const MB = 1e6;
/** Long enough for all of it to be sent by whoever does not wait. */
const STALL_MS = 400;
