import type { HandwrittenRecord } from "./record.ts";

/** Small and odd, all legal. */
export const ODD_RECORDS: readonly HandwrittenRecord[] = [
  {
    state: "active",
    id: "hiring-2027",
    // No status, no dates, no tasks.
    text: `id: hiring-2027
title: Two backend engineers and a designer
owner: marta.kowalska
notes:
progress: 10
`,
  },
  {
    state: "active",
    id: "Office_Move",
    text: `---
# Not software, but everybody waits for it.
id: Office_Move
title: 'Move to the 4th floor'
status:   planning
priority: low
description: >-
  新办公室在四楼。
  网络、门禁和会议室设备需要在搬家前一周准备好。
timeline: {estimated_start: 2027-01-11, estimated_end: 2027-01-15}
progress: 0
success_criteria: []
tasks:
  - id: cables
    title: Count network sockets
    status: pending
    assigned_to: lars.holm
  - id: keys
    title: 门禁卡发放
    status: pending
    assigned_to: null
`,
  },
  {
    state: "active",
    id: "milestone-900",
    // Ends without a newline, after a comment.
    text: `id: milestone-900
title: Spike - can we drop Redis?
status: in_progress
created_at: 2026-11-02
estimated_hours: 1.0
progress: {percentage: 50, tasks_completed: 1, total_tasks: 2}
tasks:
  - id: task-001
    title: Measure session reads on PostgreSQL
    status: completed
    estimated_hours: 0.75
    result: 1.5e3        # reads a second, one connection
  - id: task-002
    title: Write the decision down
    status: in_progress
    estimated_hours: 0.25
    depends_on: [task-001]
# decision meeting: 2026-11-24`,
  },
  {
    state: "active",
    id: "quality-okr_2026h2",
    text: `{
  "id": "quality-okr_2026h2",
  "title": "Quality goals, second half of 2026",
  "status": "in_progress",
  "priority": "high",
  "created_at": "2026-06-29T07:00:00Z",
  "progress": {"percentage": 33, "tasks_completed": 1, "total_tasks": 3},
  "tasks": [
    {"id": "flaky", "title": "Flaky tests under 0.5%", "status": "completed", "estimated_hours": 40},
    {"id": "mttr", "title": "Mean time to repair under 45 minutes", "status": "in_progress", "estimated_hours": 80},
    {"id": "nps", "title": "满意度达到 8.5", "status": "pending", "estimated_hours": 20}
  ]
}
`,
  },
  {
    state: "completed",
    id: "hotfix-2025-11-28",
    text: `id: hotfix-2025-11-28
title: "Hotfix: double charges on Black Friday"
status: completed
priority: critical
created_at: 2025-11-28T13:42:10Z
completed_at: 2025-11-28T19:05:00Z
incident: INC-2217
first_transaction: 90071992547409931234
last_transaction: 90071992547409935678
affected_orders: 1_204 orders
refunded: "18,311.20"
rate: .5
progress: 100
tasks:
  - {id: stop, title: Turn off the retry worker, status: completed, estimated_hours: 0.5, depends_on: []}
  - {id: fix, title: Idempotency key on capture, status: completed, estimated_hours: 3.0, depends_on: [stop]}
  - {id: refund, title: Refund all 1204 orders, status: completed, estimated_hours: 2, depends_on: [fix]}
`,
  },
  {
    state: "completed",
    id: "iso27001",
    text: `id: iso27001
title: ISO 27001 certificate
description: "Stage 2 audit passed on the first try.\\nCertificate no. 4417-B."
status: completed
priority: high
created_at: '2024-09-02'
completed_at: '2025-05-16'
auditor:
  name: "TÜV Süd"
  contact: null
  phone: "+49 89 5008 4335"
progress:
  percentage: 100
success_criteria:
  - >-
    No major finding,
    at most three minor ones
  - Statement of applicability signed
tasks: []
`,
  },
  {
    state: "completed",
    id: "team_offsite-lisbon",
    text: `id: team_offsite-lisbon
title: Offsite in Lisbon
status: cancelled
reason: |-
  Flights were 40% over budget.
  改为线上举行。
timeline:
  estimated_start: 2025-05-19
progress:
  overall_percentage: 0
`,
  },
  {
    state: "completed",
    id: "legacy-import",
    text: `metadata:
  milestone_id: legacy-import
  name: 旧系统数据导入
  status: completed
  created_at: 2024-02-12
  source_rows: 1048576
  checksum: 0x1F4A
  is_repeatable: true
  owner:
`,
  },
];
