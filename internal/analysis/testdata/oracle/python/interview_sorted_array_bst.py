# want time n
# want space n
# kind function
class Solution:
    def sortedArrayToBST(self, nums: List[int]) -> Optional[TreeNode]:
        def make(l, r):
            if l > r:
                return None
            m = (l + r) // 2
            root = TreeNode(nums[m])
            root.left = make(l, m - 1)
            root.right = make(m + 1, r)
            return root
        return make(0, len(nums) - 1)
