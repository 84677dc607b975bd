// want time n
// want space n
class DSU {
  constructor(n) { this.p = Array.from({length: n}, (_, i) => i); }
  find(x) {
    while (this.p[x] !== x) { this.p[x] = this.p[this.p[x]]; x = this.p[x]; }
    return x;
  }
  union(a, b) {
    const x = this.find(a), y = this.find(b);
    if (x === y) return false;
    this.p[x] = y;
    return true;
  }
}
function countComponents(n, edges) {
  const d = new DSU(n);
  let c = n;
  for (const [a, b] of edges) if (d.union(a, b)) c--;
  return c;
}
