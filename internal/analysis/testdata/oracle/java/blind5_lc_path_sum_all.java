// want time n^2
// want space n^2
import java.util.*;
class TreeNode { int val; TreeNode left, right; }
class Solution {
    public List<List<Integer>> pathSum(TreeNode root, int target) {
        List<List<Integer>> res = new ArrayList<>();
        go(root, target, new ArrayList<>(), res);
        return res;
    }
    void go(TreeNode n, int rest, List<Integer> path, List<List<Integer>> res) {
        if (n == null) return;
        path.add(n.val);
        if (n.left == null && n.right == null && rest == n.val) res.add(new ArrayList<>(path));
        go(n.left, rest - n.val, path, res);
        go(n.right, rest - n.val, path, res);
        path.remove(path.size() - 1);
    }
}
