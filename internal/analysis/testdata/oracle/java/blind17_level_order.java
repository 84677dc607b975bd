// want time n
// entry levelOrder
import java.util.*;
class TreeNode { int val; TreeNode left, right; }
class Solution {
    public List<List<Integer>> levelOrder(TreeNode root) {
        List<List<Integer>> r = new ArrayList<>();
        if (root == null) return r;
        Queue<TreeNode> q = new LinkedList<>();
        q.add(root);
        while (!q.isEmpty()) {
            int sz = q.size();
            List<Integer> lv = new ArrayList<>(sz);
            for (int i = 0; i < sz; i++) {
                TreeNode t = q.remove();
                lv.add(t.val);
                if (t.left != null) q.add(t.left);
                if (t.right != null) q.add(t.right);
            }
            r.add(lv);
        }
        return r;
    }
}
