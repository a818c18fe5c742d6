import type { Work } from "./work.ts";

/** Work that customers notice. */
export const PRODUCT_WORK: readonly Work[] = [
  {
    slug: "a11y",
    suits: ["screen"],
    category: "quality",
    title: "WCAG 2.2 AA for the {it}",
    goal: "Everybody can use the {it} with a keyboard, a screen reader or 200% zoom. The audit of last spring found 41 problems, 9 of them blocking.",
    chinese:
      "让所有用户都能通过键盘和读屏软件使用{它}。春季审计共发现41个问题，其中9个会阻断操作。请优先修复阻断类问题。",
    tasks: [
      "Fix the focus order of the {it}",
      "Label every form field and icon button",
      "Raise the contrast of disabled and placeholder text",
      "Announce errors and loading states to screen readers",
      "Test with NVDA, VoiceOver and TalkBack",
      "Add axe to the pull request checks",
      "Book the external re-audit",
    ],
    criteria: [
      "No blocking finding in the re-audit",
      "axe reports 0 violations on main",
      "Keyboard-only run of the five top journeys succeeds",
    ],
    deliverables: [
      {
        name: "Audit report",
        type: "documentation",
        acceptance: ["Every finding has an owner", "Blocking findings are closed"],
      },
      { name: "Automated accessibility checks", type: "test", acceptance: ["Runs on each pull request"] },
    ],
    risks: [
      {
        description: "The date picker comes from a library that we cannot change",
        mitigation: "Replace it with the native control",
      },
    ],
  },
  {
    slug: "zh-cn",
    suits: ["screen"],
    category: "localisation",
    title: "Simplified Chinese in the {it}",
    goal: "The {it} speaks Simplified Chinese before the Shenzhen office opens, dates, currency and plural forms included.",
    chinese:
      "在深圳办公室开业之前，{它}需要完整支持简体中文。包括日期、货币和数量的格式。翻译由市场部审核，术语表见共享文档。",
    tasks: [
      "Move hard-coded strings of the {it} into message files",
      "Agree on the glossary with marketing (术语表)",
      "Translate and review 1,140 messages",
      "Check layouts with long and short labels",
      "Load Chinese fonts only where they are needed",
      "Teach search to split Chinese words",
    ],
    criteria: ["No English text left in a Chinese session", "First paint is not slower than 5%", "市场部签字确认"],
    deliverables: [
      { name: "Message files zh-CN", type: "code", acceptance: ["Complete", "Reviewed by two native speakers"] },
      { name: "术语表", type: "documentation", acceptance: ["Approved by marketing"] },
    ],
    risks: [{ description: "Legal texts need a sworn translation", mitigation: "Order it in the first week" }],
  },
  {
    slug: "bulk-actions",
    suits: ["screen", "service"],
    category: "feature",
    title: "Bulk actions in the {it}",
    goal: "Merchants change hundreds of entries at once instead of one by one. It is the most wanted feature in the survey: 312 votes.",
    chinese: "商家可以在{它}中一次修改数百条记录。这是用户调查中呼声最高的功能。失败的条目必须逐条说明原因。",
    tasks: [
      "Interview six merchants about what they do by hand today",
      "Design selection, preview and undo",
      "Run bulk changes as a background job with progress",
      "Report failures entry by entry",
      "Limit one request to 5,000 entries",
      "Measure adoption for four weeks",
    ],
    criteria: [
      "5,000 entries finish in under a minute",
      "A failed entry never stops the others",
      "Undo works for 24 hours",
    ],
    deliverables: [
      { name: "Bulk endpoint", type: "code", acceptance: ["Idempotent", "Documented in the changelog"] },
      { name: "Prototype", type: "design", acceptance: ["Tested with six merchants"] },
    ],
    risks: [{ description: "Large jobs starve small ones", mitigation: "A queue of their own" }],
  },
  {
    slug: "offline",
    suits: ["screen"],
    category: "feature",
    title: "Keep the {it} working offline",
    goal: "The {it} stays usable for at least 30 minutes without a network, and nothing that was entered gets lost.",
    chinese: "断网30分钟内，{它}仍可正常使用。恢复网络后自动同步，冲突由用户确认。",
    tasks: [
      "List what must work without a network",
      "Keep a local copy with a version number",
      "Queue changes and replay them in order",
      "Show conflicts side by side",
      "Test on the basement floor of warehouse 3",
    ],
    criteria: ["No lost entry in 200 simulated disconnects", "Replay is finished within 10 seconds"],
    deliverables: [
      { name: "Sync layer", type: "code", acceptance: ["Survives a kill at any time", "Covered by property tests"] },
    ],
    risks: [{ description: "Two people edit one entry offline", mitigation: "Ask, never guess: show both versions" }],
  },
  {
    slug: "redesign",
    suits: ["screen"],
    category: "design",
    title: "New layout for the {it}",
    goal: "Bring the {it} to the new design system, and drop the three old stylesheets on the way.",
    chinese: "将{它}迁移到新的设计系统，同时删除三套旧样式表。",
    tasks: [
      "Count the components still on the old stylesheets",
      "Sketch the phone layout first",
      "Build the missing components",
      "Ship behind a flag to 5% of sessions",
      "Compare conversion with the old layout",
      "Remove the old stylesheets",
    ],
    criteria: ["Conversion not below the old layout", "180 KB less CSS", "Support tickets do not rise"],
    deliverables: [
      { name: "Figma library", type: "design", acceptance: ["Names match the code"] },
      { name: "Visual regression suite", type: "test", acceptance: ["Covers light and dark"] },
    ],
    risks: [{ description: "Regular users dislike the change", mitigation: "Offer the old layout for one quarter" }],
  },
];
