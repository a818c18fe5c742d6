/** Names by what each needs. */
export type Graph = ReadonlyMap<string, readonly string[]>;

interface Frame {
  readonly name: string;
  next: number;
}

/**
 * One cycle for each knot of names that need one another, shortest first way back, each beginning with its smallest
 * name. Linear and without recursion (Tarjan's components). A name that needs itself is none: that is another rule.
 */
export function findCycles(graph: Graph): string[][] {
  const cycles: string[][] = [];
  for (const knot of knots(graph)) {
    cycles.push(cycleIn(graph, knot));
  }
  return cycles;
}

function knots(graph: Graph): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const waiting: string[] = [];
  const isWaiting = new Set<string>();
  const found: string[][] = [];
  const enter = (name: string): Frame => {
    order.set(name, order.size);
    low.set(name, order.size - 1);
    waiting.push(name);
    isWaiting.add(name);
    return { name, next: 0 };
  };
  const lower = (name: string, to: number) => low.set(name, Math.min(low.get(name) as number, to));
  const leave = (name: string) => {
    if (low.get(name) === order.get(name)) {
      const knot = waiting.splice(waiting.lastIndexOf(name));
      for (const each of knot) {
        isWaiting.delete(each);
      }
      if (knot.length > 1) {
        found.push(knot);
      }
    }
  };
  for (const start of graph.keys()) {
    const stack = order.has(start) ? [] : [enter(start)];
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const target = graph.get(frame.name)?.[frame.next++];
      if (target === undefined) {
        stack.pop();
        leave(frame.name);
        const parent = stack.at(-1);
        if (parent !== undefined) {
          lower(parent.name, low.get(frame.name) as number);
        }
      } else if (!order.has(target)) {
        stack.push(enter(target));
      } else if (isWaiting.has(target)) {
        lower(frame.name, order.get(target) as number);
      }
    }
  }
  return found;
}

/** A shortest way from the smallest name of a knot back to itself. */
function cycleIn(graph: Graph, knot: readonly string[]): string[] {
  const inside = new Set(knot);
  const start = knot.reduce((least, name) => (name < least ? name : least));
  const from = new Map<string, string>();
  for (let front = [start]; front.length > 0; ) {
    const next: string[] = [];
    for (const name of front) {
      for (const target of graph.get(name) ?? []) {
        if (target === start && name !== start) {
          return wayTo(name, from, start);
        }
        if (inside.has(target) && !from.has(target) && target !== start) {
          from.set(target, name);
          next.push(target);
        }
      }
    }
    front = next;
  }
  throw new Error("a knot without a way back");
}

function wayTo(last: string, from: ReadonlyMap<string, string>, start: string): string[] {
  const way: string[] = [];
  for (let name: string | undefined = last; name !== undefined; name = from.get(name)) {
    way.push(name);
  }
  return (way.at(-1) === start ? way : [...way, start]).reverse();
}

const SHOWN = 8;

/** `a → b → a`; of a long one the beginning, its length and the end. */
export function showCycle(cycle: readonly string[]): string {
  const [first = ""] = cycle;
  if (cycle.length <= SHOWN) {
    return [...cycle, first].join(" → ");
  }
  const head = cycle.slice(0, SHOWN - 2).join(" → ");
  return `${head} → … (${cycle.length.toLocaleString("en-US")} in all) … → ${cycle.at(-1)} → ${first}`;
}
