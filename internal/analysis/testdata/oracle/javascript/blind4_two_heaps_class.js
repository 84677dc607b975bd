// want time n log n
// want space n
class MinHeap {
  constructor() { this.a = []; }
  push(x) {
    this.a.push(x);
    let i = this.a.length - 1;
    while (i > 0) {
      const p = (i - 1) >> 1;
      if (this.a[p] <= this.a[i]) break;
      [this.a[p], this.a[i]] = [this.a[i], this.a[p]];
      i = p;
    }
  }
  pop() {
    const top = this.a[0], last = this.a.pop();
    if (this.a.length) {
      this.a[0] = last;
      let i = 0;
      for (;;) {
        let c = 2 * i + 1;
        if (c >= this.a.length) break;
        if (c + 1 < this.a.length && this.a[c + 1] < this.a[c]) c++;
        if (this.a[i] <= this.a[c]) break;
        [this.a[c], this.a[i]] = [this.a[i], this.a[c]];
        i = c;
      }
    }
    return top;
  }
}
function heapSort(xs) {
  const h = new MinHeap();
  for (const x of xs) h.push(x);
  return xs.map(() => h.pop());
}
