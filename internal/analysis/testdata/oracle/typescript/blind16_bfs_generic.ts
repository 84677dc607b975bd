// want time n
// want space n
type AdjList<T> = Map<T, T[]>;
function shortestPath<T>(graph: AdjList<T>, from: T, to: T): T[] | null {
  const prev = new Map<T, T | null>([[from, null]]);
  let frontier: T[] = [from];
  while (frontier.length > 0) {
    const next: T[] = [];
    for (const u of frontier) {
      if (u === to) {
        const path: T[] = [];
        let cur: T | null = to;
        while (cur !== null) {
          path.unshift(cur);
          cur = prev.get(cur) ?? null;
        }
        return path;
      }
      for (const v of graph.get(u) ?? []) {
        if (!prev.has(v)) {
          prev.set(v, u);
          next.push(v);
        }
      }
    }
    frontier = next;
  }
  return null;
}
