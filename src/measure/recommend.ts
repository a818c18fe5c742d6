import type { BackendName } from "../backends/backend.ts";
import { type Confidence, weighConfidence } from "./confidence.ts";
import type { Facts } from "./facts.ts";
import { isLarger, type Scale, type ScaleSettings } from "./scale.ts";

/** From this confidence on a move is recommended. */
export const RECOMMENDED_FROM = 80;

/** What to do about the backend. */
export type Recommendation =
  /** The records cannot be counted. */
  | { readonly kind: "unknown"; readonly reason: string }
  /** The settings name the backend: nothing else is ever recommended. */
  | { readonly kind: "pinned"; readonly backend: BackendName }
  | { readonly kind: "optimal"; readonly backend: BackendName }
  | MoveAdvice;

export interface MoveAdvice {
  /** `monitoring`: another backend fits, but not surely, or it is a smaller one. */
  readonly kind: "recommended" | "monitoring";
  readonly direction: "up" | "down";
  readonly from: BackendName;
  readonly to: BackendName;
  readonly confidence: Confidence;
  /** The command to run: the move, or a look at its plan. */
  readonly command: string;
}

/** Pure: never a smaller backend, never against a pinned one. */
export function recommend(facts: Facts, scale: Scale, settings: ScaleSettings): Recommendation {
  const { backend: from, active } = facts;
  if (settings.backend !== "auto") {
    return { kind: "pinned", backend: settings.backend };
  }
  if (active.kind === "missing") {
    return { kind: "unknown", reason: active.reason };
  }
  const to = scale.optimal;
  if (to === from) {
    return { kind: "optimal", backend: from };
  }
  const direction = isLarger(to, from) ? "up" : "down";
  const confidence = weighConfidence(facts, scale, settings, to);
  const isSure = direction === "up" && confidence.percent >= RECOMMENDED_FROM;
  const next = from === "database" ? "hybrid" : to;
  return {
    kind: isSure ? "recommended" : "monitoring",
    direction,
    from,
    to,
    confidence,
    command: isSure ? `milestone migrate ${to}` : `milestone plan ${next}`,
  };
}
