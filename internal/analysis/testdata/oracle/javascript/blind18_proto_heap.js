// want time n log n
// entry heapSort
function Heap() { this.data = []; }
Heap.prototype.push = function (v) {
  this.data.push(v);
  let i = this.data.length - 1;
  while (i > 0) {
    const p = (i - 1) >> 1;
    if (this.data[p] <= this.data[i]) break;
    const t = this.data[p]; this.data[p] = this.data[i]; this.data[i] = t;
    i = p;
  }
};
Heap.prototype.pop = function () {
  const top = this.data[0];
  const last = this.data.pop();
  if (this.data.length) {
    this.data[0] = last;
    let i = 0;
    const n = this.data.length;
    for (;;) {
      let m = i;
      const l = 2 * i + 1, r = l + 1;
      if (l < n && this.data[l] < this.data[m]) m = l;
      if (r < n && this.data[r] < this.data[m]) m = r;
      if (m === i) break;
      [this.data[i], this.data[m]] = [this.data[m], this.data[i]];
      i = m;
    }
  }
  return top;
};
function heapSort(arr) {
  const h = new Heap();
  arr.forEach((x) => h.push(x));
  const out = [];
  for (let i = 0; i < arr.length; i++) out.push(h.pop());
  return out;
}
