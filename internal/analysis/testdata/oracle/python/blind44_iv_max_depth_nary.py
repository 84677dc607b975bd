# want time n
# want space n
# kind function
class Solution:
    def maxDepth(self, root):
        if not root:
            return 0
        return 1 + max([self.maxDepth(c) for c in root.children] or [0])
