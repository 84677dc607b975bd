# kind function
# want time n
# want space n
class Solution:
    def rob(self, root):
        def go(n):
            if not n: return (0, 0)
            l, r = go(n.left), go(n.right)
            return (n.val + l[1] + r[1], max(l) + max(r))
        return max(go(root))
