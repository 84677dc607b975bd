// want time n
// want space n
import java.util.*;
class Node { public int val; public List<Node> children; }
class Solution {
    public List<List<Integer>> levelOrder(Node root) {
        List<List<Integer>> res = new ArrayList<>();
        if (root == null) return res;
        List<Node> prev = List.of(root);
        while (!prev.isEmpty()) {
            List<Node> next = new ArrayList<>();
            List<Integer> vals = new ArrayList<>();
            for (Node n : prev) {
                vals.add(n.val);
                next.addAll(n.children);
            }
            res.add(vals);
            prev = next;
        }
        return res;
    }
}
