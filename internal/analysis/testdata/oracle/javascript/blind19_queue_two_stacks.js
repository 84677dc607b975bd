// want time 1
// entry MyQueue.push
class MyQueue {
  in = []; out = [];
  push = (x) => { this.in.push(x); };
  pop() { this.peek(); return this.out.pop(); }
  peek() { if (!this.out.length) while (this.in.length) this.out.push(this.in.pop()); return this.out[this.out.length - 1]; }
}
