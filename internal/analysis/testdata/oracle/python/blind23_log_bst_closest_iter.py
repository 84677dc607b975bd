# kind function
# want time n
# want space 1
class Solution:
    def closestValue(self, root: Optional[TreeNode], target: float) -> int:
        ans, diff = root.val, inf
        while root:
            t = abs(root.val - target)
            if t < diff or (t == diff and root.val < ans):
                diff = t
                ans = root.val
            root = root.left if root.val > target else root.right
        return ans
