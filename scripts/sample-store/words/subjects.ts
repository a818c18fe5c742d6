/** A part of the product that somebody plans work on. */
export interface Subject {
  slug: string;
  /** Fits after "the". */
  name: string;
  chinese: string;
  /** What people see, or what runs behind it: not every work suits both. */
  kind: "screen" | "service";
}

export const SUBJECTS: readonly Subject[] = [
  { slug: "checkout", name: "checkout", chinese: "结账流程", kind: "screen" },
  { slug: "admin", name: "admin console", chinese: "管理后台", kind: "screen" },
  { slug: "mobile-app", name: "mobile app", chinese: "移动应用", kind: "screen" },
  { slug: "onboarding", name: "onboarding flow", chinese: "新用户引导", kind: "screen" },
  { slug: "partner-portal", name: "partner portal", chinese: "合作伙伴门户", kind: "screen" },
  { slug: "support-inbox", name: "support inbox", chinese: "客服收件箱", kind: "screen" },
  { slug: "order-history", name: "order history", chinese: "订单历史页面", kind: "screen" },
  { slug: "pricing", name: "pricing page", chinese: "定价页面", kind: "screen" },
  { slug: "scanner", name: "warehouse scanner", chinese: "仓库扫码终端", kind: "screen" },
  { slug: "dashboard", name: "merchant dashboard", chinese: "商家看板", kind: "screen" },
  { slug: "public-api", name: "public API", chinese: "公共接口", kind: "service" },
  { slug: "invoices", name: "invoice export", chinese: "发票导出服务", kind: "service" },
  { slug: "search", name: "search index", chinese: "搜索索引", kind: "service" },
  { slug: "notifications", name: "notification service", chinese: "通知服务", kind: "service" },
  { slug: "billing", name: "billing engine", chinese: "计费引擎", kind: "service" },
  { slug: "reporting", name: "reporting warehouse", chinese: "报表数据仓库", kind: "service" },
  { slug: "images", name: "image pipeline", chinese: "图片处理流水线", kind: "service" },
  { slug: "sessions", name: "session store", chinese: "会话存储", kind: "service" },
  { slug: "importer", name: "catalogue importer", chinese: "商品导入器", kind: "service" },
  { slug: "job-queue", name: "job queue", chinese: "任务队列", kind: "service" },
  { slug: "webhooks", name: "webhook sender", chinese: "回调发送服务", kind: "service" },
  { slug: "fraud", name: "fraud scoring service", chinese: "风控评分服务", kind: "service" },
];
