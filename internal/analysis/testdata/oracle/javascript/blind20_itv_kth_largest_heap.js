// want time n log n
// entry findKthLargest
class MinHeap {
  constructor() { this.data = []; }
  get size() { return this.data.length; }
  peek() { return this.data[0]; }
  push(v) { this.data.push(v); this.up(this.data.length - 1); }
  pop() {
    const res = this.data[0];
    const end = this.data.pop();
    if (this.data.length > 0) { this.data[0] = end; this.down(0); }
    return res;
  }
  up(i) {
    if (i === 0) return;
    const p = Math.floor((i - 1) / 2);
    if (this.data[p] > this.data[i]) {
      [this.data[p], this.data[i]] = [this.data[i], this.data[p]];
      this.up(p);
    }
  }
  down(i) {
    const l = 2 * i + 1, r = 2 * i + 2;
    let s = i;
    if (l < this.data.length && this.data[l] < this.data[s]) s = l;
    if (r < this.data.length && this.data[r] < this.data[s]) s = r;
    if (s !== i) {
      [this.data[s], this.data[i]] = [this.data[i], this.data[s]];
      this.down(s);
    }
  }
}
function findKthLargest(nums, k) {
  const heap = new MinHeap();
  for (const n of nums) {
    heap.push(n);
    if (heap.size > k) heap.pop();
  }
  return heap.peek();
}
