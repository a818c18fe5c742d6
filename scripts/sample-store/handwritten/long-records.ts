import type { HandwrittenRecord } from "./record.ts";

/** Complete milestones, the way a careful and a careless author write them. */
export const LONG_RECORDS: readonly HandwrittenRecord[] = [
  {
    state: "active",
    id: "user-auth_v2",
    text: `# User authentication, second attempt.
# The first one (see completed/2024-q3-release.yaml) had to be rolled back.

id: user-auth_v2
title: "User authentication: passkeys first, passwords second"
description: >-
  用户登录改为优先使用通行密钥（passkey）。
  密码登录保留到明年，但不再推荐。

  旧的短信验证码在三个月后关闭。
status: in_progress      # was "blocked" until the security review
priority: 'critical'
category: security
created_at: 2026-03-02

timeline:
  estimated_start: 2026-03-09
  estimated_end: "2026-12-18"      # hard date, contract with Nordbank
  estimated_hours: 120.50
  buffer_percentage: 20

progress:
  percentage: 40
  tasks_completed: 2
  total_tasks: 5

success_criteria:
  - Sign-in takes less than 3 seconds, end to end
  - "No more than 2% of users call support"
  - 'It''s possible to recover an account without a phone'

dependencies:
  requires: [2024-q3-release]
  enables: []
  external:
    - penetration-test     # booked for the first week of December

tasks:
  - id: task-1
    title: Decide on the attestation policy
    status: completed
    estimated_hours: 4
    assigned_to: hannah.oconnor
    dependencies: []
  - id: task-2
    title: "Register and list passkeys (max. 10 per account)"
    status: completed
    estimated_hours: 36.5
    assigned_to: dmitri.volkov
    dependencies: [task-1]
    kiro_workflow:
      enabled: true
      current_phase: execute
      phases:
        design: {status: completed, deliverables: [threat_model], approval_required: true}
        spec: {status: completed, deliverables: [api_contract, test_plan], approval_required: true}
        task: {status: completed, deliverables: [], approval_required: false}
        execute: {status: completed, deliverables: [working_implementation], approval_required: false}
  - id: task-3
    title: Account recovery with two of three factors
    status: in_progress
    estimated_hours: 40
    assigned_to: hannah.oconnor
    dependencies:
      - task-1
      - task-2
    notes: |
      Support wants to see which factors are set.
        - never the factors themselves
        - never the phone number in full
  - id: task-4
    title: 关闭短信验证码
    status: pending
    estimated_hours: 16
    assigned_to: ~
    dependencies: [task-3]
  - id: task-5
    title: Switch off passwords for employees
    status: pending
    estimated_hours: 24
    assigned_to: null
    dependencies: [task-3]
    kiro_workflow: {enabled: false, current_phase: execute, phases: {}}
`,
  },
  {
    state: "completed",
    id: "2024-q3-release",
    text: `metadata:
  milestone_id: 2024-q3-release
  name: "Third quarter release 2024"
  status: completed
  created_at: "2024-06-24T08:30:00Z"
  completed_at: 2024-10-04
  labels: [release, q3, "customer-visible"]
  description: |
    Everything that was promised on the June roadmap,
    except user authentication (rolled back on 2024-09-27).
  tasks:
  - id: rc1
    title: Cut release candidate 1
    status: completed
    estimated_hours: 1.0
  - id: rc2
    title: Cut release candidate 2
    status: completed
    estimated_hours: 1.0
    depends_on: [rc1]
  - id: notes
    title: Release notes (English, 中文, Deutsch)
    status: completed
    estimated_hours: 6
    depends_on: [rc2]
`,
  },
  {
    state: "active",
    id: "eu-data-residency-for-the-reporting-warehouse-2026",
    text: `id: eu-data-residency-for-the-reporting-warehouse-2026
title: Keep European reporting data in Frankfurt
status: planned
priority: high
created_at: 2026-07-14T16:05:22+02:00
description: >-
  欧洲客户的报表数据必须留在法兰克福机房。
  合同要求在2027年第一季度之前完成，
  违约金按月计算。
budget: {currency: EUR, approved: 48000.00, spent: 0, contact: "ines.moreau"}
progress: 0
success_criteria:
- No query from Frankfurt reads a table in Virginia
- "Costs: under 4,000 EUR a month"
deliverables:
- name: Second warehouse
  type: deployment
  acceptance_criteria: [Same schema, "Same retention (400 days)"]
dependencies:
  requires: []
  enables: []
tasks:
- {id: t1, title: Count rows per country, status: pending, estimated_hours: 3, depends_on: []}
- {id: t2, title: "Split loads by tenant region", status: pending, estimated_hours: 60, depends_on: [t1]}
- {id: t3, title: Move 14 months of history, status: pending, estimated_hours: 120.50, depends_on: [t1, t2]}
`,
  },
  {
    state: "active",
    id: "sdk-2.1",
    text: `id: sdk-2.1
title: SDK 2.1 for Kotlin, Swift and TypeScript
status: active
priority: medium
version: 2.10
semver: "2.1.0"
upstream_build: 20251103184500012345
timeline:
  estimated_start: 2026-05-04
  estimated_end: 2026-11-27
progress:
  overall_percentage: 66
  by_platform: {kotlin: 100, swift: 75.5, typescript: 25}
tasks:
  - id: retry
    title: "Retries with jitter: 3 attempts, 100 ms to 2 s"
    status: completed
    estimated_hours: 12
  - id: upload
    title: Resumable uploads
    status: completed
    estimated_hours: 30
    depends_on: [retry]
  - id: docs
    title: Examples that compile (all three languages)
    status: in_progress
    estimated_hours: 18
    depends_on: [upload]
`,
  },
];
