// want time log n
// entry KthLargest.add
class KthLargest {
  constructor(k, nums) {
    this.k = k;
    this.heap = [];
    for (const n of nums) this.add(n);
  }
  add(val) {
    this.heap.push(val);
    let i = this.heap.length - 1;
    while (i > 0) {
      const p = (i - 1) >> 1;
      if (this.heap[p] <= this.heap[i]) break;
      [this.heap[p], this.heap[i]] = [this.heap[i], this.heap[p]];
      i = p;
    }
    if (this.heap.length > this.k) {
      this.heap[0] = this.heap.pop();
      let j = 0;
      while (true) {
        let s = j;
        const l = 2 * j + 1, r = 2 * j + 2;
        if (l < this.heap.length && this.heap[l] < this.heap[s]) s = l;
        if (r < this.heap.length && this.heap[r] < this.heap[s]) s = r;
        if (s === j) break;
        [this.heap[s], this.heap[j]] = [this.heap[j], this.heap[s]];
        j = s;
      }
    }
    return this.heap[0];
  }
}
