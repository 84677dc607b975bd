// want time n
// want space n
class Solution {
    private List<Integer> out = new ArrayList<>();

    public List<Integer> inorderTraversal(TreeNode root) {
        walk(root);
        return out;
    }

    private void walk(TreeNode node) {
        if (node == null) return;
        walk(node.left);
        out.add(node.val);
        walk(node.right);
    }
}
