# want time n
# want space n
# kind function
class Solution:
    def diameterOfBinaryTree(self, root):
        self.ans = 0
        def depth(node):
            if not node: return 0
            L, R = depth(node.left), depth(node.right)
            self.ans = max(self.ans, L + R)
            return max(L, R) + 1
        depth(root)
        return self.ans
