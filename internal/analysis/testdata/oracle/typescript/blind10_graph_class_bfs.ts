// want time n
// entry Graph.bfs
class Graph<V> {
  private adj = new Map<V, Set<V>>();
  addEdge(a: V, b: V): this {
    if (!this.adj.has(a)) this.adj.set(a, new Set());
    if (!this.adj.has(b)) this.adj.set(b, new Set());
    this.adj.get(a)!.add(b);
    this.adj.get(b)!.add(a);
    return this;
  }
  bfs(start: V): V[] {
    const seen = new Set<V>([start]);
    const order: V[] = [];
    let frontier: V[] = [start];
    while (frontier.length > 0) {
      const next: V[] = [];
      for (const v of frontier) {
        order.push(v);
        for (const u of this.adj.get(v) ?? []) if (!seen.has(u)) { seen.add(u); next.push(u); }
      }
      frontier = next;
    }
    return order;
  }
}
