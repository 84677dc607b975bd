# want time n
# want space n
class Solution:
    def diameterOfBinaryTree(self, root):
        self.best = 0
        def depth(node):
            if not node:
                return 0
            l, r = depth(node.left), depth(node.right)
            self.best = max(self.best, l + r)
            return 1 + max(l, r)
        depth(root)
        return self.best
