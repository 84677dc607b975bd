# want time n^2
# want space n
# kind function
class Solution:
    def isSubtree(self, root: Optional[TreeNode], subRoot: Optional[TreeNode]) -> bool:
        if not subRoot:
            return True
        if not root:
            return False
        if self.same(root, subRoot):
            return True
        return self.isSubtree(root.left, subRoot) or self.isSubtree(root.right, subRoot)
    def same(self, s, t):
        if not s and not t:
            return True
        if s and t and s.val == t.val:
            return self.same(s.left, t.left) and self.same(s.right, t.right)
        return False
