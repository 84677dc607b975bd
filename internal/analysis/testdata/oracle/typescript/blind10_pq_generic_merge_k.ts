// want time n log n
// entry mergeAll
class PriorityQueue<T> {
  private heap: T[] = [];
  constructor(private readonly less: (a: T, b: T) => boolean) {}
  get length(): number { return this.heap.length; }
  push(x: T): void {
    this.heap.push(x);
    let i = this.heap.length - 1;
    while (i > 0) {
      const p = (i - 1) >>> 1;
      if (!this.less(this.heap[i], this.heap[p])) break;
      [this.heap[i], this.heap[p]] = [this.heap[p], this.heap[i]];
      i = p;
    }
  }
  pop(): T | undefined {
    if (this.heap.length === 0) return undefined;
    const top = this.heap[0];
    const last = this.heap.pop()!;
    if (this.heap.length > 0) {
      this.heap[0] = last;
      this.sink(0);
    }
    return top;
  }
  private sink(i: number): void {
    const n = this.heap.length;
    while (true) {
      let m = i;
      const l = 2 * i + 1, r = l + 1;
      if (l < n && this.less(this.heap[l], this.heap[m])) m = l;
      if (r < n && this.less(this.heap[r], this.heap[m])) m = r;
      if (m === i) return;
      [this.heap[i], this.heap[m]] = [this.heap[m], this.heap[i]];
      i = m;
    }
  }
}
function mergeAll(nums: number[]): number[] {
  const pq = new PriorityQueue<number>((a, b) => a < b);
  for (const x of nums) pq.push(x);
  const out: number[] = [];
  while (pq.length > 0) out.push(pq.pop()!);
  return out;
}
