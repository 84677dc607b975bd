// want time n
// want space n
// kind stdin
class UnionFind {
  constructor(n) {
    this.p = new Int32Array(n).fill(-1);
    this.count = n;
  }
  root(x) {
    while (this.p[x] >= 0) {
      if (this.p[this.p[x]] >= 0) this.p[x] = this.p[this.p[x]];
      x = this.p[x];
    }
    return x;
  }
  unite(a, b) {
    a = this.root(a);
    b = this.root(b);
    if (a === b) return false;
    if (this.p[a] > this.p[b]) [a, b] = [b, a];
    this.p[a] += this.p[b];
    this.p[b] = a;
    this.count--;
    return true;
  }
}
const tokens = require('fs').readFileSync('/dev/stdin', 'utf8').split(/\s/);
let at = 0;
const N = +tokens[at++];
const M = +tokens[at++];
const uf = new UnionFind(N);
for (let i = 0; i < M; i++) {
  uf.unite(+tokens[at++] - 1, +tokens[at++] - 1);
}
console.log(uf.count - 1);
