// want time n
// want space n
class TreeNode { int val; TreeNode left, right; }
class Solution {
    private int k, ans;
    public int kthSmallest(TreeNode root, int k) {
        this.k = k;
        visit(root);
        return ans;
    }
    private void visit(TreeNode t) {
        if (t == null) return;
        visit(t.left);
        if (--k == 0) { ans = t.val; return; }
        visit(t.right);
    }
}
