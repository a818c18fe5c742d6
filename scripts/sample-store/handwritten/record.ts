/** A record as somebody typed it, kept as text: what no generator would write. */
export interface HandwrittenRecord {
  state: "active" | "completed";
  id: string;
  text: string;
}
