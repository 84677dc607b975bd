# want time n
# want space n
class Solution:
    def rob(self, root):
        def f(node):
            if not node: return (0, 0)
            a = f(node.left)
            b = f(node.right)
            return (node.val + a[1] + b[1], max(a) + max(b))
        return max(f(root))
