// want time 1
// want space 1
// entry MinStack.getMin
class MinStack {
  #stack = [];
  #mins = [];
  push(val) {
    this.#stack.push(val);
    const cur = this.#mins.at(-1) ?? Infinity;
    this.#mins.push(Math.min(cur, val));
  }
  pop() {
    this.#mins.pop();
    return this.#stack.pop();
  }
  top() { return this.#stack[this.#stack.length - 1]; }
  getMin() { return this.#mins[this.#mins.length - 1]; }
}
