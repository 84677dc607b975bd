// want time n
// entry BSTIterator.next
class BSTIterator {
  constructor(root) { this.stack = []; this.pushLeft(root); }
  pushLeft(n) { while (n) { this.stack.push(n); n = n.left; } }
  next() { const n = this.stack.pop(); this.pushLeft(n.right); return n.val; }
  hasNext() { return this.stack.length > 0; }
}
