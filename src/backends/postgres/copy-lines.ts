import { type RecordState, STATES } from "../../record/record.ts";
import { TABLES } from "../rows/stored-row.ts";
import { parseCopyLine } from "./copy-text.ts";
import { type DumpLines, WrongLine } from "./dump-lines.ts";
import { StatementFinder } from "./statement-finder.ts";
import type { TableColumn, TableRow } from "./table-rows.ts";

/** What pg_dump ends with. */
const COMPLETE = "-- PostgreSQL database dump complete";
const COPY = /^COPY ("?[^".\s]+"?)\.("?[^".\s]+"?) \((.*)\) FROM stdin;$/;

/** A tool's pg_dump: what stands between a COPY of one of our tables and the line that ends it. */
export class CopyLines implements DumpLines {
  private readonly schema: string;
  private readonly statements = new StatementFinder();
  private isComplete = false;
  /** The table of the block that we are in: ours, or anybody's. */
  private block: RecordState | "other" | undefined;

  constructor(schema: string) {
    this.schema = schema;
  }

  columns(line: string): { state: RecordState; columns: readonly TableColumn[] } | undefined {
    if (this.block !== undefined || !this.statements.isAtStart || !/^COPY .* FROM stdin;$/i.test(line)) {
      return undefined;
    }
    const [, schema = "", table = "", list = ""] = COPY.exec(line) ?? [];
    const state = STATES.find((each) => TABLES[each] === unquote(table) && unquote(schema) === this.schema);
    this.block = state ?? "other";
    if (state === undefined) {
      return undefined;
    }
    const columns = list.split(", ").map((name) => ({ name: unquote(name), type: "" }));
    if (!["id", "data"].every((name) => columns.some((column) => column.name === name))) {
      throw new WrongLine(`${TABLES[state]} has no columns id and data`);
    }
    return { state, columns };
  }

  row(line: string): TableRow | undefined {
    const { block } = this;
    if (block === undefined) {
      this.readOutside(line);
      return undefined;
    }
    if (line === "\\.") {
      this.block = undefined;
      return undefined;
    }
    if (block === "other") {
      return undefined;
    }
    return { state: block, cells: this.cells(line) };
  }

  cells(line: string): (string | null)[] {
    const cells = parseCopyLine(line);
    if (cells === undefined) {
      throw new WrongLine("a row has an escape that nobody writes");
    }
    return cells;
  }

  isAtEnd(): boolean {
    return this.block === undefined && this.isComplete;
  }

  private readOutside(line: string): void {
    const isStart = this.statements.isAtStart;
    this.isComplete ||= isStart && line === COMPLETE;
    // Between statements a backslash begins a command for psql, which ends with the line.
    if (!(isStart && line.startsWith("\\"))) {
      this.statements.read(line);
    }
  }
}

function unquote(name: string): string {
  return name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name;
}
