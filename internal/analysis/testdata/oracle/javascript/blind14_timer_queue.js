// want time log n
// entry Scheduler.next
class Scheduler {
  constructor() { this.heap = []; }
  schedule(at, job) {
    this.heap.push({ at, job });
    this.bubble(this.heap.length - 1);
  }
  bubble(i) {
    while (i > 0) {
      const parent = Math.floor((i - 1) / 2);
      if (this.heap[parent].at <= this.heap[i].at) return;
      [this.heap[parent], this.heap[i]] = [this.heap[i], this.heap[parent]];
      i = parent;
    }
  }
  next() {
    const top = this.heap[0];
    const last = this.heap.pop();
    if (this.heap.length) {
      this.heap[0] = last;
      this.sink(0);
    }
    return top;
  }
  sink(i) {
    const n = this.heap.length;
    while (2 * i + 1 < n) {
      let child = 2 * i + 1;
      if (child + 1 < n && this.heap[child + 1].at < this.heap[child].at) child++;
      if (this.heap[i].at <= this.heap[child].at) return;
      [this.heap[i], this.heap[child]] = [this.heap[child], this.heap[i]];
      i = child;
    }
  }
}
