# kind function
# want time n
# want space n
class Solution:
    def maxPathSum(self, root):
        best = -10**9
        def gain(node):
            nonlocal best
            if not node: return 0
            l = max(gain(node.left), 0)
            r = max(gain(node.right), 0)
            best = max(best, node.val + l + r)
            return node.val + max(l, r)
        gain(root)
        return best
