// want time n
// entry levelOrder
function levelOrder(root: TreeNode | null): number[][] {
  const out: number[][] = [];
  const visit = (node: TreeNode | null, depth: number): void => {
    if (!node) return;
    (out[depth] ??= []).push(node.val);
    visit(node.left, depth + 1);
    visit(node.right, depth + 1);
  };
  visit(root, 0);
  return out;
}
