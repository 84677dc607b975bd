// want time n log n
// want space n
// kind stdin
const [head, ...rest] = require('fs').readFileSync(0).toString().trim().split('\n');
const [n, m] = head.split(' ').map(Number);
const adj = Array.from({ length: n + 1 }, () => []);
for (let i = 0; i < m; i++) {
  const [u, v, w] = rest[i].split(' ').map(Number);
  adj[u].push([v, w]);
  adj[v].push([u, w]);
}
class Heap {
  constructor() { this.d = []; }
  push(x) {
    this.d.push(x);
    let i = this.d.length - 1;
    while (i > 0) {
      const p = (i - 1) >> 1;
      if (this.d[p][0] <= this.d[i][0]) break;
      [this.d[p], this.d[i]] = [this.d[i], this.d[p]];
      i = p;
    }
  }
  pop() {
    const top = this.d[0];
    const last = this.d.pop();
    if (this.d.length) {
      this.d[0] = last;
      let i = 0;
      for (;;) {
        let c = 2 * i + 1;
        if (c >= this.d.length) break;
        if (c + 1 < this.d.length && this.d[c + 1][0] < this.d[c][0]) c++;
        if (this.d[i][0] <= this.d[c][0]) break;
        [this.d[i], this.d[c]] = [this.d[c], this.d[i]];
        i = c;
      }
    }
    return top;
  }
  get empty() { return this.d.length === 0; }
}
const dist = Array(n + 1).fill(Infinity);
dist[1] = 0;
const h = new Heap();
h.push([0, 1]);
while (!h.empty) {
  const [d, u] = h.pop();
  if (d > dist[u]) continue;
  for (const [v, w] of adj[u]) {
    if (d + w < dist[v]) {
      dist[v] = d + w;
      h.push([dist[v], v]);
    }
  }
}
console.log(dist.slice(1).join(' '));
