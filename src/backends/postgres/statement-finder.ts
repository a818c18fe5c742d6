/** Where in SQL text we are: between tokens, or in something that may hold any character. */
type Inside =
  | { readonly kind: "nothing" }
  | { readonly kind: "quotes"; readonly quote: string; readonly hasEscapes: boolean }
  | { readonly kind: "dollars"; readonly tag: string }
  | { readonly kind: "comment"; readonly depth: number };

const NOTHING: Inside = { kind: "nothing" };

/**
 * Follows SQL text line by line as far as it takes to know where a statement begins: what looks like one may stand in a
 * text, a function's body or a comment. It understands nothing else, and executes nothing.
 */
export class StatementFinder {
  private inside: Inside = NOTHING;
  private isBetween = true;

  /** True where the next line begins a statement. */
  get isAtStart(): boolean {
    return this.isBetween && this.inside.kind === "nothing";
  }

  read(line: string): void {
    for (let at = 0; at < line.length; ) {
      at = this.inside.kind === "nothing" ? this.outside(line, at) : this.within(line, at, this.inside);
    }
  }

  /** Reads one token that stands in nothing; returns where the next begins. */
  private outside(line: string, at: number): number {
    const rest = line.slice(at);
    if (rest.startsWith("--")) {
      return line.length;
    }
    if (rest.startsWith("/*")) {
      this.inside = { kind: "comment", depth: 1 };
      return at + 2;
    }
    const [, prefix, quote] = /^(e?)(["'])/i.exec(rest) ?? [];
    if (quote !== undefined && prefix !== undefined) {
      this.isBetween = false;
      this.inside = { kind: "quotes", quote, hasEscapes: quote === "'" && prefix !== "" };
      return at + prefix.length + 1;
    }
    const [tag] = /^\$(?:[a-z_\u0080-\uffff][a-z0-9_\u0080-\uffff]*)?\$/i.exec(rest) ?? [];
    if (tag !== undefined) {
      this.isBetween = false;
      this.inside = { kind: "dollars", tag };
      return at + tag.length;
    }
    const [word = rest.charAt(0)] = /^(?:\s+|[a-z0-9_$\u0080-\uffff]+)/i.exec(rest) ?? [];
    this.isBetween = word === ";" || (this.isBetween && word.trim() === "");
    return at + word.length;
  }

  private within(line: string, at: number, inside: Exclude<Inside, { kind: "nothing" }>): number {
    switch (inside.kind) {
      case "dollars":
        return this.until(line, at, inside.tag);
      case "comment":
        return this.comment(line, at, inside.depth);
      case "quotes":
        return this.quotes(line, at, inside);
    }
  }

  private until(line: string, at: number, end: string): number {
    const found = line.indexOf(end, at);
    if (found < 0) {
      return line.length;
    }
    this.inside = NOTHING;
    return found + end.length;
  }

  /** They nest. */
  private comment(line: string, at: number, depth: number): number {
    const edge = /\/\*|\*\//g;
    edge.lastIndex = at;
    const found = edge.exec(line);
    if (found === null) {
      return line.length;
    }
    const left = found[0] === "/*" ? depth + 1 : depth - 1;
    this.inside = left === 0 ? NOTHING : { kind: "comment", depth: left };
    return found.index + 2;
  }

  private quotes(line: string, at: number, { quote, hasEscapes }: { quote: string; hasEscapes: boolean }): number {
    for (let next = at; next < line.length; next++) {
      const character = line.charAt(next);
      if (character === "\\" && hasEscapes) {
        next += 1;
      } else if (character === quote) {
        if (line.charAt(next + 1) !== quote) {
          this.inside = NOTHING;
          return next + 1;
        }
        next += 1;
      }
    }
    return line.length;
  }
}
