import { hash } from "node:crypto";
import type { RecordKey } from "../../src/record/record.ts";

/** A record whose every form is written down by hand, so that nothing here is computed by the code under test. */
export interface KnownRecord extends RecordKey {
  readonly yaml: string;
  /** What a tool finds in a database. */
  readonly json: string;
  /** Canonical data: what the data digest is taken over. */
  readonly canonical: string;
}

/** In key order. */
export const RECORDS: readonly KnownRecord[] = [
  {
    state: "active",
    id: "B",
    yaml: "# capitals come before small letters\nid: B\ntitle: B   # trailing spaces   \n",
    json: '{"id":"B","title":"B"}',
    canonical: '{"id":"B","title":"B"}',
  },
  {
    state: "active",
    id: "a",
    yaml: "\ufefftitle: with a byte order mark\nid: a",
    json: '{"title":"with a byte order mark","id":"a"}',
    canonical: '{"id":"a","title":"with a byte order mark"}',
  },
  {
    state: "active",
    id: "a-b",
    yaml: "id: a-b\r\ntitle: >-\r\n  支付\r\n  流程\r\n\r\nstatus: null\r\n",
    json: '{"id":"a-b","title":"支付 流程","status":null}',
    canonical: '{"id":"a-b","status":null,"title":"支付 流程"}',
  },
  {
    state: "active",
    id: "a.b",
    yaml: "id: a.b\nbig: 12345678901234567890\nsmall: 1.0\nlarge: 1e3\nhex: 0x10\nday: 2024-07-15\nmore: '1.0'\n",
    json: '{"id":"a.b","big":12345678901234567890,"small":1.0,"large":1e3,"hex":16,"day":"2024-07-15","more":"1.0"}',
    canonical:
      '{"big":12345678901234567890,"day":"2024-07-15","hex":16,"id":"a.b","large":1000,"more":"1.0","small":1}',
  },
  {
    state: "active",
    id: "milestone-001",
    yaml: 'id: milestone-001\ntitle: "\'); DROP TABLE milestones;--"\n__proto__: {polluted: true}\ntasks: []\n\n\n',
    json: '{"id":"milestone-001","title":"\'); DROP TABLE milestones;--","__proto__":{"polluted":true},"tasks":[]}',
    canonical:
      '{"__proto__":{"polluted":true},"id":"milestone-001","tasks":[],"title":"\'); DROP TABLE milestones;--"}',
  },
  {
    state: "completed",
    id: "A-first",
    yaml: "metadata: {milestone_id: A-first, name: the older shape}\n",
    json: '{"metadata":{"milestone_id":"A-first","name":"the older shape"}}',
    canonical: '{"metadata":{"milestone_id":"A-first","name":"the older shape"}}',
  },
  {
    state: "completed",
    id: "done",
    yaml: "---\nid: done\nstatus: completed\nnote: |\n  two\n  lines\n...\n",
    json: '{"id":"done","status":"completed","note":"two\\nlines\\n"}',
    canonical: '{"id":"done","note":"two\\nlines\\n","status":"completed"}',
  },
];

/** So many plain records, in key order. */
export function manyRecords(count: number): KnownRecord[] {
  return Array.from({ length: count }, (_, at) => plainRecord(`m-${String(at).padStart(5, "0")}`, "many"));
}

/** A plain record with a title. */
export function plainRecord(id: string, title: string, state: RecordKey["state"] = "active"): KnownRecord {
  const json = JSON.stringify({ id, title });
  return { state, id, yaml: `id: ${id}\ntitle: ${title}\n`, json, canonical: json };
}

export const sha256 = (text: string): string => hash("sha256", text);

/** Both fingerprints, as the documents define them. */
export function fingerprintOf(records: readonly KnownRecord[]) {
  const lines = (digest: (record: KnownRecord) => string) =>
    records.map((record) => `${record.state}\t${record.id}\t${digest(record)}\n`).join("");
  const count = (state: RecordKey["state"]) => records.filter((record) => record.state === state).length;
  return {
    data: sha256(lines(({ canonical }) => sha256(canonical))),
    text: sha256(lines(({ yaml }) => sha256(yaml))),
    active: count("active"),
    completed: count("completed"),
  };
}
