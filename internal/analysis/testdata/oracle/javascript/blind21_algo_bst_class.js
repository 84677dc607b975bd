// want time n
// entry BinarySearchTree.inOrder
class BinarySearchTree {
  constructor() { this.root = null; }
  insert(value) {
    const node = { value, left: null, right: null };
    if (this.root === null) { this.root = node; return this; }
    let cur = this.root;
    for (;;) {
      if (value === cur.value) return undefined;
      const side = value < cur.value ? 'left' : 'right';
      if (cur[side] === null) { cur[side] = node; return this; }
      cur = cur[side];
    }
  }
  inOrder() {
    const out = [];
    const walk = (n) => {
      if (n.left) walk(n.left);
      out.push(n.value);
      if (n.right) walk(n.right);
    };
    walk(this.root);
    return out;
  }
}
