// kind function
// want time n
// want space 1
class Solution {
    public int kthSmallest(TreeNode root, int k) {
        TreeNode cur = root;
        int count = 0, ans = -1;
        while (cur != null) {
            if (cur.left == null) {
                if (++count == k) ans = cur.val;
                cur = cur.right;
            } else {
                TreeNode prev = cur.left;
                while (prev.right != null && prev.right != cur) {
                    prev = prev.right;
                }
                if (prev.right == null) {
                    prev.right = cur;
                    cur = cur.left;
                } else {
                    prev.right = null;
                    if (++count == k) ans = cur.val;
                    cur = cur.right;
                }
            }
        }
        return ans;
    }
}
