// want time n
// want space n
function findRedundantConnection(edges: number[][]): number[] {
  const parent: number[] = [];
  const rank: number[] = [];
  for (let i = 0; i <= edges.length; i++) {
    parent.push(i);
    rank.push(1);
  }
  const find = (x: number): number => {
    let p = parent[x];
    while (p !== parent[p]) {
      parent[p] = parent[parent[p]];
      p = parent[p];
    }
    return p;
  };
  for (const [a, b] of edges) {
    const pa = find(a), pb = find(b);
    if (pa === pb) return [a, b];
    if (rank[pa] > rank[pb]) {
      parent[pb] = pa;
      rank[pa] += rank[pb];
    } else {
      parent[pa] = pb;
      rank[pb] += rank[pa];
    }
  }
  return [];
}
