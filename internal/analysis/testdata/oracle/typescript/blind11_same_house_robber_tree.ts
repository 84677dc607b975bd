// want time n
// entry rob
function rob(root: TreeNode | null): number {
  const dfs = (n: TreeNode | null): [number, number] => {
    if (n === null) return [0, 0];
    const [lw, lo] = dfs(n.left);
    const [rw, ro] = dfs(n.right);
    return [n.val + lo + ro, Math.max(lw, lo) + Math.max(rw, ro)];
  };
  return Math.max(...dfs(root));
}
