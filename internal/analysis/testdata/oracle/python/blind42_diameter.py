# kind function
# want time n
# want space n
class Solution:
    def diameterOfBinaryTree(self, root):
        self.best = 0
        def depth(n):
            if not n: return 0
            l, r = depth(n.left), depth(n.right)
            self.best = max(self.best, l + r)
            return 1 + max(l, r)
        depth(root)
        return self.best
