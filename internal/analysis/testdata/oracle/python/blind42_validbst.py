# kind function
# want time n
# want space n
class Solution:
    def isValidBST(self, root, lo=float('-inf'), hi=float('inf')):
        if not root: return True
        if not lo < root.val < hi: return False
        return self.isValidBST(root.left, lo, root.val) and self.isValidBST(root.right, root.val, hi)
