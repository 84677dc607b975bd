// want time n
// want space n
function* inorder(node) {
  if (node) {
    yield* inorder(node.left);
    yield node.val;
    yield* inorder(node.right);
  }
}
function toSorted(root) {
  return [...inorder(root)];
}
