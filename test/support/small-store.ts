import type { StoreFiles } from "./store.ts";

/** A store of eight records in shapes that differ, with what real stores have beside them. */
export const SMALL_STORE: StoreFiles = {
  "active/milestone-001.yaml":
    'id: milestone-001\ntitle: "Sign-in"\nstatus: in_progress # nearly\npriority: high\ncreated_at: "2024-07-15T10:00:00Z"\nprogress: 50\n',
  "active/milestone-002.yaml":
    "# no newline at the end\nid: milestone-002\ntitle: >-\n  支付\n  流程\ntimeline:\n  estimated_start: 2024-07-15",
  "active/milestone-003.yaml":
    "metadata:\n  milestone_id: milestone-003\n  name: Older shape   \n  status: planning\n  created_at: 2024-01-02\nowner: null\n",
  "active/a.yaml": "id: a\r\ntitle: 'Carriage returns'\r\ntasks:\r\n  - id: a-1\r\n    status: pending\r\n",
  "active/a-b.yaml":
    "id: a-b\ntitle: Exact numbers\ncost: 1.0\nbig: 12345678901234567890\ndependencies:\n  requires: [a]\n",
  "completed/milestone-000.yaml": "id: milestone-000\ntitle: First\nstatus: completed\n",
  "completed/z.yaml": "id: z\ntitle: Last\nstatus: completed\ntasks: []\n\n\n",
  "completed/y.yaml": "id: y\ntitle: One before\ndescription: |\n  two\n  lines\n",
  "active/dependencies.yaml": "critical_path:\n  - a\nrationale: none\n",
  "completed/lessons-learned.md": "Write tests first.\n",
  "config/storage-config.yaml": "storage:\n  backend: auto\n",
  "logs/storage-events.jsonl":
    '{"timestamp":"2024-07-15T10:00:00Z","event":"milestone_created","milestone_id":"a","backend":"file","details":{}}\n',
  "sessions/current.txt": "milestone-001\n",
  "locks/.keep": "",
};

/** Enough for thousands of runs with a fault in each: every record is that many more of them, and its shape matters to none. */
export const FAULT_STORE: StoreFiles = Object.fromEntries(
  Object.entries(SMALL_STORE).filter(([name]) => !/milestone-00[03]/.test(name)),
);
