// want time n
// want space n
import java.util.*;
class Node { public int val; public List<Node> children; }
class Solution {
    public int maxDepth(Node root) {
        if (root == null) return 0;
        int d = 0;
        for (Node c : root.children) d = Math.max(d, maxDepth(c));
        return d + 1;
    }
}
