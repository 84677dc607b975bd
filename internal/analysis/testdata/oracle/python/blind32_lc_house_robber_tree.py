# want time n
# want space n
# kind function
class Solution:
    def rob(self, root):
        def helper(node):
            if not node:
                return (0, 0)
            left = helper(node.left)
            right = helper(node.right)
            return (node.val + left[1] + right[1], max(left) + max(right))
        return max(helper(root))
