# kind function
# want time n
# want space n
class Solution:
    def sortedArrayToBST(self, nums):
        def build(l, r):
            if l > r: return None
            m = (l + r) // 2
            n = TreeNode(nums[m])
            n.left = build(l, m - 1)
            n.right = build(m + 1, r)
            return n
        return build(0, len(nums) - 1)
