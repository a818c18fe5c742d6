import type { Subject } from "./subjects.ts";

/** A kind of project. `{it}` stands for the subject's name, `{它}` for its Chinese name. */
export interface Work {
  slug: string;
  suits: readonly Subject["kind"][];
  category: string;
  title: string;
  goal: string;
  chinese: string;
  tasks: readonly string[];
  criteria: readonly string[];
  deliverables: readonly WorkDeliverable[];
  risks: readonly WorkRisk[];
}

export interface WorkDeliverable {
  name: string;
  type: string;
  acceptance: readonly string[];
}

export interface WorkRisk {
  description: string;
  mitigation: string;
}

/** Puts the subject into one of the texts of a work. */
export function fill(template: string, subject: Subject): string {
  return template.replaceAll("{it}", subject.name).replaceAll("{它}", subject.chinese);
}
