/**
 * Which nodes lead into a circle or are part of one: 1 for each of those. `edges` are pairs of nodes, of which the first
 * needs the second. In most graphs it is none, which a few whole numbers for each edge show.
 */
export function reachesCycle(edges: Uint32Array, nodes: number): Uint8Array {
  const isOpen = new Uint8Array(nodes).fill(1);
  const needs = new Uint32Array(nodes);
  const { starts, sources } = bySecond(edges, nodes);
  for (let at = 0; at < edges.length; at += 2) {
    needs[edges[at] as number] = (needs[edges[at] as number] as number) + 1;
  }
  const free = new Uint32Array(nodes);
  let found = 0;
  const close = (node: number) => {
    isOpen[node] = 0;
    free[found] = node;
    found += 1;
  };
  for (let node = 0; node < nodes; node++) {
    if (needs[node] === 0) {
      close(node);
    }
  }
  for (let next = 0; next < found; next++) {
    const node = free[next] as number;
    for (let at = starts[node] as number; at < (starts[node + 1] as number); at++) {
      const source = sources[at] as number;
      const left = (needs[source] as number) - 1;
      needs[source] = left;
      if (left === 0) {
        close(source);
      }
    }
  }
  return isOpen;
}

/** The first nodes of all pairs, by the second one: those of node n are from `starts[n]` to `starts[n + 1]`. */
function bySecond(edges: Uint32Array, nodes: number): { starts: Uint32Array; sources: Uint32Array } {
  const starts = new Uint32Array(nodes + 1);
  for (let at = 1; at < edges.length; at += 2) {
    const slot = (edges[at] as number) + 1;
    starts[slot] = (starts[slot] as number) + 1;
  }
  for (let node = 0; node < nodes; node++) {
    starts[node + 1] = (starts[node + 1] as number) + (starts[node] as number);
  }
  const filled = starts.slice();
  const sources = new Uint32Array(edges.length / 2);
  for (let at = 0; at < edges.length; at += 2) {
    const second = edges[at + 1] as number;
    const slot = filled[second] as number;
    sources[slot] = edges[at] as number;
    filled[second] = slot + 1;
  }
  return { starts, sources };
}
