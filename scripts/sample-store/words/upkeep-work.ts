import type { Work } from "./work.ts";

/** Work that keeps the house in order. */
export const UPKEEP_WORK: readonly Work[] = [
  {
    slug: "typescript",
    suits: ["screen", "service"],
    category: "maintenance",
    title: "Move the {it} to TypeScript",
    goal: "Half of the incidents in the {it} were undefined where somebody expected a value. Strict types would have caught them.",
    chinese: "{它}有一半的故障源于未定义的值。迁移到TypeScript严格模式后，这类问题在编译时即可发现。",
    tasks: [
      "Turn on checkJs and count what it finds",
      "Convert the leaf modules first",
      "Describe the wire formats with schemas",
      "Switch on strict, folder by folder",
      "Remove the JavaScript build",
    ],
    criteria: ["strict is on everywhere", "No any outside of two adapters", "Build not slower than 60 seconds"],
    deliverables: [
      { name: "Converted modules", type: "code", acceptance: ["No change of behaviour", "Coverage not lower"] },
    ],
    risks: [
      { description: "Long-lived branches conflict", mitigation: "Convert on Mondays, small and merged the same day" },
    ],
  },
  {
    slug: "retire-old",
    suits: ["screen", "service"],
    category: "maintenance",
    title: "Retire the old {it}",
    goal: "Nine tenants still use the old {it}. Move them, then delete 48,000 lines.",
    chinese: "仍有九家租户使用旧版{它}。完成迁移后删除旧代码，并归档数据。",
    tasks: [
      "Ask the nine tenants what keeps them",
      "Close the two gaps in the new version",
      "Move the tenants one by one",
      "Redirect old links for a year",
      "Archive the data as the contract says",
      "Delete code, alerts, dashboards and secrets",
    ],
    criteria: ["No request for 30 days before deletion", "Archive restored once as a test"],
    deliverables: [
      { name: "Migration script", type: "code", acceptance: ["Can be repeated", "Prints what it skipped and why"] },
      { name: "Farewell note", type: "documentation", acceptance: ["Sent 90 days ahead"] },
    ],
    risks: [
      { description: "One tenant has a contract until 2027", mitigation: "Host it read-only on one small machine" },
    ],
  },
  {
    slug: "gdpr",
    suits: ["screen", "service"],
    category: "compliance",
    title: "Delete personal data from the {it} on request",
    goal: "A request for deletion reaches the {it} within 30 days, backups and logs included, and we can prove it.",
    chinese: "用户提出删除请求后，{它}须在30天内清除其个人信息，包括备份和日志，并保留可审计的证明。",
    tasks: [
      "List every place in the {it} that holds personal data",
      "Choose between deletion and pseudonyms per place",
      "Listen to the deletion event",
      "Expire backups after 28 days",
      "Keep a proof without personal data",
      "Walk the lawyer through it",
    ],
    criteria: ["A test person is gone everywhere after 30 days", "Legal has signed", "Proof survives the deletion"],
    deliverables: [
      { name: "Data map", type: "documentation", acceptance: ["Reviewed by the data protection officer"] },
      { name: "Deletion worker", type: "code", acceptance: ["Retries safely", "Counts what it deleted"] },
    ],
    risks: [
      {
        description: "Invoices must be kept for ten years",
        mitigation: "Keep them, and strip what the law does not ask for",
      },
    ],
  },
  {
    slug: "restore-drill",
    suits: ["service"],
    category: "reliability",
    title: "Prove that we can restore the {it}",
    goal: "We have backups of the {it}, and nobody has ever restored one. Do it twice, with a clock.",
    chinese: "{它}一直有备份，但从未做过恢复演练。本季度演练两次并记录耗时。",
    tasks: [
      "Write down what we believe the restore takes",
      "Restore into an empty account",
      "Compare content, not counts",
      "Fix what was missing (secrets, DNS, roles)",
      "Repeat with somebody else at the keyboard",
    ],
    criteria: ["Restored within 4 hours", "Loss under 5 minutes of data", "Second run without questions"],
    deliverables: [{ name: "Restore runbook", type: "documentation", acceptance: ["Every step has a check"] }],
    risks: [
      { description: "The backup key is in the account that is gone", mitigation: "Keep a sealed copy with finance" },
    ],
  },
  {
    slug: "docs",
    suits: ["screen", "service"],
    category: "documentation",
    title: "Rewrite the documentation of the {it}",
    goal: "Every third support ticket about the {it} asks for something that is documented, but not where people look.",
    chinese: "关于{它}的工单，有三分之一在文档中已有答案，只是用户找不到。按任务重新组织文档，并补充示例。",
    tasks: [
      "Sort 400 tickets by question",
      "Start each page with the task, not the concept",
      "Run every example in CI",
      "Ask two new colleagues to follow the first steps",
      "Redirect the old addresses",
    ],
    criteria: ["A third fewer how-to tickets after two months", "No dead link", "All examples run"],
    deliverables: [
      { name: "Documentation site", type: "documentation", acceptance: ["Search finds the ten usual questions"] },
    ],
    risks: [{ description: "Nobody has time to review", mitigation: "One hour every Thursday, in one room" }],
  },
];
