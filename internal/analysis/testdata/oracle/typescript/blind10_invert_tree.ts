// want time n
// entry invertTree
interface TreeNode { val: number; left: TreeNode | null; right: TreeNode | null }
function invertTree(root: TreeNode | null): TreeNode | null {
  if (!root) return null;
  [root.left, root.right] = [invertTree(root.right), invertTree(root.left)];
  return root;
}
