// want time n
// entry sortedArrayToBST
class Solution {
    public TreeNode sortedArrayToBST(int[] nums) { return build(nums, 0, nums.length - 1); }
    private TreeNode build(int[] nums, int lo, int hi) {
        if (lo > hi) return null;
        int mid = lo + (hi - lo) / 2;
        TreeNode t = new TreeNode(nums[mid]);
        t.left = build(nums, lo, mid - 1);
        t.right = build(nums, mid + 1, hi);
        return t;
    }
}
