// want time n
// want space n
function rob(root: TreeNode | null): number {
  const go = (node: TreeNode | null): [number, number] => {
    if (!node) return [0, 0];
    const [lr, ls] = go(node.left);
    const [rr, rs] = go(node.right);
    return [node.val + ls + rs, Math.max(lr, ls) + Math.max(rr, rs)];
  };
  return Math.max(...go(root));
}
