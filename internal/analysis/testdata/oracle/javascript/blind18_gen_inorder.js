// want time n
// entry kthSmallest
function* inorder(node) {
  const stack = [];
  while (node || stack.length) {
    while (node) { stack.push(node); node = node.left; }
    node = stack.pop();
    yield node.val;
    node = node.right;
  }
}
function kthSmallest(root, k) {
  let i = 0;
  for (const v of inorder(root)) if (++i === k) return v;
  return -1;
}
