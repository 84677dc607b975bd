# kind function
# want time n^2
# want space n
class Solution:
    def isSubtree(self, s, t):
        if not s: return False
        if self.same(s, t): return True
        return self.isSubtree(s.left, t) or self.isSubtree(s.right, t)
    def same(self, a, b):
        if not a or not b: return a is b
        return a.val == b.val and self.same(a.left, b.left) and self.same(a.right, b.right)
