import type { SampleFile } from "../sample-file.ts";

const MILESTONE_CONFIG = `# Settings of the milestone commands
project:
  name: "Nordlicht Commerce"
  team_size: 19
  type: saas_product

features:
  kiro_workflow: true       # design -> spec -> task -> execute
  session_management: true
  multi_agent_coordination: false

approval_workflow:
  design_approvers: ["wei.chen", "sofia.ribeiro"]
  spec_approvers: ["wei.chen", "priya.nair"]
  auto_approve_after: 48h

reports:
  weekly: {day: monday, hour: 9, channel: "#milestones"}
`;

const UI_CONFIG = `ui:
  level: 1
  theme: 'auto'
  language: zh-CN
  date_format: "YYYY-MM-DD"
  columns: [title, status, progress, owner]
  # the dashboard nobody uses
  dashboard: { enabled: false, port: 8080 }
`;

/** Settings of other tools. There is no storage-backend.txt and no storage-config.yaml: the store has its defaults. */
export const CONFIG_FILES: readonly SampleFile[] = [
  { path: "config/milestone-config.yaml", text: MILESTONE_CONFIG },
  { path: "config/ui-config.yaml", text: UI_CONFIG },
];
