// want time n
// entry drain
import java.util.*;
class Drain {
    static class BSTIterator {
        private final Deque<TreeNode> st = new ArrayDeque<>();
        BSTIterator(TreeNode r) { push(r); }
        private void push(TreeNode n) { while (n != null) { st.push(n); n = n.left; } }
        int next() { TreeNode n = st.pop(); push(n.right); return n.val; }
        boolean hasNext() { return !st.isEmpty(); }
    }
    List<Integer> drain(TreeNode root) {
        List<Integer> out = new ArrayList<>();
        BSTIterator it = new BSTIterator(root);
        while (it.hasNext()) out.add(it.next());
        return out;
    }
}
