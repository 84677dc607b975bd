// want time n log n
// kind stdin
class PQ {
  constructor() { this.heap = []; }
  push(node) {
    this.heap.push(node);
    let i = this.heap.length - 1;
    while (i > 0) {
      let p = Math.floor((i - 1) / 2);
      if (this.heap[p][0] <= this.heap[i][0]) break;
      [this.heap[p], this.heap[i]] = [this.heap[i], this.heap[p]];
      i = p;
    }
  }
  pop() {
    const min = this.heap[0];
    const end = this.heap.pop();
    if (this.heap.length > 0) {
      this.heap[0] = end;
      this.sinkDown(0);
    }
    return min;
  }
  sinkDown(i) {
    const n = this.heap.length;
    for (;;) {
      let l = 2 * i + 1, r = 2 * i + 2, s = i;
      if (l < n && this.heap[l][0] < this.heap[s][0]) s = l;
      if (r < n && this.heap[r][0] < this.heap[s][0]) s = r;
      if (s === i) return;
      [this.heap[s], this.heap[i]] = [this.heap[i], this.heap[s]];
      i = s;
    }
  }
  isEmpty() { return this.heap.length === 0; }
}
const lines = require('fs').readFileSync('/dev/stdin', 'utf8').split('\n');
const [V, E] = lines[0].split(' ').map(Number);
const start = Number(lines[1]);
const graph = Array.from({ length: V + 1 }, () => []);
for (let i = 2; i < 2 + E; i++) {
  const [u, v, w] = lines[i].split(' ').map(Number);
  graph[u].push([v, w]);
}
const dist = Array(V + 1).fill(Infinity);
dist[start] = 0;
const pq = new PQ();
pq.push([0, start]);
while (!pq.isEmpty()) {
  const [d, u] = pq.pop();
  if (d > dist[u]) continue;
  for (const [v, w] of graph[u]) {
    const nd = d + w;
    if (nd < dist[v]) {
      dist[v] = nd;
      pq.push([nd, v]);
    }
  }
}
console.log(dist.slice(1).map((x) => (x === Infinity ? 'INF' : x)).join('\n'));
