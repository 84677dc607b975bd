// want time 1
// entry MinStack.push
class MinStack {
  private stack: Array<{ v: number; m: number }> = [];
  push(v: number): void {
    const m = this.stack.length ? Math.min(v, this.stack[this.stack.length - 1].m) : v;
    this.stack.push({ v, m });
  }
  pop(): void { this.stack.pop(); }
  top(): number { return this.stack.at(-1)!.v; }
  getMin(): number { return this.stack.at(-1)!.m; }
}
