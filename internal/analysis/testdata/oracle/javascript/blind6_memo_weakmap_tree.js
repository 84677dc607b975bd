// want time n
// want space n
function rob(root, memo = new Map()) {
  if (!root) return 0;
  if (memo.has(root)) return memo.get(root);
  let take = root.val;
  if (root.left) take += rob(root.left.left, memo) + rob(root.left.right, memo);
  if (root.right) take += rob(root.right.left, memo) + rob(root.right.right, memo);
  const skip = rob(root.left, memo) + rob(root.right, memo);
  const best = Math.max(take, skip);
  memo.set(root, best);
  return best;
}
