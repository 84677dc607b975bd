// want time n
// want space n
class Node { constructor(v) { this.v = v; this.next = null; } }
class Queue {
  constructor() { this.first = null; this.last = null; this.len = 0; }
  push(v) {
    const node = new Node(v);
    if (!this.first) { this.first = node; this.last = node; }
    else { this.last.next = node; this.last = node; }
    this.len++;
  }
  shift() {
    const node = this.first;
    this.first = node.next;
    this.len--;
    return node.v;
  }
  isEmpty() { return this.len === 0; }
}
function levelOrder(root) {
  const q = new Queue();
  const out = [];
  if (root) q.push(root);
  while (!q.isEmpty()) {
    const n = q.shift();
    out.push(n.val);
    if (n.left) q.push(n.left);
    if (n.right) q.push(n.right);
  }
  return out;
}
