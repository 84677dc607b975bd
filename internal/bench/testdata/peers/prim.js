'use strict';
// Minimum spanning forest by Prim with a binary heap over typed arrays.
const { readFileSync } = require('fs');

class MinHeap {
  constructor(capacity) {
    this.keys = new Float64Array(capacity);
    this.items = new Int32Array(capacity);
    this.size = 0;
  }

  push(key, item) {
    let i = this.size++;
    while (i > 0) {
      const up = (i - 1) >> 1;
      if (this.keys[up] <= key) break;
      this.keys[i] = this.keys[up];
      this.items[i] = this.items[up];
      i = up;
    }
    this.keys[i] = key;
    this.items[i] = item;
  }

  pop() {
    const top = this.items[0];
    const key = this.keys[--this.size];
    const item = this.items[this.size];
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && this.keys[child + 1] < this.keys[child]) child++;
      if (this.keys[child] >= key) break;
      this.keys[i] = this.keys[child];
      this.items[i] = this.items[child];
      i = child;
    }
    this.keys[i] = key;
    this.items[i] = item;
    return top;
  }
}

/** Compressed adjacency: edges of v are at start[v] .. start[v + 1]. */
function readGraph() {
  const rows = readFileSync(0, 'utf8').trimEnd().split('\n');
  const [n, m] = rows[0].split(' ').map(Number);
  const from = new Int32Array(m), to = new Int32Array(m), cost = new Int32Array(m);
  const start = new Int32Array(n + 1);
  for (let e = 0; e < m; e++) {
    const [a, b, c] = rows[e + 1].split(' ');
    from[e] = +a; to[e] = +b; cost[e] = +c;
    start[from[e]]++; start[to[e]]++;
  }
  for (let v = 0, sum = 0; v <= n; v++) { const c = start[v]; start[v] = sum; sum += c; }
  const fill = start.slice();
  const edges = new Int32Array(2 * m);
  for (let e = 0; e < m; e++) { edges[fill[from[e]]++] = e; edges[fill[to[e]]++] = e; }
  return { n, m, from, to, cost, start, edges };
}

const g = readGraph();
const inTree = new Uint8Array(g.n);
const heap = new MinHeap(2 * g.m + 1);
let total = 0, trees = 0;

function enter(v) {
  inTree[v] = 1;
  for (let k = g.start[v]; k < g.start[v + 1]; k++) heap.push(g.cost[g.edges[k]], g.edges[k]);
}

for (let root = 0; root < g.n; root++) {
  if (inTree[root]) continue;
  trees++;
  enter(root);
  while (heap.size) {
    const e = heap.pop();
    const v = inTree[g.from[e]] ? g.to[e] : g.from[e];
    if (inTree[v]) continue;
    total += g.cost[e];
    enter(v);
  }
}
console.log({ total, trees });
