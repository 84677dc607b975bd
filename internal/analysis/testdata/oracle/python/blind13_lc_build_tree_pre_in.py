# want time n
# want space n
class TreeNode:
    def __init__(self, v, l=None, r=None):
        self.val, self.left, self.right = v, l, r
class Solution:
    def buildTree(self, preorder, inorder):
        pos = {v: i for i, v in enumerate(inorder)}
        it = iter(preorder)
        def make(lo, hi):
            if lo > hi:
                return None
            v = next(it)
            m = pos[v]
            return TreeNode(v, make(lo, m - 1), make(m + 1, hi))
        return make(0, len(inorder) - 1)
